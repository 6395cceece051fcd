/** Answers to commands about one person. */
export const people = {
  'target.none': '¿Sobre quién? Responde a uno de sus mensajes o añade su ID: <code>{command} 123456789</code>',
  'target.username': 'Telegram no me dice quién está detrás de un @nombre. Responde a uno de sus mensajes o usa su ID.',
  'target.anonymous':
    'Ese mensaje se escribió en nombre de un grupo o canal, así que no sé quién fue. Usa el ID de la persona.',
  'target.bot': 'Eso es un bot. Nunca silencio a los bots.',
  'target.several': 'Ese mensaje nombra a varias personas. Responde a un mensaje de la persona o usa su ID.',
  'target.nobody': 'Ese mensaje ya no nombra a nadie. Responde a un mensaje de la persona o usa su ID.',
  'target.unknown': 'No conozco a nadie con el ID <code>{id}</code>. Revisa el número.',
  'target.administrator': '{person} tiene permisos de administrador. Nunca silencio a los administradores.',

  'trust.done': '{person} ahora es de confianza y siempre puede escribir aquí. /untrust lo revierte.',
  'trust.already': '{person} ya es de confianza.',
  'untrust.done': '{person} ya no es de confianza: vuelven a valer las mismas reglas que para todos.',
  'untrust.not-trusted': '{person} no era de confianza. /trusted muestra quién lo es.',
  'trusted.none':
    'Todavía no hay nadie de confianza. Responde a un mensaje con /trust y esa persona siempre podrá escribir aquí.',
  'trusted.head': 'De confianza aquí:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'y {count, number} más',

  'hold.done': '{person} no puede escribir aquí hasta que uses /free.',
  'hold.reason': 'Motivo: {reason}',
  'hold.absent': '{person} no está en el grupo. Si vuelve, no podrá escribir hasta que uses /free.',
  'hold.again': 'Para {person} vuelven a valer las mismas reglas que para todos.',
  'hold.off': 'La protección está desactivada, y así no silencio a nadie. Actívala primero con /protect.',
  'hold.waiting':
    'Anotado: {person} quedará en silencio. La protección está en espera, así que será más tarde. {causes}',
  'free.done':
    '{person} puede escribir aquí, sin importar en qué canales esté, hasta que salga otra vez de un canal exigido.',
  'free.theirs':
    'Un administrador ha restringido a {person}, y eso no puedo quitarlo yo: abre su perfil entre los miembros del grupo y quita la restricción. Por mi parte, podrá escribir.',
  'free.absent': '{person} no está en el grupo. Si vuelve, podrá escribir.',

  'why.protection-off': '{person} puede escribir: aquí la protección está desactivada. /protect la activa.',
  'why.protection-paused': 'Por ahora nada cambia para {person}: la protección está en espera. {causes}',
  'why.administrator': '{person} puede escribir: nunca silencio a los administradores.',
  'why.bot': '{person} puede escribir: nunca silencio a los bots.',
  'why.blocked': '{person} no puede escribir: lo decidió un administrador. /free lo termina.',
  'why.trusted': '{person} puede escribir: es de confianza. /untrust lo revierte.',
  'why.pardoned':
    '{person} puede escribir: lo decidió un administrador. Vale hasta que salga otra vez de un canal exigido.',
  'why.channel-missing': '{person} no puede escribir hasta que se una a todo lo marcado con ✗.',
  'why.channel-missing-not-held':
    'A {person} le falta unirse a todo lo marcado con ✗. Quedará en silencio en cuanto escriba o entre aquí.',
  'why.channel-missing-theirs':
    'A {person} le falta unirse a todo lo marcado con ✗. Hasta entonces se elimina lo que escribe.',
  'why.unsure':
    'Telegram no me dice ahora si {person} se ha unido a todo. Sigo preguntando; hasta entonces nada cambia.',
  'why.channel-lost': '{person} podrá escribir en menos de cinco minutos: no puedo ver el canal que lo impedía.',
  'why.complete': '{person} puede escribir: se ha unido a todo.',
  'why.theirs': 'Un administrador puso una restricción a mano. Eso no lo toco.',
  'why.absent': 'Ahora no está en el grupo.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: ahora no se sabe',
  'why.lost': '– {title}: ahora no cuenta, no soy administrador allí',
} as const;
