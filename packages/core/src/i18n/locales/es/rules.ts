/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, para escribir aquí únete {needed, plural, one {a uno de los canales de abajo} many {al menos a # de los canales de abajo} other {al menos a # de los canales de abajo}}. En cuanto te unas, podrás escribir.',
  'warning.left':
    '{left, plural, =0 {El próximo mensaje que escribas antes de eso pausará tus mensajes aquí.} one {Un mensaje más antes de eso y tus mensajes aquí quedarán en pausa.} many {# mensajes más antes de eso y tus mensajes aquí quedarán en pausa.} other {# mensajes más antes de eso y tus mensajes aquí quedarán en pausa.}}',
  'warning.after-times':
    'Quien siga escribiendo antes de eso quedará en pausa tras {times, plural, one {un mensaje} many {# mensajes} other {# mensajes}}.',
  'alert.some-missing':
    'Todavía no. Únete {needed, plural, one {a uno de estos} many {al menos a # de estos} other {al menos a # de estos}}: {titles}. Luego toca otra vez.',

  'rule.some':
    '{needed, plural, one {Los miembros deben estar en uno de estos:} many {Los miembros deben estar al menos en # de estos:} other {Los miembros deben estar al menos en # de estos:}}',

  'held-for.some':
    '• {group}: únete {needed, plural, one {a uno de estos} many {al menos a # de estos} other {al menos a # de estos}} y podrás escribir allí: {channels}.',

  'status.closed': 'La protección está <b>descansando</b>: fuera de su horario. Vuelve a empezar {when}.',
  'status.closed-for-good':
    'La protección está <b>descansando</b>: ninguna de sus horas llega. Revisa el horario en /settings.',
  'status.observing': 'La protección <b>solo observa</b>: no se retiene a nadie ni se elimina nada.',
  'status.deleting': 'A quien le falta un canal no se le retiene, solo se eliminan sus mensajes.',
  'status.warning':
    'A quien le falta un canal se le retiene tras {times, plural, one {un aviso} many {# avisos} other {# avisos}}.',

  'observe.head':
    '{count, plural, =0 {Ahora no quedaría retenido nadie.} one {Ahora quedaría retenido un miembro:} many {Ahora quedarían retenidos # miembros:} other {Ahora quedarían retenidos # miembros:}}',
  'observe.nobody-seen': 'Todavía no he visto a nadie aquí. Vuelve cuando haya escrito alguien.',
  'observe.checked':
    '{checked, plural, one {Miré al miembro que escribió o entró al final.} many {Miré a los # miembros que escribieron o entraron al final.} other {Miré a los # miembros que escribieron o entraron al final.}}',
  'observe.unsure':
    '{count, plural, one {De una persona Telegram aún no me lo ha dicho.} many {De # Telegram aún no me lo ha dicho.} other {De # Telegram aún no me lo ha dicho.}} Pregunta otra vez en un minuto.',
  'observe.person': '• A {person} le falta {channels}',
  'observe.more': 'y {count, number} más',

  'why.outside-hours': '{person} puede escribir: la protección descansa fuera de su horario. Vuelve a empezar {when}.',
  'why.outside-hours-for-good': '{person} puede escribir: la protección descansa y ninguna de sus horas llega.',
  'why.observed':
    '{person} puede escribir: aquí solo observo. Si no, quedaría retenida, porque le falta lo marcado con ✗.',
  'why.newcomer': '{person} puede escribir: acaba de llegar. Antes de {when} debe haberse unido a lo marcado con ✗.',
  'why.deleted-only': '{person} no está retenida, pero lo que escribe se elimina hasta que se una a lo marcado con ✗.',
  'why.warned':
    '{person} aún no está retenida. Lo que escribe se elimina hasta que se una a lo marcado con ✗. {left, plural, =0 {El próximo mensaje la deja retenida.} one {Tras un mensaje más quedará retenida.} many {Tras # mensajes más quedará retenida.} other {Tras # mensajes más quedará retenida.}}',
  'why.hold-served':
    '{person} puede escribir otra vez: aquí la retención no puede durar más. Empieza de nuevo si escribe o vuelve antes de unirse a lo marcado con ✗.',
  'why.enough': '{person} puede escribir: se ha unido a suficientes canales.',
  'why.some-missing':
    '{person} está retenida hasta que se una {needed, plural, one {a uno de los marcados} many {al menos a # de los marcados} other {al menos a # de los marcados}} con ✗.',
  'why.some-missing-not-held':
    'A {person} le falta unirse {needed, plural, one {a uno de los marcados} many {al menos a # de los marcados} other {al menos a # de los marcados}} con ✗. Quedará retenida en cuanto escriba o entre aquí.',
  'why.some-needed':
    '{needed, plural, one {Basta uno de los marcados con ✗.} many {Bastan # de los marcados con ✗.} other {Bastan # de los marcados con ✗.}}',
  'why.requested': '⏳ {title}: ha pedido unirse, y aquí eso cuenta',
  'why.held-until': 'La retención termina a más tardar {when}.',
} as const;
