/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head':
    '<b>{left, plural, one {Manca un passo} many {Mancano # passi} other {Mancano # passi}} per proteggere questo gruppo</b>',
  'set-up.ready': '<b>Pronto.</b> La protezione è attiva. Per scrivere qui i membri devono essere in {channels}.',
  'set-up.ready-some':
    '<b>Pronto.</b> La protezione è attiva. Per scrivere qui i membri devono essere in {needed, plural, one {uno di questi} many {almeno # di questi} other {almeno # di questi}}: {channels}.',
  'set-up.rights-done': '✓ Ho i permessi che mi servono.',
  'set-up.rights-missing':
    '○ Dammi {count, plural, one {questo permesso} many {questi permessi} other {questi permessi}}: {rights}. Tocca il pulsante e scegli questo gruppo.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ I membri dovranno essere in {channels}.',
  'set-up.channels-missing':
    '○ Scegli dove devono entrare i membri. Tocca il pulsante: il resto avviene nella nostra chat privata.',
  'set-up.off': '○ Attiva la protezione con /protect',
  'set-up.right-delete': 'Eliminare messaggi',
  'set-up.right-restrict': 'Bloccare utenti',
  'set-up.rights-button': 'Dammi i permessi',
  'set-up.channels-button': 'Scegli un canale',
  'set-up.more-button': 'Aggiungi un altro canale',

  'picker.hint': 'Più facile: tocca il pulsante e scegli il canale. Vanno bene anche quelli privati.',
  'picker.any':
    'Sono già nel tuo gruppo? Allora tocca un pulsante sotto la casella di testo e scegli dove devono entrare i membri. Vanno bene anche quelli privati.',
  'picker.group':
    'Tocca un pulsante sotto la casella di testo e scegli dove devono entrare i membri di {group}. Vanno bene anche quelli privati. Puoi sceglierne diversi, uno dopo l’altro.',
  'picker.channel-button': 'Scegli un canale',
  'picker.group-button': 'Scegli un gruppo',
  'picker.not-administrator': 'Non sei amministratore di quel gruppo, quindi non puoi scegliere per lui.',
  'picker.no-group':
    'Non conosco nessun gruppo che amministri. Aggiungimi al tuo con il pulsante. Se ci sono già, invia lì /status una volta. Poi scegli di nuovo.',
  'picker.which-group': 'Per quale gruppo? I suoi membri dovranno entrare in ciò che hai scelto.',
  'picker.unknown': 'Non posso vedere quella chat. Rendimi amministratore lì e sceglila di nuovo.',
  'picker.not-of-channel': 'Non sei amministratore di ciò che hai scelto, quindi non posso richiederlo per te.',
  'picker.basic-group': 'È un gruppo base, e non vedo chi c’è dentro. Scegli invece un canale o un supergruppo.',
  'picker.itself': 'È il gruppo stesso. Scegli dove devono entrare i suoi membri.',
  'picker.refused': 'Ora non posso richiedere quella chat. Guarda nel gruppo: /doctor dice cosa non va.',
  'picker.full': 'Dieci sono il massimo. Togline prima uno con <code>/unprotect @canale</code> nel gruppo.',

  'linked.on':
    'Fatto. La protezione è attiva. Per scrivere in {group} i membri devono essere in {channels}.\n\nPuoi sceglierne un altro qui sotto.',
  'linked.on-some':
    'Fatto. La protezione è attiva. Per scrivere in {group} i membri devono essere in {needed, plural, one {uno di questi} many {almeno # di questi} other {almeno # di questi}}: {channels}.\n\nPuoi sceglierne un altro qui sotto.',
  'linked.waiting': 'Annotato: per scrivere in {group} i membri dovranno essere in {channels}. Manca ancora: {causes}',

  'consent.offer':
    '• {ref}: lì non sei amministratore. Inoltra questo link a chi lo è. Vedrà la tua richiesta e potrà accettare. Vale una volta, per 24 ore: {address}',
  'consent.offer-add':
    'Non lo amministri? Inoltra questo link a chi lo fa: potrà aggiungermi e accettare. Vale una volta, per 24 ore: {address}',
  'consent.ask':
    'Gli amministratori di {group} chiedono che i membri entrino in {channel} prima di scrivere. Guardo soltanto chi è in {channel}, e lì non cambio nulla.\n\nSei d’accordo?',
  'consent.add-first':
    'Gli amministratori di {group} chiedono che i membri entrino in {channel} prima di scrivere. Guardo soltanto chi c’è, e non cambio nulla.\n\nLì non sono ancora amministratore. Se tu lo sei e sei d’accordo, aggiungimi con il primo pulsante (basta un permesso qualsiasi), poi tocca «Accetto».',
  'consent.agree-button': 'Accetto',
  'consent.not-yet':
    '{channel}: lì non sono ancora amministratore. Aggiungimi con il primo pulsante, poi tocca di nuovo «Accetto».',
  'consent.expired': 'Questo link è già stato usato o ha più di 24 ore. Chiedine uno nuovo.',
  'consent.not-yours': 'Questo link è per un amministratore del canale. Non devi fare nulla.',
  'consent.full':
    'Non è cambiato nulla: {group} richiede già dieci canali, e dieci sono il massimo. Dillo a chi ti ha inviato il link.',
  'consent.withdrawn': 'Chi l’ha chiesto non amministra più il gruppo. Non è cambiato nulla.',
  'consent.done': 'Grazie. Ora i membri di {group} devono essere in {channel}.',

  'help.add-channel-button': 'Aggiungimi a un canale',
  'help.group-only-known': 'Questo comando funziona nel gruppo a cui si riferisce. Invialo lì:',
} as const;
