/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'En {group}:',
  'log.hold': '🔒 Silencio: {people}',
  'log.deleted': '🗑 Mensajes eliminados: {people}',
  'log.free': '🔓 Fin del silencio: {people}',
  'log.hold-by-hand': '🔒 Silencio, por un administrador: {people}',
  'log.free-by-hand': '🔓 Fin del silencio, por un administrador: {people}',
  'log.trust': '⭐ De confianza: {people}',
  'log.untrust': '☆ Ya no es de confianza: {people}',
  'log.people': '{people} y {others, plural, one {# más} many {# más} other {# más}}',
  'log.protect': 'La protección se activó.',
  'log.unprotect': 'La protección se desactivó.',
  'log.unlink': 'Se dejó de exigir un canal.',
  'log.settings': '⚙️ Ajustes cambiados: {settings}',
  'log.settings-import': '⚙️ Se reemplazaron todos los ajustes.',
  'log.how':
    'Toca el botón y elige el canal de registro en nuestro chat privado. Debes ser administrador allí; yo pasaré a serlo.',
  'log.pick': '¿En qué canal o grupo cuento lo que hago en {group}? Toca un botón de abajo y elige.',
  'log.free-button': 'Puede escribir: {id}',
  'log.trust-button': 'Confiar en {id}',
  'log.hold-button': 'Silenciar otra vez: {id}',
  'log.choose-button': 'Elegir el canal de registro',
  'log.greeting': 'Aquí cuento lo que hago en {group}.',
  'log.done': 'Desde ahora cuento en {title} lo que hago aquí.',
  'log.not-done':
    'No puedo escribir allí. Hazme administrador de ese canal; tú también debes serlo. Luego envíalo otra vez.',
} as const;
