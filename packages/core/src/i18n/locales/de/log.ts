/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'In {group}:',
  'log.hold': '🔒 Stummgeschaltet: {people}',
  'log.deleted': '🗑 Nachrichten gelöscht: {people}',
  'log.free': '🔓 Freigeschaltet: {people}',
  'log.hold-by-hand': '🔒 Vom Administrator stummgeschaltet: {people}',
  'log.free-by-hand': '🔓 Vom Administrator freigeschaltet: {people}',
  'log.trust': '⭐ Vertrauenswürdig: {people}',
  'log.untrust': '☆ Nicht mehr vertrauenswürdig: {people}',
  'log.people': '{people} und {others, plural, one {# weitere Person} other {# weitere Personen}}',
  'log.protect': 'Der Schutz wurde eingeschaltet.',
  'log.unprotect': 'Der Schutz wurde ausgeschaltet.',
  'log.unlink': 'Ein Kanal wird nicht mehr verlangt.',
  'log.settings': '⚙️ In den Einstellungen geändert: {settings}',
  'log.settings-import': '⚙️ Alle Einstellungen wurden ersetzt.',
  'log.how':
    'Tippe auf den Knopf und wähle den Protokollkanal in unserem privaten Chat. Du musst dort Administrator sein; ich werde es dann auch.',
  'log.pick':
    'Welcher Kanal oder welche Gruppe soll erfahren, was ich in {group} tue? Tippe unten auf einen Knopf und wähle aus.',
  'log.free-button': '{id} freischalten',
  'log.trust-button': '{id} vertrauen',
  'log.hold-button': 'Wieder stummschalten: {id}',
  'log.choose-button': 'Protokollkanal wählen',
  'log.greeting': 'Hier berichte ich, was ich in {group} tue.',
  'log.done': 'Ab jetzt erfährt {title}, was ich hier tue.',
  'log.not-done':
    'Dort kann ich nicht schreiben. Mach mich zum Administrator des Kanals; du musst es auch sein. Schick es dann noch einmal.',
} as const;
