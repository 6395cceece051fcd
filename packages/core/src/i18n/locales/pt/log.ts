/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'Em {group}:',
  'log.hold': '🔒 Silêncio: {people}',
  'log.deleted': '🗑 Mensagens apagadas: {people}',
  'log.free': '🔓 Fim do silêncio: {people}',
  'log.hold-by-hand': '🔒 Silêncio, por um administrador: {people}',
  'log.free-by-hand': '🔓 Fim do silêncio, por um administrador: {people}',
  'log.trust': '⭐ De confiança: {people}',
  'log.untrust': '☆ Não é mais de confiança: {people}',
  'log.people': '{people} e {others, plural, one {mais #} many {mais #} other {mais #}}',
  'log.protect': 'A proteção foi ligada.',
  'log.unprotect': 'A proteção foi desligada.',
  'log.unlink': 'Um canal deixou de ser exigido.',
  'log.settings': '⚙️ Configurações mudadas: {settings}',
  'log.settings-import': '⚙️ Todas as configurações foram substituídas.',
  'log.how':
    'Toque no botão e escolha o canal de registro na nossa conversa privada. Você precisa ser administrador lá; eu também passo a ser.',
  'log.pick': 'Em que canal ou grupo conto o que faço em {group}? Toque em um botão abaixo e escolha.',
  'log.free-button': 'Liberar {id}',
  'log.trust-button': 'Confiar em {id}',
  'log.hold-button': 'Silenciar de novo: {id}',
  'log.choose-button': 'Escolher o canal de registro',
  'log.greeting': 'Aqui conto o que faço em {group}.',
  'log.done': 'A partir de agora conto em {title} o que faço aqui.',
  'log.not-done':
    'Não consigo escrever lá. Faça-me administrador desse canal; você também precisa ser. Depois envie de novo.',
} as const;
