/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head':
    '<b>{left, plural, one {Falta un paso} many {Faltan # pasos} other {Faltan # pasos}} para proteger este grupo</b>',
  'set-up.ready':
    '<b>Listo.</b> La protección está activada. Para escribir aquí, los miembros deben estar en {channels}.',
  'set-up.ready-some':
    '<b>Listo.</b> La protección está activada. Para escribir aquí, los miembros deben estar en {needed, plural, one {uno de estos} many {al menos # de estos} other {al menos # de estos}}: {channels}.',
  'set-up.rights-done': '✓ Tengo los permisos que necesito.',
  'set-up.rights-missing':
    '○ Dame {count, plural, one {este permiso} many {estos permisos} other {estos permisos}}: {rights}. Toca el botón y elige este grupo.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Los miembros deberán estar en {channels}.',
  'set-up.channels-missing':
    '○ Elige a qué deben unirse los miembros. Toca el botón: el resto ocurre en nuestro chat privado.',
  'set-up.off': '○ Activa la protección con /protect',
  'set-up.right-delete': 'Eliminar mensajes',
  'set-up.right-restrict': 'Suspender usuarios',
  'set-up.rights-button': 'Darme los permisos',
  'set-up.channels-button': 'Elegir un canal',
  'set-up.more-button': 'Añadir otro canal',

  'picker.hint': 'Más fácil: toca el botón y elige el canal. Los privados también sirven.',
  'picker.any':
    '¿Ya estoy en tu grupo? Toca un botón bajo el cuadro de texto y elige a qué deben unirse sus miembros. Los privados también sirven.',
  'picker.group':
    'Toca un botón bajo el cuadro de texto y elige a qué deben unirse los miembros de {group}. Los privados también sirven. Puedes elegir varios, uno tras otro.',
  'picker.channel-button': 'Elegir un canal',
  'picker.group-button': 'Elegir un grupo',
  'picker.not-administrator': 'No eres administrador de ese grupo, así que no puedes elegir por él.',
  'picker.no-group':
    'No conozco ningún grupo que administres. Añádeme al tuyo con el botón. Si ya estoy allí, envía /status en él una vez. Luego elige otra vez.',
  'picker.which-group': '¿Para qué grupo? Sus miembros deberán unirse a lo que elegiste.',
  'picker.unknown': 'No puedo ver ese chat. Hazme administrador allí y elígelo otra vez.',
  'picker.not-of-channel': 'No eres administrador de lo que elegiste, así que no puedo exigirlo por ti.',
  'picker.basic-group': 'Es un grupo básico, y no veo quién está en ellos. Elige un canal o un supergrupo.',
  'picker.itself': 'Es el propio grupo. Elige a qué deben unirse sus miembros.',
  'picker.refused': 'Ahora no puedo exigir ese chat. Mira en el grupo: /doctor dice qué falla allí.',
  'picker.full': 'Diez son el máximo. Quita primero uno con <code>/unprotect @canal</code> en el grupo.',

  'linked.on':
    'Listo. La protección está activada. Para escribir en {group}, los miembros deben estar en {channels}.\n\nPuedes elegir otro abajo.',
  'linked.on-some':
    'Listo. La protección está activada. Para escribir en {group}, los miembros deben estar en {needed, plural, one {uno de estos} many {al menos # de estos} other {al menos # de estos}}: {channels}.\n\nPuedes elegir otro abajo.',
  'linked.waiting':
    'Anotado: para escribir en {group}, los miembros deberán estar en {channels}. Todavía falta: {causes}',

  'consent.offer':
    '• {ref}: no eres administrador allí. Reenvía este enlace a alguien que lo sea. Verá tu petición y podrá aceptar. Vale una vez, durante 24 horas: {address}',
  'consent.offer-add':
    '¿No lo administras? Reenvía este enlace a alguien que sí: podrá añadirme y aceptar. Vale una vez, durante 24 horas: {address}',
  'consent.ask':
    'Los administradores de {group} piden que sus miembros se unan a {channel} antes de escribir. Solo miro quién está en {channel}, y no cambio nada allí.\n\n¿Estás de acuerdo?',
  'consent.add-first':
    'Los administradores de {group} piden que sus miembros se unan a {channel} antes de escribir. Solo miro quién está allí, y no cambio nada.\n\nAún no soy administrador allí. Si tú lo eres y estás de acuerdo, añádeme con el primer botón (basta cualquier permiso) y luego toca «Aceptar».',
  'consent.agree-button': 'Aceptar',
  'consent.not-yet':
    '{channel}: aún no soy administrador allí. Añádeme con el primer botón y luego toca «Aceptar» otra vez.',
  'consent.expired': 'Este enlace ya se usó o tiene más de 24 horas. Pide uno nuevo.',
  'consent.not-yours': 'Este enlace es para un administrador del canal. No tienes que hacer nada.',
  'consent.full':
    'No se cambió nada: {group} ya exige diez canales, y diez son el máximo. Díselo, por favor, a quien te envió el enlace.',
  'consent.withdrawn': 'Quien lo pidió ya no administra el grupo. No se cambió nada.',
  'consent.done': 'Gracias. Los miembros de {group} ya deben estar en {channel}.',

  'help.add-channel-button': 'Añadirme a un canal',
  'help.group-only-known': 'Este comando funciona en el grupo al que se refiere. Envíalo allí:',
} as const;
