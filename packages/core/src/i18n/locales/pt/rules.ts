/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, para escrever aqui entre {needed, plural, one {em um dos canais abaixo} many {em pelo menos # dos canais abaixo} other {em pelo menos # dos canais abaixo}}. Assim que entrar, você poderá escrever.',
  'warning.left':
    '{left, plural, =0 {A próxima mensagem que você escrever antes disso pausa suas mensagens aqui.} one {Mais uma mensagem antes disso e suas mensagens aqui ficam pausadas.} many {Mais # mensagens antes disso e suas mensagens aqui ficam pausadas.} other {Mais # mensagens antes disso e suas mensagens aqui ficam pausadas.}}',
  'warning.after-times':
    'Quem continuar escrevendo antes disso fica em pausa após {times, plural, one {uma mensagem} many {# mensagens} other {# mensagens}}.',
  'alert.some-missing':
    'Ainda não. Entre {needed, plural, one {em um destes} many {em pelo menos # destes} other {em pelo menos # destes}}: {titles}. Depois toque de novo.',

  'rule.some':
    '{needed, plural, one {Os membros precisam estar em um destes:} many {Os membros precisam estar em pelo menos # destes:} other {Os membros precisam estar em pelo menos # destes:}}',

  'held-for.some':
    '• {group}: entre {needed, plural, one {em um destes} many {em pelo menos # destes} other {em pelo menos # destes}} e poderá escrever lá: {channels}.',

  'status.closed': 'A proteção está <b>descansando</b>: fora do horário. Ela recomeça {when}.',
  'status.closed-for-good':
    'A proteção está <b>descansando</b>: nenhum dos horários chega. Confira o horário em /settings.',
  'status.observing': 'A proteção está <b>só observando</b>: ninguém é segurado e nada é apagado.',
  'status.deleting': 'Quem não está em um canal não é segurado, só tem as mensagens apagadas.',
  'status.warning':
    'Quem não está em um canal é segurado após {times, plural, one {um aviso} many {# avisos} other {# avisos}}.',

  'observe.head':
    '{count, plural, =0 {Agora ninguém seria segurado.} one {Agora um membro seria segurado:} many {Agora # membros seriam segurados:} other {Agora # membros seriam segurados:}}',
  'observe.nobody-seen': 'Ainda não vi ninguém aqui. Volte quando alguém tiver escrito.',
  'observe.checked':
    '{checked, plural, one {Olhei o membro que escreveu ou entrou por último.} many {Olhei os # membros que escreveram ou entraram por último.} other {Olhei os # membros que escreveram ou entraram por último.}}',
  'observe.unsure':
    '{count, plural, one {De uma pessoa o Telegram ainda não me disse.} many {De # o Telegram ainda não me disse.} other {De # o Telegram ainda não me disse.}} Pergunte de novo em um minuto.',
  'observe.person': '• Falta a {person}: {channels}',
  'observe.more': 'e mais {count, number}',

  'why.outside-hours': '{person} pode escrever: a proteção descansa fora do horário. Ela recomeça {when}.',
  'why.outside-hours-for-good': '{person} pode escrever: a proteção descansa, e nenhum dos horários chega.',
  'why.observed':
    '{person} pode escrever: aqui eu só observo. Senão seria segurada, porque falta o que está marcado com ✗.',
  'why.newcomer': '{person} pode escrever: acabou de chegar. Até {when} precisa ter entrado no que está marcado com ✗.',
  'why.deleted-only': '{person} não está segurada, mas o que escreve é apagado até entrar no que está marcado com ✗.',
  'why.warned':
    '{person} ainda não está segurada. O que escreve é apagado até entrar no que está marcado com ✗. {left, plural, =0 {A próxima mensagem faz a pessoa ser segurada.} one {Após mais uma mensagem será segurada.} many {Após mais # mensagens será segurada.} other {Após mais # mensagens será segurada.}}',
  'why.hold-served':
    '{person} pode escrever de novo: aqui não se segura por mais tempo. Recomeça se escrever ou voltar antes de entrar no que está marcado com ✗.',
  'why.enough': '{person} pode escrever: entrou em canais suficientes.',
  'why.some-missing':
    '{person} está segurada até entrar {needed, plural, one {em um dos marcados} many {em pelo menos # dos marcados} other {em pelo menos # dos marcados}} com ✗.',
  'why.some-missing-not-held':
    '{person} ainda precisa entrar {needed, plural, one {em um dos marcados} many {em pelo menos # dos marcados} other {em pelo menos # dos marcados}} com ✗. Será segurada assim que escrever ou entrar aqui.',
  'why.some-needed':
    '{needed, plural, one {Basta um dos marcados com ✗.} many {Bastam # dos marcados com ✗.} other {Bastam # dos marcados com ✗.}}',
  'why.requested': '⏳ {title}: pediu para entrar, e aqui isso conta',
  'why.held-until': 'Termina no máximo {when}.',
} as const;
