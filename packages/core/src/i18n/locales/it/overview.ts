/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Faccio in modo che nel tuo gruppo scriva solo chi è entrato nei tuoi canali. Agli altri mostro dove entrare, e appena sono dentro possono scrivere.\n\n1. Aggiungimi al tuo gruppo: il primo pulsante qui sotto.\n2. Scegli i canali in cui i membri devono entrare: i pulsanti sotto la casella di testo.\n\nÈ tutto.',
  'help.add-button': 'Aggiungimi a un gruppo',
  'help.group-administrator':
    'Invia <code>/protect @canale</code> e i membri dovranno entrare in quel canale prima di scrivere qui.\n\n/status cosa è attivo e chi è silenziato\n/settings impostazioni\n/doctor trova cosa non va\n/why (in risposta) perché qualcuno è silenziato\n/trust (in risposta) lascia sempre scrivere qualcuno\n/unprotect disattiva',
  'help.group-member':
    'In questo gruppo forse devi entrare in un canale prima di scrivere. Se è così, ti mostro quale. Entra e potrai scrivere subito.',
  'help.held-in': 'Dove sei in attesa ora:',
  'help.held-for': '• {group}: entra in {channels} e potrai scrivere lì.',
  'help.deleted-until': 'Fino ad allora quello che scrivi lì viene eliminato.',
  'help.held-by-hand': '• {group}: un amministratore ha sospeso i tuoi messaggi. Chiedi agli amministratori.',
  'help.held-nowhere': 'Puoi scrivere: non ti ho silenziato in nessun gruppo.',
  'help.group-only': 'Questo comando funziona nel gruppo a cui si riferisce. Invialo lì.',
  'refusal.not-administrator': 'Possono farlo solo gli amministratori di questo gruppo.',

  'status.on': 'La protezione è <b>attiva</b>.',
  'status.off': 'La protezione è <b>disattivata</b>. Attivala con /protect.',
  'status.off-unset': 'La protezione è <b>disattivata</b>. Attivala con <code>/protect @canale</code>',
  'status.paused': 'La protezione è <b>in attesa</b>. {causes} Poi parte da sola.',
  'status.channels': 'I membri devono essere in:',
  'status.channel': '• {title}',
  'status.channel-lost':
    '• {title}: ora non conta, perché lì non sono amministratore. Rendimi di nuovo amministratore.',
  'status.held':
    '{count, plural, =0 {Nessuno è silenziato.} one {Un membro è silenziato.} many {# membri sono silenziati.} other {# membri sono silenziati.}}',

  'stats.text':
    'Silenziati ora: {held, number}\nMembri visti: {seen, number}\nCanali richiesti: {channels, number}\nRisposto a memoria: {hits, number} di {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Ultimi {days, number} giorni</b>\nSilenziati: {held, number}\nDi nuovo liberi di scrivere: {freed, number} ({complied, number} perché sono entrati)\nFalsi allarmi, corretti da un amministratore: {falseAlarms, number}',
  'stats.median': 'Metà di chi è entrato ha impiegato al massimo {time}.',
  'stats.joins': '<b>Entrati dopo la mia richiesta, ultimi {days, number} giorni</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} ({byLink, number} dal mio link)',
  'stats.chart': 'Ogni giorno ({zone}): 🟧 silenziati, 🟦 di nuovo liberi di scrivere',

  'doctor.fine': 'Tutto in ordine: ho i permessi che mi servono qui e in ogni canale.',
  'doctor.found':
    '{count, plural, one {Una cosa da sistemare:} many {# cose da sistemare:} other {# cose da sistemare:}}',
  'doctor.off': 'La protezione è disattivata. Attivala con /protect.',
  'doctor.no-channels': 'Nessun canale è ancora richiesto. Invia <code>/protect @canale</code>',
  'doctor.group': '• Qui: {cause}',
  'doctor.cannot-invite':
    '• {title}: è privato e non posso creare link, quindi i membri non hanno un pulsante. Dammi lì il permesso <b>Invitare utenti tramite link</b> e invia di nuovo /doctor.',
  'doctor.channel-lost':
    '• {title}: lì non sono amministratore. Rendimi amministratore (basta un permesso qualsiasi); fino ad allora non conta.',
  'doctor.channel-gone': '• {title}: Telegram dice che non esiste più. Toglilo con <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Qui: chi non è membro può scrivere commenti. Elimino ciò che non è permesso, ma non posso silenziare queste persone. Lascia scrivere solo i membri: nelle impostazioni del gruppo, alla voce chi può inviare messaggi.',
  'doctor.log-lost':
    '• Canale di registro: non posso più scriverci. Rendimi amministratore lì oppure scegline un altro.',
  'doctor.checked': 'Controllati: questo gruppo e {count, plural, one {un canale} many {# canali} other {# canali}}.',
  'doctor.last-move': '• {title}: ultima iscrizione o uscita vista {ago}',
  'doctor.no-move':
    '• {title}: non ho ancora visto iscrizioni o uscite. Se qualcuno si è iscritto da quando sono amministratore, nominami di nuovo.',

  'recheck.nobody': 'Qui non ho ancora visto nessuno, quindi non c’è nessuno da controllare.',
  'recheck.off': 'La protezione è disattivata, quindi non c’è nulla da controllare. Attivala con /protect.',

  'menu.start': 'Cosa faccio, e dove non puoi scrivere',
  'menu.help': 'Cosa faccio',
  'menu.protect': 'Richiedere canali: /protect @canale',
  'menu.unprotect': 'Disattivare, o non richiedere più un canale',
  'menu.status': 'Cosa è attivo, e quanti sono silenziati',
  'menu.settings': 'Impostazioni di questo gruppo',
  'menu.stats': 'Numeri',
  'menu.doctor': 'Controllare i miei permessi e come sistemarli',
  'menu.why': 'Perché qualcuno può o non può scrivere (in risposta)',
  'menu.trust': 'Lasciare sempre scrivere qualcuno (in risposta)',
  'menu.untrust': 'Annullarlo (in risposta)',
  'menu.trusted': 'Chi è di fiducia',
  'menu.hold': 'Silenziare qualcuno (in risposta)',
  'menu.free': 'Far scrivere di nuovo qualcuno (in risposta)',
  'menu.recheck': 'Controllare tutti quelli che ho visto',
} as const;
