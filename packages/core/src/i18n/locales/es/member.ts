/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Alguien',
  untitled: 'el canal',

  'warning.missing':
    '{people}, para escribir aquí únete {channels, plural, one {al canal de abajo} many {a los canales de abajo} other {a los canales de abajo}}. En cuanto te unas, podrás escribir.',
  'warning.people': '{people} y {others, plural, one {# persona más} many {# personas más} other {# personas más}}',
  'warning.without-link': '{title}: pide el enlace a un administrador de este grupo.',
  'warning.blocked':
    '{people}: un administrador de este grupo ha pausado tus mensajes aquí. Solo los administradores pueden cambiarlo.',
  'warning.joined-button': 'Ya me uní',

  'alert.freed': '¡Gracias! Ya puedes escribir en el grupo.',
  'alert.still-missing':
    'Todavía no: {count, plural, one {falta {titles}} many {faltan {titles}} other {faltan {titles}}}. Únete y toca otra vez.',
  'alert.still-missing-more': '{titles} y {count, number} más',
  'alert.blocked':
    'Un administrador de este grupo ha pausado tus mensajes aquí. Solo los administradores pueden cambiarlo.',
  'alert.not-for-you': 'Este mensaje es para otra persona. No tienes que hacer nada.',
  'alert.cannot-tell':
    'Telegram no responde ahora. No tienes que hacer nada: sigo comprobando. O toca otra vez en un minuto.',
  'alert.channel-lost':
    'No tienes que hacer nada: ahora no puedo ver el canal, así que no cuenta. En cinco minutos como mucho podrás escribir aquí.',
  'alert.protection-off': 'Aquí ya no hace falta unirse a ningún canal. Puedes escribir en el grupo.',

  'notice.paused':
    'La protección está en espera. {causes}\n\nEmpezará sola en cuanto esté hecho. Los canales y los ajustes se conservan.',
  'cause.basic-group':
    'Este grupo debe convertirse primero en supergrupo. Abre los ajustes del grupo y pon <b>Historial para nuevos miembros</b> en <b>Visible</b>, o dale al grupo un enlace público: Telegram lo convertirá.',
  'cause.bot-absent': 'No estoy en el grupo. Añádeme otra vez como administrador.',
  'cause.cannot-delete':
    'Necesito el permiso <b>Eliminar mensajes</b>. Abre los administradores del grupo, tócame y actívalo.',
  'cause.cannot-restrict':
    'Necesito el permiso <b>Suspender usuarios</b>. Abre los administradores del grupo, tócame y actívalo.',
  'cause.cannot-delete-or-restrict':
    'Necesito los permisos <b>Eliminar mensajes</b> y <b>Suspender usuarios</b>. Abre los administradores del grupo, tócame y actívalos.',

  'notice.channel-lost':
    'Ya no veo quién está en {title}, así que por ahora nadie tiene que unirse. Hazme otra vez administrador de ese canal (basta cualquier permiso) y volverá a contar solo. O deja de exigirlo con <code>/unprotect {reference}</code>.',
} as const;
