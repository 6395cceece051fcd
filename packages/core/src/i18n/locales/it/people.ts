/** Answers to commands about one person. */
export const people = {
  'target.none': 'Di chi si tratta? Rispondi a un suo messaggio o aggiungi il suo ID: <code>{command} 123456789</code>',
  'target.username':
    'Telegram non mi dice chi c’è dietro un @nome. Rispondi invece a un suo messaggio o usa il suo ID.',
  'target.anonymous':
    'Quel messaggio è stato scritto a nome di un gruppo o canale, quindi non so chi fosse. Usa l’ID della persona.',
  'target.bot': 'È un bot. Non silenzio mai i bot.',
  'target.several': 'Quel messaggio nomina più persone. Rispondi a un messaggio della persona stessa o usa il suo ID.',
  'target.nobody':
    'Quel messaggio non nomina più nessuno. Rispondi a un messaggio della persona stessa o usa il suo ID.',
  'target.unknown': 'Non conosco nessuno con l’ID <code>{id}</code>. Controlla il numero.',
  'target.administrator': '{person} fa parte degli amministratori. Non li silenzio mai.',

  'trust.done': '{person} ora è di fiducia e può sempre scrivere qui. /untrust lo annulla.',
  'trust.already': '{person} è già di fiducia.',
  'untrust.done': '{person} non è più di fiducia: valgono di nuovo le regole di tutti.',
  'untrust.not-trusted': '{person} non era di fiducia. /trusted mostra chi lo è.',
  'trusted.none':
    'Nessuno è ancora di fiducia. Rispondi a un messaggio con /trust e quella persona potrà sempre scrivere qui.',
  'trusted.head': 'Di fiducia qui:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'e altri {count, number}',

  'hold.done': '{person} non può scrivere qui finché non usi /free.',
  'hold.reason': 'Motivo: {reason}',
  'hold.absent': '{person} non è nel gruppo. Se torna, non potrà scrivere finché non usi /free.',
  'hold.again': 'Per {person} valgono di nuovo le stesse regole di tutti.',
  'hold.off': 'La protezione è disattivata, e così non silenzio nessuno. Attivala prima con /protect.',
  'hold.waiting': 'Annotato: {person} non potrà scrivere. La protezione è in attesa, quindi varrà più tardi. {causes}',
  'free.done': '{person} può scrivere qui, a prescindere dai canali, finché non esce di nuovo da un canale richiesto.',
  'free.theirs':
    'Un amministratore ha limitato {person}, e non tocca a me toglierlo: apri il profilo tra i membri del gruppo e rimuovi la limitazione. Da parte mia, questa persona può scrivere.',
  'free.absent': '{person} non è nel gruppo. Se torna, potrà scrivere.',

  'why.protection-off': '{person} può scrivere: qui la protezione è disattivata. /protect la attiva.',
  'why.protection-paused': 'Per {person} ora non cambia nulla: la protezione è in attesa. {causes}',
  'why.administrator': '{person} può scrivere: gli amministratori non vengono mai silenziati.',
  'why.bot': '{person} può scrivere: i bot non vengono mai silenziati.',
  'why.blocked': '{person} non può scrivere: l’ha deciso un amministratore. /free lo termina.',
  'why.trusted': '{person} può scrivere: è di fiducia. /untrust lo annulla.',
  'why.pardoned':
    '{person} può scrivere: l’ha deciso un amministratore. Vale fino alla prossima uscita da un canale richiesto.',
  'why.channel-missing': '{person} non può scrivere finché non entra in tutto ciò che è segnato con ✗.',
  'why.channel-missing-not-held':
    '{person} deve ancora entrare in tutto ciò che è segnato con ✗. Appena scrive o entra qui non potrà più scrivere.',
  'why.channel-missing-theirs':
    '{person} deve ancora entrare in tutto ciò che è segnato con ✗. Fino ad allora ciò che scrive viene eliminato.',
  'why.unsure': 'Telegram ora non mi dice se {person} è ovunque. Continuo a chiedere; fino ad allora non cambia nulla.',
  'why.channel-lost': '{person} potrà scrivere entro cinque minuti: non vedo il canale che lo impediva.',
  'why.complete': '{person} può scrivere: è in tutti i canali.',
  'why.theirs': 'Un amministratore ha limitato questa persona. Non lo tocco.',
  'why.absent': 'Ora questa persona non è nel gruppo.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: ora non si sa',
  'why.lost': '– {title}: ora non conta, lì non sono amministratore',
} as const;
