/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head':
    '<b>{left, plural, one {Falta um passo} many {Faltam # passos} other {Faltam # passos}} para proteger este grupo</b>',
  'set-up.ready': '<b>Pronto.</b> A proteção está ligada. Para escrever aqui, os membros precisam estar em {channels}.',
  'set-up.ready-some':
    '<b>Pronto.</b> A proteção está ligada. Para escrever aqui, os membros precisam estar em {needed, plural, one {um destes} many {pelo menos # destes} other {pelo menos # destes}}: {channels}.',
  'set-up.rights-done': '✓ Tenho as permissões de que preciso.',
  'set-up.rights-missing':
    '○ Dê-me {count, plural, one {esta permissão} many {estas permissões} other {estas permissões}}: {rights}. Toque no botão e escolha este grupo.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Os membros precisarão estar em {channels}.',
  'set-up.channels-missing':
    '○ Escolha onde os membros precisam entrar. Toque no botão: o resto acontece na nossa conversa privada.',
  'set-up.off': '○ Ligue a proteção com /protect',
  'set-up.right-delete': 'Apagar mensagens',
  'set-up.right-restrict': 'Banir usuários',
  'set-up.rights-button': 'Dar as permissões',
  'set-up.channels-button': 'Escolher um canal',
  'set-up.more-button': 'Adicionar outro canal',

  'picker.hint': 'Mais fácil: toque no botão e escolha o canal. Os privados também valem.',
  'picker.any':
    'Já estou no seu grupo? Toque em um botão sob a caixa de texto e escolha onde os membros precisam entrar. Os privados também valem.',
  'picker.group':
    'Toque em um botão sob a caixa de texto e escolha onde os membros de {group} precisam entrar. Os privados também valem. Você pode escolher vários, um após o outro.',
  'picker.channel-button': 'Escolher um canal',
  'picker.group-button': 'Escolher um grupo',
  'picker.not-administrator': 'Você não é administrador desse grupo, então não pode escolher por ele.',
  'picker.no-group':
    'Não conheço nenhum grupo que você administre. Adicione-me ao seu com o botão. Se já estou lá, envie /status nele uma vez. Depois escolha de novo.',
  'picker.which-group': 'Para qual grupo? Os membros dele precisarão entrar no que você escolheu.',
  'picker.unknown': 'Não consigo ver esse chat. Faça-me administrador lá e escolha de novo.',
  'picker.not-of-channel': 'Você não é administrador do que escolheu, então não posso exigir isso por você.',
  'picker.basic-group': 'Esse é um grupo básico, e não vejo quem está neles. Escolha um canal ou um supergrupo.',
  'picker.itself': 'Esse é o próprio grupo. Escolha onde os membros dele devem entrar.',
  'picker.refused': 'Não posso exigir esse chat agora. Veja no grupo: /doctor diz o que está errado lá.',
  'picker.full': 'Dez são o máximo. Remova um antes com <code>/unprotect @canal</code> no grupo.',

  'linked.on':
    'Pronto. A proteção está ligada. Para escrever em {group}, os membros precisam estar em {channels}.\n\nVocê pode escolher outro abaixo.',
  'linked.on-some':
    'Pronto. A proteção está ligada. Para escrever em {group}, os membros precisam estar em {needed, plural, one {um destes} many {pelo menos # destes} other {pelo menos # destes}}: {channels}.\n\nVocê pode escolher outro abaixo.',
  'linked.waiting':
    'Anotado: para escrever em {group}, os membros precisarão estar em {channels}. Ainda falta: {causes}',

  'consent.offer':
    '• {ref}: você não é administrador lá. Encaminhe este link a alguém que seja. A pessoa verá o pedido e poderá aceitar. Vale uma vez, por 24 horas: {address}',
  'consent.offer-add':
    'Você não o administra? Encaminhe este link a quem administra: a pessoa poderá me adicionar e aceitar. Vale uma vez, por 24 horas: {address}',
  'consent.ask':
    'Os administradores de {group} pedem que os membros entrem em {channel} antes de escrever. Eu só vejo quem está em {channel} e não mudo nada lá.\n\nVocê concorda?',
  'consent.add-first':
    'Os administradores de {group} pedem que os membros entrem em {channel} antes de escrever. Eu só vejo quem está lá e não mudo nada.\n\nAinda não sou administrador lá. Se você é e concorda, adicione-me com o primeiro botão (basta qualquer permissão) e depois toque em “Concordar”.',
  'consent.agree-button': 'Concordar',
  'consent.not-yet':
    '{channel}: ainda não sou administrador lá. Adicione-me com o primeiro botão e depois toque em “Concordar” de novo.',
  'consent.expired': 'Este link já foi usado ou tem mais de 24 horas. Peça um novo.',
  'consent.not-yours': 'Este link é para um administrador do canal. Você não precisa fazer nada.',
  'consent.full': 'Nada foi mudado: {group} já exige dez canais, e dez são o máximo. Avise quem enviou o link a você.',
  'consent.withdrawn': 'Quem pediu isso não administra mais o grupo. Nada foi mudado.',
  'consent.done': 'Obrigado. Agora os membros de {group} precisam estar em {channel}.',

  'help.add-channel-button': 'Adicionar a um canal',
  'help.group-only-known': 'Este comando funciona no grupo a que se refere. Envie lá:',
} as const;
