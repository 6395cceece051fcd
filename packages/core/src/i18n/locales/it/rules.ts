/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, per scrivere qui entra {needed, plural, one {in uno dei canali qui sotto} many {in almeno # dei canali qui sotto} other {in almeno # dei canali qui sotto}}. Appena sei dentro puoi scrivere.',
  'warning.enough':
    '{needed, plural, one {Basta uno dei canali qui sotto.} many {Bastano # dei canali qui sotto.} other {Bastano # dei canali qui sotto.}}',
  'warning.left':
    '{left, plural, =0 {Se scrivi ancora prima di entrare, sospendo i tuoi messaggi qui.} one {Ancora un messaggio prima di entrare, e sospendo i tuoi messaggi qui.} many {Ancora # messaggi prima di entrare, e sospendo i tuoi messaggi qui.} other {Ancora # messaggi prima di entrare, e sospendo i tuoi messaggi qui.}}',
  'warning.after-times':
    'A chi scrive ancora {times, plural, one {un messaggio} many {# messaggi} other {# messaggi}} prima di entrare sospendo i messaggi qui.',
  'alert.some-missing':
    'Non ancora. Entra {needed, plural, one {in uno di questi} many {in almeno # di questi} other {in almeno # di questi}}: {titles}. Poi tocca di nuovo.',

  'rule.some':
    '{needed, plural, one {I membri devono essere in uno di questi:} many {I membri devono essere in almeno # di questi:} other {I membri devono essere in almeno # di questi:}}',

  'held-for.some':
    '• {group}: entra {needed, plural, one {in uno di questi} many {in almeno # di questi} other {in almeno # di questi}} e potrai scrivere lì: {channels}.',

  'status.closed': 'La protezione è <b>a riposo</b>: fuori orario. Riparte {when}.',
  'status.closed-for-good':
    'La protezione è <b>a riposo</b>: i suoi orari non arrivano mai. Controlla gli orari in /settings.',
  'status.observing': 'La protezione <b>osserva soltanto</b>: nessuno viene silenziato e nulla viene eliminato.',
  'status.deleting': 'Chi non è in un canale non viene silenziato, vengono solo eliminati i suoi messaggi.',
  'status.warning':
    'Chi non è in un canale viene silenziato dopo {times, plural, one {un avviso} many {# avvisi} other {# avvisi}}.',

  'observe.head':
    '{count, plural, =0 {Ora nessuno verrebbe silenziato.} one {Ora un membro verrebbe silenziato:} many {Ora # membri verrebbero silenziati:} other {Ora # membri verrebbero silenziati:}}',
  'observe.nobody-seen': 'Qui non ho ancora visto nessuno. Torna quando qualcuno avrà scritto.',
  'observe.checked':
    '{checked, plural, one {Ho guardato l’ultimo membro che ha scritto o è entrato.} many {Ho guardato gli ultimi # membri che hanno scritto o sono entrati.} other {Ho guardato gli ultimi # membri che hanno scritto o sono entrati.}}',
  'observe.unsure':
    '{count, plural, one {Di una persona Telegram non mi ha ancora detto nulla.} many {Di # persone Telegram non mi ha ancora detto nulla.} other {Di # persone Telegram non mi ha ancora detto nulla.}} Chiedi di nuovo tra un minuto.',
  'observe.person': '• {person}: manca {channels}',
  'observe.more': 'e altri {count, number}',

  'why.outside-hours': '{person} può scrivere: la protezione riposa fuori orario. Riparte {when}.',
  'why.outside-hours-for-good': '{person} può scrivere: la protezione riposa, e i suoi orari non arrivano mai.',
  'why.observed':
    '{person} può scrivere: qui osservo soltanto. Altrimenti non potrebbe, perché manca ciò che è segnato con ✗.',
  'why.newcomer': '{person} può scrivere: è qui da poco. Entro {when} deve entrare dove c’è ✗.',
  'why.deleted-only': '{person} non è in silenzio, ma ciò che scrive viene eliminato finché non entra dove c’è ✗.',
  'why.warned':
    '{person} non è ancora in silenzio. Ciò che scrive viene eliminato finché non entra dove c’è ✗. {left, plural, =0 {Al prossimo messaggio non potrà più scrivere.} one {Dopo un altro messaggio non potrà più scrivere.} many {Dopo altri # messaggi non potrà più scrivere.} other {Dopo altri # messaggi non potrà più scrivere.}}',
  'why.not-checked': '{person} può scrivere: in questo gruppo non si controlla chi scrive.',
  'why.hold-served':
    '{person} può scrivere di nuovo: qui il silenzio non dura di più. Ricomincia se scrive o torna prima di entrare dove c’è ✗.',
  'why.enough': '{person} può scrivere: è in abbastanza canali.',
  'why.some-missing':
    '{person} non può scrivere finché non entra {needed, plural, one {in uno di quelli} many {in almeno # di quelli} other {in almeno # di quelli}} segnati con ✗.',
  'why.some-missing-not-held':
    '{person} deve ancora entrare {needed, plural, one {in uno di quelli} many {in almeno # di quelli} other {in almeno # di quelli}} segnati con ✗. Appena scrive o entra qui non potrà più scrivere.',
  'why.some-needed':
    '{needed, plural, one {Basta uno di quelli segnati con ✗.} many {Bastano # di quelli segnati con ✗.} other {Bastano # di quelli segnati con ✗.}}',
  'why.requested': '⏳ {title}: richiesta di ingresso inviata, e qui conta',
  'why.held-until': 'Il silenzio finisce al più tardi {when}.',
} as const;
