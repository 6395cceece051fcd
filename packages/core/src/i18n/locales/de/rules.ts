/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, um hier zu schreiben, tritt bitte {needed, plural, one {einem der Kanäle unten} other {mindestens # der Kanäle unten}} bei. Sobald du beigetreten bist, kannst du schreiben.',
  'warning.enough': '{needed, plural, one {Einer der Kanäle unten genügt.} other {# der Kanäle unten genügen.}}',
  'warning.left':
    '{left, plural, =0 {Schreibst du vorher noch etwas, pausiere ich dein Schreiben hier.} one {Noch eine Nachricht vorher, dann pausiere ich dein Schreiben hier.} other {Noch # Nachrichten vorher, dann pausiere ich dein Schreiben hier.}}',
  'warning.after-times':
    'Wer vorher noch {times, plural, one {eine Nachricht} other {# Nachrichten}} schreibt, dessen Schreiben pausiere ich hier.',
  'alert.some-missing':
    'Noch nicht. Tritt {needed, plural, one {einem von diesen} other {mindestens # von diesen}} bei: {titles}. Tippe dann noch einmal.',

  'rule.some':
    '{needed, plural, one {Mitglieder müssen in einem von diesen sein:} other {Mitglieder müssen in mindestens # von diesen sein:}}',

  'held-for.some':
    '• {group}: Tritt {needed, plural, one {einem von diesen} other {mindestens # von diesen}} bei, dann kannst du dort schreiben: {channels}.',

  'status.closed': 'Der Schutz <b>ruht</b>: außerhalb seiner Zeiten. Er beginnt wieder {when}.',
  'status.closed-for-good': 'Der Schutz <b>ruht</b>: Seine Zeiten kommen nie. Prüfe die Zeiten in /settings.',
  'status.observing': 'Der Schutz <b>schaut nur zu</b>: Niemand wird stummgeschaltet, nichts wird gelöscht.',
  'status.deleting':
    'Mitglieder, denen ein Kanal fehlt, werden nicht stummgeschaltet, nur ihre Nachrichten werden gelöscht.',
  'status.warning':
    'Mitglieder, denen ein Kanal fehlt, werden nach {times, plural, one {einer Warnung} other {# Warnungen}} stummgeschaltet.',

  'observe.head':
    '{count, plural, =0 {Jetzt würde niemand stummgeschaltet.} one {Jetzt würde ein Mitglied stummgeschaltet:} other {Jetzt würden # Mitglieder stummgeschaltet:}}',
  'observe.nobody-seen': 'Ich habe hier noch niemanden gesehen. Komm wieder, wenn jemand geschrieben hat.',
  'observe.checked':
    '{checked, plural, one {Ich habe das Mitglied angesehen, das zuletzt geschrieben hat oder beigetreten ist.} other {Ich habe die # Mitglieder angesehen, die zuletzt geschrieben haben oder beigetreten sind.}}',
  'observe.unsure':
    '{count, plural, one {Bei einer Person hat Telegram es mir noch nicht gesagt.} other {Bei # Personen hat Telegram es mir noch nicht gesagt.}} Frag in einer Minute noch einmal.',
  'observe.person': '• {person} fehlt {channels}',
  'observe.more': 'und {count, number} weitere',

  'why.outside-hours': '{person} kann schreiben: Der Schutz ruht außerhalb seiner Zeiten. Er beginnt wieder {when}.',
  'why.outside-hours-for-good': '{person} kann schreiben: Der Schutz ruht, und seine Zeiten kommen nie.',
  'why.observed':
    '{person} kann schreiben: Ich schaue hier nur zu. Sonst würde die Person stummgeschaltet, weil ihr fehlt, was mit ✗ markiert ist.',
  'why.newcomer':
    '{person} kann schreiben: Die Person ist neu. Bis {when} muss sie allem beigetreten sein, was mit ✗ markiert ist.',
  'why.deleted-only':
    '{person} ist nicht stummgeschaltet, aber die Nachrichten werden gelöscht bis zum Beitritt zu allem, was mit ✗ markiert ist.',
  'why.warned':
    '{person} ist noch nicht stummgeschaltet. Die Nachrichten werden gelöscht bis zum Beitritt zu allem, was mit ✗ markiert ist. {left, plural, =0 {Nach der nächsten Nachricht wird stummgeschaltet.} one {Nach einer weiteren Nachricht wird stummgeschaltet.} other {Nach # weiteren Nachrichten wird stummgeschaltet.}}',
  'why.not-checked': '{person} kann schreiben: Wer schreibt, wird in dieser Gruppe nicht geprüft.',
  'why.hold-served':
    '{person} kann wieder schreiben: Länger darf die Stummschaltung hier nicht dauern. Sie beginnt neu, wenn die Person schreibt oder zurückkommt, bevor sie allem mit ✗ beigetreten ist.',
  'why.enough': '{person} kann schreiben: Die Person ist genug Kanälen beigetreten.',
  'why.some-missing':
    '{person} ist stummgeschaltet bis zum Beitritt zu {needed, plural, one {einem von denen} other {mindestens # von denen}} mit ✗.',
  'why.some-missing-not-held':
    '{person} muss noch {needed, plural, one {einem von denen} other {mindestens # von denen}} mit ✗ beitreten. Stummgeschaltet wird die Person, sobald sie hier schreibt oder beitritt.',
  'why.some-needed': '{needed, plural, one {Einer von denen mit ✗ genügt.} other {# von denen mit ✗ genügen.}}',
  'why.requested': '⏳ {title}: Beitritt angefragt, das zählt hier',
  'why.held-until': 'Die Stummschaltung endet spätestens {when}.',
} as const;
