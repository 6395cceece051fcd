/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Me encargo de que en tu grupo solo escriban quienes se han unido a tus canales. A los demás les muestro dónde unirse, y en cuanto lo hacen pueden escribir.\n\n1. Añádeme a tu grupo: el primer botón de abajo.\n2. Elige los canales a los que deben unirse: los botones bajo el cuadro de texto.\n\nEso es todo.',
  'help.add-button': 'Añadirme a un grupo',
  'help.group-administrator':
    'Envía <code>/protect @canal</code> y los miembros deberán unirse a ese canal antes de escribir aquí.\n\n/status qué está activado y quién está silenciado\n/settings ajustes\n/doctor encuentra lo que falla\n/why (como respuesta) por qué alguien está silenciado\n/trust (como respuesta) deja escribir siempre a alguien\n/unprotect lo desactiva',
  'help.group-member':
    'En este grupo puede que debas unirte a un canal antes de escribir. Si es así, te muestro a cuál. Únete y podrás escribir enseguida.',
  'help.held-in': 'Dónde estás esperando ahora:',
  'help.held-for': '• {group}: únete a {channels} y podrás escribir allí.',
  'help.deleted-until': 'Hasta entonces se elimina lo que escribes allí.',
  'help.held-by-hand': '• {group}: un administrador ha pausado tus mensajes. Pregúntale, por favor.',
  'help.held-nowhere': 'Puedes escribir: no te he silenciado en ningún grupo.',
  'help.group-only': 'Este comando funciona en el grupo al que se refiere. Envíalo allí.',
  'refusal.not-administrator': 'Eso solo pueden hacerlo los administradores de este grupo.',

  'status.on': 'La protección está <b>activada</b>.',
  'status.off': 'La protección está <b>desactivada</b>. Actívala con /protect.',
  'status.off-unset': 'La protección está <b>desactivada</b>. Actívala con <code>/protect @canal</code>',
  'status.paused': 'La protección está <b>en espera</b>. {causes} Después empieza sola.',
  'status.channels': 'Los miembros deben estar en:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: ahora no cuenta, porque no soy administrador allí. Hazme administrador otra vez.',
  'status.held':
    '{count, plural, =0 {No hay nadie silenciado.} one {Hay un miembro silenciado.} many {Hay # miembros silenciados.} other {Hay # miembros silenciados.}}',

  'stats.text':
    'Silenciados ahora: {held, number}\nMiembros vistos: {seen, number}\nCanales exigidos: {channels, number}\nRespondido de memoria: {hits, number} de {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Últimos {days, number} días</b>\nSilenciados: {held, number}\nPudieron escribir otra vez: {freed, number} ({complied, number} por haberse unido)\nFalsas alarmas, corregidas por un administrador: {falseAlarms, number}',
  'stats.median': 'La mitad de los que se unieron tardó como mucho {time}.',
  'stats.joins': '<b>Se unieron tras pedírselo, últimos {days, number} días</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} ({byLink, number} por mi enlace)',
  'stats.chart': 'Cada día ({zone}): 🟧 silenciados, 🟦 pudieron escribir otra vez',

  'doctor.fine': 'Todo está en orden: tengo los permisos que necesito aquí y en cada canal.',
  'doctor.found':
    '{count, plural, one {Hay una cosa que arreglar:} many {Hay # cosas que arreglar:} other {Hay # cosas que arreglar:}}',
  'doctor.off': 'La protección está desactivada. Actívala con /protect.',
  'doctor.no-channels': 'Todavía no se exige ningún canal. Envía <code>/protect @canal</code>',
  'doctor.group': '• Aquí: {cause}',
  'doctor.cannot-invite':
    '• {title}: es privado y no puedo crear enlaces, así que los miembros no ven su botón. Dame allí el permiso <b>Invitar con un enlace</b> y envía /doctor otra vez.',
  'doctor.channel-lost':
    '• {title}: no soy administrador allí. Hazme administrador (basta cualquier permiso); hasta entonces no cuenta.',
  'doctor.channel-gone': '• {title}: Telegram dice que ya no existe. Quítalo con <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Aquí: quien no es miembro puede escribir comentarios. Borro lo que no debe decir, pero no puedo silenciarlo. Deja escribir solo a los miembros: en los ajustes del grupo, en quién puede enviar mensajes.',
  'doctor.log-lost': '• Canal de registro: ya no puedo escribir allí. Hazme administrador allí o elige otro.',
  'doctor.checked': 'Comprobado: este grupo y {count, plural, one {un canal} many {# canales} other {# canales}}.',
  'doctor.last-move': '• {title}: última entrada o salida vista {ago}',
  'doctor.no-move':
    '• {title}: todavía no he visto entrar ni salir a nadie. Si alguien se ha unido desde que soy administrador allí, vuelva a nombrarme.',

  'recheck.nobody': 'Todavía no he visto a nadie aquí, así que no hay a quién comprobar.',
  'recheck.off': 'La protección está desactivada, así que no hay nada que comprobar. Actívala con /protect.',

  'menu.start': 'Qué hago y dónde no puedes escribir',
  'menu.help': 'Qué hago',
  'menu.protect': 'Exigir canales: /protect @canal',
  'menu.unprotect': 'Desactivar, o dejar de exigir un canal',
  'menu.status': 'Qué está activado y cuántos no pueden escribir',
  'menu.settings': 'Ajustes de este grupo',
  'menu.stats': 'Cifras',
  'menu.doctor': 'Comprobar mis permisos y cómo arreglarlos',
  'menu.why': 'Por qué alguien puede o no escribir (como respuesta)',
  'menu.trust': 'Dejar escribir siempre a alguien (como respuesta)',
  'menu.untrust': 'Revertirlo (como respuesta)',
  'menu.trusted': 'Quién es de confianza',
  'menu.hold': 'Silenciar a alguien a mano (como respuesta)',
  'menu.free': 'Dejar escribir de nuevo a alguien (como respuesta)',
  'menu.recheck': 'Comprobar a todos los que he visto',
} as const;
