/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Alguém',
  untitled: 'o canal',

  'warning.missing':
    '{people}, para escrever aqui entre {channels, plural, one {no canal abaixo} many {nos canais abaixo} other {nos canais abaixo}}. Assim que entrar, você poderá escrever.',
  'warning.people': '{people} e {others, plural, one {mais # pessoa} many {mais # pessoas} other {mais # pessoas}}',
  'warning.without-link': '{title}: peça o link a um administrador deste grupo.',
  'warning.blocked':
    '{people}: um administrador deste grupo pausou suas mensagens aqui. Só os administradores podem mudar isso.',
  'warning.joined-button': 'Já entrei',

  'alert.freed': 'Obrigado! Agora você pode escrever no grupo.',
  'alert.still-missing':
    'Ainda não: {count, plural, one {falta {titles}} many {faltam {titles}} other {faltam {titles}}}. Entre e toque de novo.',
  'alert.still-missing-more': '{titles} e mais {count, number}',
  'alert.blocked': 'Um administrador deste grupo pausou suas mensagens aqui. Só os administradores podem mudar isso.',
  'alert.not-for-you': 'Esta mensagem é para outra pessoa. Você não precisa fazer nada.',
  'alert.cannot-tell':
    'O Telegram não responde agora. Você não precisa fazer nada: continuo verificando. Ou toque de novo em um minuto.',
  'alert.channel-lost':
    'Você não precisa fazer nada: não consigo ver o canal agora, então ele não conta. Você poderá escrever aqui em até cinco minutos.',
  'alert.protection-off': 'Aqui não é mais preciso entrar em nenhum canal. Você pode escrever no grupo.',

  'notice.paused':
    'A proteção está em espera. {causes}\n\nEla começa sozinha assim que isso for feito. Os canais e as configurações são mantidos.',
  'cause.basic-group':
    'Este grupo precisa virar supergrupo primeiro. Abra as configurações do grupo e deixe <b>Histórico do chat para novos membros</b> como <b>Visível</b>, ou dê ao grupo um link público: o Telegram faz a conversão.',
  'cause.bot-absent': 'Não estou no grupo. Adicione-me de novo como administrador.',
  'cause.cannot-delete':
    'Preciso da permissão <b>Apagar mensagens</b>. Abra os administradores do grupo, toque em mim e ative.',
  'cause.cannot-restrict':
    'Preciso da permissão <b>Banir usuários</b>. Abra os administradores do grupo, toque em mim e ative.',
  'cause.cannot-delete-or-restrict':
    'Preciso das permissões <b>Apagar mensagens</b> e <b>Banir usuários</b>. Abra os administradores do grupo, toque em mim e ative.',

  'notice.channel-lost':
    'Não vejo mais quem está em {title}, então por enquanto ninguém precisa entrar. Faça-me administrador desse canal de novo (basta qualquer permissão) e ele volta a contar sozinho. Ou deixe de exigi-lo com <code>/unprotect {reference}</code>.',
} as const;
