/** Answers to commands about one person. */
export const people = {
  'target.none': 'Sobre quem? Responda a uma mensagem da pessoa ou acrescente o ID: <code>{command} 123456789</code>',
  'target.username':
    'O Telegram não me diz quem está por trás de um @nome. Responda a uma mensagem da pessoa ou use o ID dela.',
  'target.anonymous':
    'Essa mensagem foi escrita em nome de um grupo ou canal, então não sei quem foi. Use o ID da pessoa.',
  'target.bot': 'Isso é um bot. Nunca silencio bots.',
  'target.several': 'Essa mensagem cita várias pessoas. Responda a uma mensagem da própria pessoa ou use o ID dela.',
  'target.nobody': 'Essa mensagem não cita mais ninguém. Responda a uma mensagem da própria pessoa ou use o ID dela.',
  'target.unknown': 'Não conheço ninguém com o ID <code>{id}</code>. Confira o número.',
  'target.administrator': '{person} é da administração. Nunca silencio administradores.',

  'trust.done': '{person} agora é de confiança e sempre pode escrever aqui. /untrust desfaz isso.',
  'trust.already': '{person} já é de confiança.',
  'untrust.done': '{person} não é mais de confiança: valem de novo as mesmas regras de todos.',
  'untrust.not-trusted': '{person} não era de confiança. /trusted mostra quem é.',
  'trusted.none':
    'Ainda não há ninguém de confiança. Responda a uma mensagem com /trust e a pessoa sempre poderá escrever aqui.',
  'trusted.head': 'De confiança aqui:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'e mais {count, number}',

  'hold.done': '{person} não pode escrever aqui até você usar /free.',
  'hold.reason': 'Motivo: {reason}',
  'hold.absent': '{person} não está no grupo. Se voltar, não poderá escrever até você usar /free.',
  'hold.again': 'Para {person} voltam a valer as mesmas regras que para todos.',
  'hold.off': 'A proteção está desligada, e assim não silencio ninguém. Ligue primeiro com /protect.',
  'hold.waiting': 'Anotado: {person} ficará em silêncio. A proteção está em espera, então vale mais tarde. {causes}',
  'free.done': '{person} pode escrever aqui, não importa em quais canais esteja, até sair de novo de um canal exigido.',
  'free.theirs':
    'Um administrador restringiu {person}, e não cabe a mim retirar isso: abra o perfil entre os membros do grupo e remova a restrição. Eu mesmo não vou silenciar essa pessoa.',
  'free.absent': '{person} não está no grupo. Se voltar, poderá escrever.',

  'why.protection-off': '{person} pode escrever: a proteção está desligada aqui. /protect liga.',
  'why.protection-paused': 'Nada muda para {person} agora: a proteção está em espera. {causes}',
  'why.administrator': '{person} pode escrever: nunca silencio administradores.',
  'why.bot': '{person} pode escrever: nunca silencio bots.',
  'why.blocked': '{person} não pode escrever: um administrador decidiu isso. /free encerra.',
  'why.trusted': '{person} pode escrever: é de confiança. /untrust desfaz isso.',
  'why.pardoned': '{person} pode escrever: um administrador liberou. Vale até sair de novo de um canal exigido.',
  'why.channel-missing': '{person} não pode escrever até entrar em tudo o que está marcado com ✗.',
  'why.channel-missing-not-held':
    '{person} ainda precisa entrar em tudo o que está marcado com ✗. Ficará em silêncio assim que escrever ou entrar aqui.',
  'why.channel-missing-theirs':
    '{person} ainda precisa entrar em tudo o que está marcado com ✗. Até lá, o que escrever será apagado.',
  'why.unsure': 'O Telegram não me diz agora se {person} entrou em tudo. Continuo perguntando; até lá nada muda.',
  'why.channel-lost': '{person} poderá escrever em até cinco minutos: não consigo ver o canal que impedia isso.',
  'why.complete': '{person} pode escrever: entrou em tudo.',
  'why.theirs': 'Um administrador restringiu essa pessoa à mão. Nisso eu não mexo.',
  'why.absent': 'Essa pessoa não está no grupo agora.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: não se sabe agora',
  'why.lost': '– {title}: não conta agora, não sou administrador lá',
} as const;
