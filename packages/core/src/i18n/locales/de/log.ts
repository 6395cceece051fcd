/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'In {group}:',
  'log.hold': '🔒 Festgehalten: {people}',
  'log.free': '🔓 Befreit: {people}',
  'log.hold-by-hand': '🔒 Von Hand festgehalten: {people}',
  'log.free-by-hand': '🔓 Von Hand befreit: {people}',
  'log.trust': '⭐ Vertrauen: {people}',
  'log.untrust': '☆ Kein Vertrauen mehr: {people}',
  'log.people': '{people} und {others, plural, one {# weitere Person} other {# weitere Personen}}',
  'log.protect': 'Der Schutz wurde eingeschaltet.',
  'log.unprotect': 'Der Schutz wurde ausgeschaltet.',
  'log.unlink': 'Ein Kanal wird nicht mehr verlangt.',
  'log.settings': '⚙️ In den Einstellungen geändert: {settings}',
  'log.settings-import': '⚙️ Alle Einstellungen wurden ersetzt.',
  'log.how':
    'Mach mich zum Administrator des Protokollkanals und schick dann hier <code>/settings log @kanal</code>. Du musst dort auch Administrator sein.',
  'log.anonymous':
    'Du bist anonym, deshalb sehe ich nicht, ob jener Kanal deiner ist. Schick es unter deinem eigenen Namen.',
  'log.done': 'Ab jetzt erfährt {title}, was ich hier tue.',
  'log.not-done':
    'Dort kann ich nicht schreiben. Mach mich zum Administrator jenes Kanals; du musst es auch sein. Schick es dann noch einmal.',
} as const;
