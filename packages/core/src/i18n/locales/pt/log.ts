/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'Em {group}:',
  'log.hold': '🔒 Segurado: {people}',
  'log.free': '🔓 Liberado: {people}',
  'log.hold-by-hand': '🔒 Segurado à mão: {people}',
  'log.free-by-hand': '🔓 Liberado à mão: {people}',
  'log.trust': '⭐ De confiança: {people}',
  'log.untrust': '☆ Não é mais de confiança: {people}',
  'log.people': '{people} e {others, plural, one {mais #} many {mais #} other {mais #}}',
  'log.protect': 'A proteção foi ligada.',
  'log.unprotect': 'A proteção foi desligada.',
  'log.unlink': 'Um canal não é mais exigido.',
  'log.settings': '⚙️ Mudado nas configurações: {settings}',
  'log.settings-import': '⚙️ Todas as configurações foram substituídas.',
  'log.how':
    'Faça-me administrador do canal de registro e depois envie aqui <code>/settings log @canal</code>. Você também precisa ser administrador lá.',
  'log.anonymous': 'Você está anônimo, então não vejo se esse canal é seu. Envie com o seu próprio nome.',
  'log.done': 'A partir de agora conto em {title} o que faço aqui.',
  'log.not-done':
    'Não consigo escrever lá. Faça-me administrador desse canal; você também precisa ser. Depois envie de novo.',
} as const;
