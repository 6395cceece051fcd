/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, per scrivere qui entra {needed, plural, one {in uno dei canali qui sotto} many {in almeno # dei canali qui sotto} other {in almeno # dei canali qui sotto}}. Appena sei dentro puoi scrivere.',
  'warning.left':
    '{left, plural, =0 {Il prossimo messaggio che scrivi prima sospende i tuoi messaggi qui.} one {Ancora un messaggio prima, poi i tuoi messaggi qui saranno sospesi.} many {Ancora # messaggi prima, poi i tuoi messaggi qui saranno sospesi.} other {Ancora # messaggi prima, poi i tuoi messaggi qui saranno sospesi.}}',
  'warning.after-times':
    'Chi continua a scrivere prima viene sospeso dopo {times, plural, one {un messaggio} many {# messaggi} other {# messaggi}}.',
  'alert.some-missing':
    'Non ancora. Entra {needed, plural, one {in uno di questi} many {in almeno # di questi} other {in almeno # di questi}}: {titles}. Poi tocca di nuovo.',

  'rule.some':
    '{needed, plural, one {I membri devono essere in uno di questi:} many {I membri devono essere in almeno # di questi:} other {I membri devono essere in almeno # di questi:}}',

  'held-for.some':
    '• {group}: entra {needed, plural, one {in uno di questi} many {in almeno # di questi} other {in almeno # di questi}} e potrai scrivere lì: {channels}.',

  'status.closed': 'La protezione è <b>a riposo</b>: fuori orario. Riparte {when}.',
  'status.closed-for-good':
    'La protezione è <b>a riposo</b>: nessuna delle sue ore arriva. Controlla gli orari in /settings.',
  'status.observing': 'La protezione <b>osserva soltanto</b>: nessuno viene trattenuto e nulla viene eliminato.',
  'status.deleting': 'Chi non è in un canale non viene trattenuto, vengono solo eliminati i suoi messaggi.',
  'status.warning':
    'Chi non è in un canale viene trattenuto dopo {times, plural, one {un avviso} many {# avvisi} other {# avvisi}}.',

  'observe.head':
    '{count, plural, =0 {Ora nessuno verrebbe trattenuto.} one {Ora un membro verrebbe trattenuto:} many {Ora # membri verrebbero trattenuti:} other {Ora # membri verrebbero trattenuti:}}',
  'observe.nobody-seen': 'Qui non ho ancora visto nessuno. Torna quando qualcuno avrà scritto.',
  'observe.checked':
    '{checked, plural, one {Ho guardato il membro che ha scritto o è entrato per ultimo.} many {Ho guardato i # membri che hanno scritto o sono entrati per ultimi.} other {Ho guardato i # membri che hanno scritto o sono entrati per ultimi.}}',
  'observe.unsure':
    '{count, plural, one {Di una persona Telegram non me l’ha ancora detto.} many {Di # Telegram non me l’ha ancora detto.} other {Di # Telegram non me l’ha ancora detto.}} Chiedi di nuovo tra un minuto.',
  'observe.person': '• A {person} manca {channels}',
  'observe.more': 'e altri {count, number}',

  'why.outside-hours': '{person} può scrivere: la protezione riposa fuori orario. Riparte {when}.',
  'why.outside-hours-for-good': '{person} può scrivere: la protezione riposa, e nessuna delle sue ore arriva.',
  'why.observed':
    '{person} può scrivere: qui osservo soltanto. Altrimenti verrebbe trattenuto, perché manca ciò che è segnato con ✗.',
  'why.newcomer': '{person} può scrivere: è arrivato da poco. Entro {when} deve essere entrato dove c’è ✗.',
  'why.deleted-only': '{person} non è trattenuto, ma ciò che scrive viene eliminato finché non entra dove c’è ✗.',
  'why.warned':
    '{person} non è ancora trattenuto. Ciò che scrive viene eliminato finché non entra dove c’è ✗. {left, plural, =0 {Il prossimo messaggio porta a essere trattenuto.} one {Dopo un altro messaggio verrà trattenuto.} many {Dopo altri # messaggi verrà trattenuto.} other {Dopo altri # messaggi verrà trattenuto.}}',
  'why.hold-served':
    '{person} può scrivere di nuovo: qui non si trattiene più a lungo. Ricomincia se scrive o torna prima di entrare dove c’è ✗.',
  'why.enough': '{person} può scrivere: è entrato in abbastanza canali.',
  'why.some-missing':
    '{person} è trattenuto finché non entra {needed, plural, one {in uno di quelli} many {in almeno # di quelli} other {in almeno # di quelli}} segnati con ✗.',
  'why.some-missing-not-held':
    '{person} deve ancora entrare {needed, plural, one {in uno di quelli} many {in almeno # di quelli} other {in almeno # di quelli}} segnati con ✗. Verrà trattenuto appena scrive o entra qui.',
  'why.some-needed':
    '{needed, plural, one {Basta uno di quelli segnati con ✗.} many {Bastano # di quelli segnati con ✗.} other {Bastano # di quelli segnati con ✗.}}',
  'why.requested': '⏳ {title}: ha chiesto di entrare, e qui conta',
  'why.held-until': 'Finisce al più tardi {when}.',
} as const;
