/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, um hier zu schreiben, tritt bitte {needed, plural, one {einem der Kanäle unten} other {mindestens # der Kanäle unten}} bei. Sobald du beigetreten bist, kannst du schreiben.',
  'warning.left':
    '{left, plural, =0 {Die nächste Nachricht, die du vorher schreibst, pausiert dein Schreiben hier.} one {Noch eine Nachricht vorher, dann wird dein Schreiben hier pausiert.} other {Noch # Nachrichten vorher, dann wird dein Schreiben hier pausiert.}}',
  'warning.after-times':
    'Wer vorher weiterschreibt, wird nach {times, plural, one {einer Nachricht} other {# Nachrichten}} pausiert.',
  'alert.some-missing':
    'Noch nicht. Tritt {needed, plural, one {einem von diesen} other {mindestens # von diesen}} bei: {titles}. Tippe dann noch einmal.',

  'rule.some':
    '{needed, plural, one {Mitglieder müssen in einem von diesen sein:} other {Mitglieder müssen in mindestens # von diesen sein:}}',

  'held-for.some':
    '• {group}: Tritt {needed, plural, one {einem von diesen} other {mindestens # von diesen}} bei, dann kannst du dort schreiben: {channels}.',

  'status.closed': 'Der Schutz <b>ruht</b>: außerhalb seiner Zeiten. Er beginnt wieder {when}.',
  'status.closed-for-good': 'Der Schutz <b>ruht</b>: Keine seiner Zeiten kommt vor. Prüfe die Zeiten in /settings.',
  'status.observing': 'Der Schutz <b>schaut nur zu</b>: Niemand wird festgehalten, nichts wird gelöscht.',
  'status.deleting':
    'Mitglieder, denen ein Kanal fehlt, werden nicht festgehalten, nur ihre Nachrichten werden gelöscht.',
  'status.warning':
    'Mitglieder, denen ein Kanal fehlt, werden nach {times, plural, one {einer Warnung} other {# Warnungen}} festgehalten.',

  'observe.head':
    '{count, plural, =0 {Jetzt würde niemand festgehalten.} one {Jetzt würde ein Mitglied festgehalten:} other {Jetzt würden # Mitglieder festgehalten:}}',
  'observe.nobody-seen': 'Ich habe hier noch niemanden gesehen. Komm wieder, wenn jemand geschrieben hat.',
  'observe.checked':
    'Ich habe {checked, plural, one {das eine Mitglied} other {die # Mitglieder}} angesehen, die zuletzt geschrieben haben oder beigetreten sind.',
  'observe.unsure':
    '{count, plural, one {Bei einer Person hat Telegram es mir noch nicht gesagt.} other {Bei # Personen hat Telegram es mir noch nicht gesagt.}} Frag in einer Minute noch einmal.',
  'observe.person': '• {person} fehlt {channels}',
  'observe.more': 'und {count, number} weitere',

  'why.outside-hours': '{person} kann schreiben: Der Schutz ruht außerhalb seiner Zeiten. Er beginnt wieder {when}.',
  'why.outside-hours-for-good': '{person} kann schreiben: Der Schutz ruht, und keine seiner Zeiten kommt vor.',
  'why.observed':
    '{person} kann schreiben: Ich schaue hier nur zu. Sonst würde die Person festgehalten, weil ihr fehlt, was mit ✗ markiert ist.',
  'why.newcomer': '{person} kann schreiben: Die Person ist neu. Bis {when} muss sie beigetreten sein, wo ✗ steht.',
  'why.deleted-only':
    '{person} wird nicht festgehalten, aber die Nachrichten werden gelöscht bis zum Beitritt zu allem, was mit ✗ markiert ist.',
  'why.warned':
    '{person} wird noch nicht festgehalten. Die Nachrichten werden gelöscht bis zum Beitritt zu allem, was mit ✗ markiert ist. {left, plural, =0 {Die nächste Nachricht führt zum Festhalten.} one {Nach einer weiteren Nachricht wird festgehalten.} other {Nach # weiteren Nachrichten wird festgehalten.}}',
  'why.hold-served':
    '{person} kann wieder schreiben: Länger darf das Festhalten hier nicht dauern. Es beginnt neu, wenn die Person schreibt oder zurückkommt, bevor sie beigetreten ist, wo ✗ steht.',
  'why.enough': '{person} kann schreiben: Die Person ist genug Kanälen beigetreten.',
  'why.some-missing':
    '{person} wird festgehalten bis zum Beitritt zu {needed, plural, one {einem von denen} other {mindestens # von denen}} mit ✗.',
  'why.some-missing-not-held':
    '{person} muss noch {needed, plural, one {einem von denen} other {mindestens # von denen}} mit ✗ beitreten. Festgehalten wird die Person, sobald sie hier schreibt oder beitritt.',
  'why.some-needed': '{needed, plural, one {Einer von denen mit ✗ genügt.} other {# von denen mit ✗ genügen.}}',
  'why.requested': '⏳ {title}: Beitritt angefragt, das zählt hier',
  'why.held-until': 'Das Festhalten endet spätestens {when}.',
} as const;
