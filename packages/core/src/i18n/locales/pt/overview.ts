/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Cuido para que no seu grupo só escreva quem entrou nos seus canais. Para os outros mostro onde entrar, e assim que entram podem escrever.\n\n1. Adicione-me ao seu grupo: o primeiro botão abaixo.\n2. Escolha os canais em que os membros precisam entrar: os botões sob a caixa de texto.\n\nÉ só isso.',
  'help.add-button': 'Adicionar a um grupo',
  'help.group-administrator':
    'Envie <code>/protect @canal</code> e os membros precisarão entrar nesse canal antes de escrever aqui.\n\n/status o que está ligado e quem está silenciado\n/settings configurações\n/doctor encontra o que está errado\n/why (como resposta) por que alguém está silenciado\n/trust (como resposta) deixa alguém escrever sempre\n/unprotect desliga',
  'help.group-member':
    'Neste grupo talvez você precise entrar em um canal antes de escrever. Se for o caso, mostro em qual. Entre e poderá escrever na hora.',
  'help.held-in': 'Onde você está esperando agora:',
  'help.held-for': '• {group}: entre em {channels} e poderá escrever lá.',
  'help.deleted-until': 'Até lá, o que você escreve lá é apagado.',
  'help.held-by-hand': '• {group}: um administrador pausou suas mensagens. Fale com os administradores, por favor.',
  'help.held-nowhere': 'Você pode escrever: não silenciei você em nenhum grupo.',
  'help.group-only': 'Este comando funciona no grupo a que se refere. Envie lá.',
  'refusal.not-administrator': 'Só os administradores deste grupo podem fazer isso.',

  'status.on': 'A proteção está <b>ligada</b>.',
  'status.off': 'A proteção está <b>desligada</b>. Ligue com /protect.',
  'status.off-unset': 'A proteção está <b>desligada</b>. Ligue com <code>/protect @canal</code>',
  'status.paused': 'A proteção está <b>em espera</b>. {causes} Depois ela começa sozinha.',
  'status.channels': 'Os membros precisam estar em:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: não conta agora, porque não sou administrador lá. Faça-me administrador de novo.',
  'status.held':
    '{count, plural, =0 {Ninguém está silenciado.} one {Um membro está silenciado.} many {# membros estão silenciados.} other {# membros estão silenciados.}}',

  'stats.text':
    'Silenciados agora: {held, number}\nMembros vistos: {seen, number}\nCanais exigidos: {channels, number}\nRespondido de memória: {hits, number} de {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Últimos {days, number} dias</b>\nSilenciados: {held, number}\nLiberados: {freed, number} ({complied, number} por terem entrado)\nAlarmes falsos, liberados ou marcados como confiáveis por um administrador: {falseAlarms, number}',
  'stats.median': 'Metade dos que entraram levou no máximo {time}.',
  'stats.joins': '<b>Entraram depois que pedi, últimos {days, number} dias</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} ({byLink, number} pelo meu link)',
  'stats.chart': 'A cada dia ({zone}): 🟧 silenciados, 🟦 liberados',

  'doctor.fine': 'Está tudo em ordem: tenho as permissões de que preciso aqui e em cada canal.',
  'doctor.found':
    '{count, plural, one {Há uma coisa a corrigir:} many {Há # coisas a corrigir:} other {Há # coisas a corrigir:}}',
  'doctor.off': 'A proteção está desligada. Ligue com /protect.',
  'doctor.no-channels': 'Nenhum canal é exigido ainda. Envie <code>/protect @canal</code>',
  'doctor.group': '• Aqui: {cause}',
  'doctor.cannot-invite':
    '• {title}: é privado e não posso criar links, então os membros ficam sem botão para ele. Dê-me lá a permissão <b>Convidar usuários via link</b> e envie /doctor de novo.',
  'doctor.channel-lost':
    '• {title}: não sou administrador lá. Faça-me administrador (basta qualquer permissão); até lá não conta.',
  'doctor.channel-gone':
    '• {title}: o Telegram diz que não existe mais. Remova com <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Aqui: quem não é membro pode escrever comentários. Apago o que não pode dizer, mas não consigo bloquear a pessoa. Deixe só membros escreverem: nas configurações do grupo, em quem pode enviar mensagens.',
  'doctor.log-lost': '• Canal de registro: não consigo mais escrever lá. Faça-me administrador lá ou escolha outro.',
  'doctor.checked': 'Verificado: este grupo e {count, plural, one {um canal} many {# canais} other {# canais}}.',
  'doctor.last-move': '• {title}: última entrada ou saída vista {ago}',
  'doctor.no-move':
    '• {title}: ainda não vi ninguém entrar ou sair. Se alguém entrou desde que sou administrador lá, torne-me administrador de novo.',

  'recheck.nobody': 'Ainda não vi ninguém aqui, então não há quem verificar.',
  'recheck.off': 'A proteção está desligada, então não há o que verificar. Ligue com /protect.',

  'menu.start': 'O que faço e onde você não pode escrever',
  'menu.help': 'O que faço',
  'menu.protect': 'Exigir canais: /protect @canal',
  'menu.unprotect': 'Desligar, ou deixar de exigir um canal',
  'menu.status': 'O que está ligado e quantos não podem escrever',
  'menu.settings': 'Configurações deste grupo',
  'menu.stats': 'Números',
  'menu.doctor': 'Verificar minhas permissões e como corrigir',
  'menu.why': 'Por que alguém pode ou não escrever (como resposta)',
  'menu.trust': 'Deixar alguém escrever sempre (como resposta)',
  'menu.untrust': 'Desfazer isso (como resposta)',
  'menu.trusted': 'Quem é de confiança',
  'menu.hold': 'Silenciar alguém à mão (como resposta)',
  'menu.free': 'Deixar alguém escrever de novo (como resposta)',
  'menu.recheck': 'Verificar todos os que já vi',
} as const;
