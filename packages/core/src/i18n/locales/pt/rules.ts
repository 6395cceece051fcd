/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, para escrever aqui entre {needed, plural, one {em um dos canais abaixo} many {em pelo menos # dos canais abaixo} other {em pelo menos # dos canais abaixo}}. Assim que entrar, você poderá escrever.',
  'warning.enough':
    '{needed, plural, one {Basta um dos canais abaixo.} many {Bastam # dos canais abaixo.} other {Bastam # dos canais abaixo.}}',
  'warning.left':
    '{left, plural, =0 {Se você escrever de novo antes de entrar, vou pausar suas mensagens aqui.} one {Mais uma mensagem antes de entrar e vou pausar suas mensagens aqui.} many {Mais # mensagens antes de entrar e vou pausar suas mensagens aqui.} other {Mais # mensagens antes de entrar e vou pausar suas mensagens aqui.}}',
  'warning.after-times':
    'Quem escrever {times, plural, one {mais uma mensagem} many {mais # mensagens} other {mais # mensagens}} antes de entrar terá as mensagens pausadas aqui.',
  'alert.some-missing':
    'Ainda não. Entre {needed, plural, one {em um destes} many {em pelo menos # destes} other {em pelo menos # destes}}: {titles}. Depois toque de novo.',

  'rule.some':
    '{needed, plural, one {Os membros precisam estar em um destes:} many {Os membros precisam estar em pelo menos # destes:} other {Os membros precisam estar em pelo menos # destes:}}',

  'held-for.some':
    '• {group}: entre {needed, plural, one {em um destes} many {em pelo menos # destes} other {em pelo menos # destes}} e poderá escrever lá: {channels}.',

  'status.closed': 'A proteção está <b>descansando</b>: fora do horário. Ela recomeça {when}.',
  'status.closed-for-good':
    'A proteção está <b>descansando</b>: o horário dela nunca chega. Confira o horário em /settings.',
  'status.observing': 'A proteção está <b>só observando</b>: ninguém é silenciado e nada é apagado.',
  'status.deleting': 'Quem não está em um canal não é silenciado, só tem as mensagens apagadas.',
  'status.warning':
    'Quem não está em um canal é silenciado após {times, plural, one {um aviso} many {# avisos} other {# avisos}}.',

  'observe.head':
    '{count, plural, =0 {Agora ninguém seria silenciado.} one {Agora um membro seria silenciado:} many {Agora # membros seriam silenciados:} other {Agora # membros seriam silenciados:}}',
  'observe.nobody-seen': 'Ainda não vi ninguém aqui. Volte quando alguém tiver escrito.',
  'observe.checked':
    '{checked, plural, one {Olhei o último membro que escreveu ou entrou.} many {Olhei os últimos # membros que escreveram ou entraram.} other {Olhei os últimos # membros que escreveram ou entraram.}}',
  'observe.unsure':
    '{count, plural, one {Sobre uma pessoa o Telegram ainda não me disse nada.} many {Sobre # o Telegram ainda não me disse nada.} other {Sobre # o Telegram ainda não me disse nada.}} Pergunte de novo em um minuto.',
  'observe.person': '• {person}: falta {channels}',
  'observe.more': 'e mais {count, number}',

  'why.outside-hours': '{person} pode escrever: a proteção descansa fora do horário. Ela recomeça {when}.',
  'why.outside-hours-for-good': '{person} pode escrever: a proteção descansa, e o horário dela nunca chega.',
  'why.observed':
    '{person} pode escrever: aqui eu só observo. Senão ficaria em silêncio, porque falta o que está marcado com ✗.',
  'why.newcomer': '{person} pode escrever: acabou de chegar. Até {when} precisa ter entrado no que está marcado com ✗.',
  'why.deleted-only':
    '{person} não está em silêncio, mas o que escreve é apagado até entrar no que está marcado com ✗.',
  'why.warned':
    '{person} ainda não está em silêncio. O que escreve é apagado até entrar no que está marcado com ✗. {left, plural, =0 {A próxima mensagem leva ao silêncio.} one {Após mais uma mensagem, ficará em silêncio.} many {Após mais # mensagens, ficará em silêncio.} other {Após mais # mensagens, ficará em silêncio.}}',
  'why.not-checked': '{person} pode escrever: neste grupo não se verifica quem escreve.',
  'why.hold-served':
    '{person} pode escrever de novo: aqui o silêncio não dura mais que isso. Recomeça se escrever ou voltar antes de entrar no que está marcado com ✗.',
  'why.enough': '{person} pode escrever: entrou em canais suficientes.',
  'why.some-missing':
    '{person} não pode escrever até entrar {needed, plural, one {em um dos marcados} many {em pelo menos # dos marcados} other {em pelo menos # dos marcados}} com ✗.',
  'why.some-missing-not-held':
    '{person} ainda precisa entrar {needed, plural, one {em um dos marcados} many {em pelo menos # dos marcados} other {em pelo menos # dos marcados}} com ✗. Ficará em silêncio assim que escrever ou entrar aqui.',
  'why.some-needed':
    '{needed, plural, one {Basta um dos marcados com ✗.} many {Bastam # dos marcados com ✗.} other {Bastam # dos marcados com ✗.}}',
  'why.requested': '⏳ {title}: pediu para entrar, e aqui isso conta',
  'why.held-until': 'O silêncio termina, no máximo, {when}.',
} as const;
