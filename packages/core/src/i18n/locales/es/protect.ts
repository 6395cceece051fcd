/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Para escribir aquí, los miembros deben estar en:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (nuevo)',
  'protect.item-kept': '• {title} (ya se exigía)',
  'protect.not-added': 'No añadidos:',
  'protect.on': 'La protección está activada. Los miembros que ya he visto se comprueban en segundo plano.',
  'protect.on-again':
    'La protección está activada otra vez. Los miembros que ya he visto se comprueban en segundo plano.',
  'protect.waiting': 'La protección empezará sola en cuanto esto esté hecho. {causes}',
  'protect.how':
    'Di a qué canales deben unirse los miembros, por ejemplo <code>/protect @canal</code>. Debo ser administrador allí, y tú también.\n\nUn canal privado: toca el botón y elígelo.',

  'ref.repeated': '• {ref}: lo nombraste dos veces, con una basta.',
  'ref.invite-link': '• {ref}: no conozco este enlace de invitación.',
  'ref.unreadable': '• {ref}: esto no es el nombre ni el enlace de un canal. Escribe @nombre o un enlace t.me.',
  'ref.not-forwarded':
    '• El mensaje al que respondiste no viene de un canal. Reenvía aquí una publicación del canal y respóndele con /protect.',
  'ref.name-unknown': '• {ref}: no encuentro ningún canal público con este nombre. Revisa cómo se escribe.',
  'ref.id-unknown': '• {ref}: no puedo ver este canal. Hazme administrador allí y envía el comando otra vez.',
  'ref.itself': '• {ref}: este es el propio grupo. Nombra un canal al que deban unirse los miembros.',
  'ref.not-a-channel': '• {ref}: esto no es un canal. Nombra un canal o supergrupo al que deban unirse los miembros.',
  'ref.bot-not-administrator':
    '• {ref}: no soy administrador allí. Hazme administrador (basta cualquier permiso) y envía el comando otra vez.',
  'ref.caller-not-administrator':
    '• {ref}: no eres administrador allí. Pide a uno de sus administradores que envíe aquí el comando.',
  'ref.full': '• {ref}: diez canales son el máximo. Quita primero uno con <code>/unprotect @canal</code>.',
  'ref.not-linked': '• {ref}: aquí no se exige. /status muestra lo que se exige.',

  'confirm.ask':
    'Eres anónimo, así que no veo si administras {count, plural, one {este canal} many {estos canales} other {estos canales}}: {refs}\n\nToca «Confirmar» antes de 10 minutos. Comprobaré a la persona que toque.',
  'confirm.button': 'Confirmar',
  'confirm.not-administrator': 'Solo un administrador de este grupo puede confirmarlo.',
  'confirm.not-of-channel': 'No eres administrador de ese canal. Debe tocar aquí uno de sus administradores.',
  'confirm.expired': 'Este botón es demasiado antiguo. Envía el comando otra vez.',

  'unprotect.off':
    'La protección está desactivada. No hay nadie silenciado. Los canales y los ajustes se conservan: /protect la activa otra vez.',
  'unprotect.freeing':
    'La protección está desactivada. {count, plural, one {Se está liberando a un miembro silenciado.} many {Se está liberando a # miembros silenciados.} other {Se está liberando a # miembros silenciados.}} Los canales y los ajustes se conservan: /protect la activa otra vez.',
  'unprotect.removed': 'Ya no se exigen:',
  'unprotect.removed-freeing':
    'Quien estaba silenciado solo por {count, plural, one {ese canal} many {esos canales} other {esos canales}} vuelve a poder escribir; lo hago en segundo plano.',
  'unprotect.last':
    'Era el último, así que la protección está desactivada y no hay nadie silenciado. Para empezar de nuevo: <code>/protect @canal</code>',
  'unprotect.last-freeing':
    'Era el último, así que la protección está desactivada. {count, plural, one {Se está liberando a un miembro silenciado.} many {Se está liberando a # miembros silenciados.} other {Se está liberando a # miembros silenciados.}} Para empezar de nuevo: <code>/protect @canal</code>',
  'unprotect.not-removed': 'No quitados:',

  'sweep.freeing':
    'La protección está desactivada. Liberando a los miembros silenciados: {done, number} de {total, number}.',
  'sweep.freed':
    'La protección está desactivada. {done, plural, =0 {Todos pueden escribir.} one {Un miembro silenciado ya puede escribir.} many {# miembros silenciados ya pueden escribir.} other {# miembros silenciados ya pueden escribir.}} /protect la activa otra vez.',
  'sweep.pace':
    '{percent, number} % hecho, {perMinute, number} por minuto, {minutesLeft, plural, one {falta un minuto} many {faltan unos # minutos} other {faltan unos # minutos}}.',
  'sweep.checking': 'Comprobando a los miembros que he visto: {done, number} de {total, number}.',
  'sweep.checked':
    '{done, plural, one {Listo: un miembro comprobado.} many {Listo: # miembros comprobados.} other {Listo: # miembros comprobados.}}',
  'sweep.stop-button': 'Detener la comprobación',
  'sweep.undo-button': 'Deshacer: proteger otra vez',
  'sweep.tally': 'Silenciados {held, number} · pueden escribir {free, number} · sin comprobar {unchecked, number}',
  'sweep.stopped':
    'Detenido: {done, number} de {total, number} miembros comprobados. Los demás se comprueban cuando escriban.',
  'sweep.stopped-off':
    'Detenido porque la protección está desactivada: {done, number} de {total, number} miembros comprobados.',
  'sweep.undone':
    'La protección está activada otra vez, con los mismos canales. Ya podían escribir {done, number} de {total, number}; se comprueba de nuevo a todos.',
  'sweep.is-over': 'Esto ya terminó.',
} as const;
