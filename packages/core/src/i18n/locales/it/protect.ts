/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Per scrivere qui i membri devono essere in:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (nuovo)',
  'protect.item-kept': '• {title} (era già richiesto)',
  'protect.not-added': 'Non aggiunti:',
  'protect.on': 'La protezione è attiva. I membri che ho già visto vengono controllati in background.',
  'protect.on-again': 'La protezione è di nuovo attiva. I membri che ho già visto vengono controllati in background.',
  'protect.waiting': 'La protezione parte da sola appena questo è fatto. {causes}',
  'protect.how':
    'Indica i canali in cui i membri devono entrare, per esempio <code>/protect @canale</code>. Devo essere amministratore lì, e anche tu.\n\nUn canale privato: tocca il pulsante e sceglilo.',

  'ref.repeated': '• {ref}: l’hai indicato due volte, una basta.',
  'ref.invite-link': '• {ref}: non conosco questo link d’invito.',
  'ref.unreadable': '• {ref}: non è né il nome né il link di un canale. Scrivi @nome o un link t.me.',
  'ref.not-forwarded':
    '• Il messaggio a cui hai risposto non viene da un canale. Inoltra qui un post del canale e rispondi a quello con /protect.',
  'ref.name-unknown': '• {ref}: non trovo nessun canale pubblico con questo nome. Controlla come è scritto.',
  'ref.id-unknown': '• {ref}: non posso vedere questo canale. Rendimi amministratore lì e invia di nuovo il comando.',
  'ref.itself': '• {ref}: è il gruppo stesso. Indica un canale in cui i membri devono entrare.',
  'ref.not-a-channel': '• {ref}: non è un canale. Indica un canale o supergruppo in cui i membri devono entrare.',
  'ref.bot-not-administrator':
    '• {ref}: lì non sono amministratore. Rendimi amministratore (basta un permesso qualsiasi) e invia di nuovo il comando.',
  'ref.caller-not-administrator':
    '• {ref}: lì non sei amministratore. Chiedi a uno degli amministratori di inviare qui il comando.',
  'ref.full': '• {ref}: dieci canali sono il massimo. Togline prima uno con <code>/unprotect @canale</code>.',
  'ref.not-linked': '• {ref}: qui non è richiesto. /status mostra cosa lo è.',

  'confirm.ask':
    'Sei anonimo, quindi non vedo se amministri {count, plural, one {questo canale} many {questi canali} other {questi canali}}: {refs}\n\nTocca «Conferma» entro 10 minuti. Controllerò la persona che tocca.',
  'confirm.button': 'Conferma',
  'confirm.not-administrator': 'Solo un amministratore di questo gruppo può confermare.',
  'confirm.not-of-channel': 'Non sei amministratore di quel canale. Deve toccare qui uno dei suoi amministratori.',
  'confirm.expired': 'Questo pulsante è troppo vecchio. Invia di nuovo il comando.',

  'unprotect.off':
    'La protezione è disattivata. Nessuno è silenziato. Canali e impostazioni restano: /protect la riattiva.',
  'unprotect.freeing':
    'La protezione è disattivata. {count, plural, one {Un membro silenziato viene liberato.} many {# membri silenziati vengono liberati.} other {# membri silenziati vengono liberati.}} Canali e impostazioni restano: /protect la riattiva.',
  'unprotect.removed': 'Non più richiesti:',
  'unprotect.removed-freeing':
    'Chi era silenziato solo per {count, plural, one {quel canale} many {quei canali} other {quei canali}} viene liberato in background.',
  'unprotect.last':
    'Era l’ultimo, quindi la protezione è disattivata e nessuno è silenziato. Per ricominciare: <code>/protect @canale</code>',
  'unprotect.last-freeing':
    'Era l’ultimo, quindi la protezione è disattivata. {count, plural, one {Un membro silenziato viene liberato.} many {# membri silenziati vengono liberati.} other {# membri silenziati vengono liberati.}} Per ricominciare: <code>/protect @canale</code>',
  'unprotect.not-removed': 'Non tolti:',

  'sweep.freeing': 'La protezione è disattivata. Libero i membri silenziati: {done, number} di {total, number}.',
  'sweep.freed':
    'La protezione è disattivata. {done, plural, =0 {Tutti possono scrivere.} one {Un membro silenziato può di nuovo scrivere.} many {# membri silenziati possono di nuovo scrivere.} other {# membri silenziati possono di nuovo scrivere.}} /protect la riattiva.',
  'sweep.pace':
    '{percent, number}% fatto, {perMinute, number} al minuto, {minutesLeft, plural, one {manca circa un minuto} many {mancano circa # minuti} other {mancano circa # minuti}}.',
  'sweep.checking': 'Controllo i membri che ho visto: {done, number} di {total, number}.',
  'sweep.checked':
    '{done, plural, one {Fatto: un membro controllato.} many {Fatto: # membri controllati.} other {Fatto: # membri controllati.}}',
  'sweep.stop-button': 'Ferma il controllo',
  'sweep.undo-button': 'Annulla: proteggi di nuovo',
  'sweep.tally': 'Silenziati {held, number} · possono scrivere {free, number} · non controllabili {unchecked, number}',
  'sweep.stopped':
    'Fermato: {done, number} di {total, number} membri controllati. Gli altri vengono controllati quando scrivono.',
  'sweep.stopped-off':
    'Fermato perché la protezione è disattivata: {done, number} di {total, number} membri controllati.',
  'sweep.undone':
    'La protezione è di nuovo attiva, con gli stessi canali. {done, number} di {total, number} erano già stati liberati; tutti vengono ricontrollati.',
  'sweep.is-over': 'È già finito.',
} as const;
