/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, para escribir aquí únete {needed, plural, one {a uno de los canales de abajo} many {al menos a # de los canales de abajo} other {al menos a # de los canales de abajo}}. En cuanto te unas, podrás escribir.',
  'warning.enough':
    '{needed, plural, one {Basta con uno de los canales de abajo.} many {Basta con # de los canales de abajo.} other {Basta con # de los canales de abajo.}}',
  'warning.left':
    '{left, plural, =0 {Si escribes otra vez antes de unirte, pausaré tus mensajes aquí.} one {Un mensaje más antes de unirte y pausaré tus mensajes aquí.} many {# mensajes más antes de unirte y pausaré tus mensajes aquí.} other {# mensajes más antes de unirte y pausaré tus mensajes aquí.}}',
  'warning.after-times':
    'A quien escriba {times, plural, one {un mensaje más} many {# mensajes más} other {# mensajes más}} antes de unirse le pausaré los mensajes aquí.',
  'alert.some-missing':
    'Todavía no. Únete {needed, plural, one {a uno de estos} many {al menos a # de estos} other {al menos a # de estos}}: {titles}. Luego toca otra vez.',

  'rule.some':
    '{needed, plural, one {Los miembros deben estar en uno de estos:} many {Los miembros deben estar al menos en # de estos:} other {Los miembros deben estar al menos en # de estos:}}',

  'held-for.some':
    '• {group}: únete {needed, plural, one {a uno de estos} many {al menos a # de estos} other {al menos a # de estos}} y podrás escribir allí: {channels}.',

  'status.closed': 'La protección <b>descansa</b>: está fuera de su horario. Vuelve a empezar {when}.',
  'status.closed-for-good': 'La protección <b>descansa</b>: su horario nunca llega. Revisa el horario en /settings.',
  'status.observing': 'La protección <b>solo observa</b>: no se silencia a nadie ni se elimina nada.',
  'status.deleting': 'A quien le falta un canal no se le silencia, solo se eliminan sus mensajes.',
  'status.warning':
    'A quien le falta un canal se le silencia tras {times, plural, one {un aviso} many {# avisos} other {# avisos}}.',

  'observe.head':
    '{count, plural, =0 {Ahora no quedaría silenciado nadie.} one {Ahora quedaría silenciado un miembro:} many {Ahora quedarían silenciados # miembros:} other {Ahora quedarían silenciados # miembros:}}',
  'observe.nobody-seen': 'Todavía no he visto a nadie aquí. Vuelve cuando haya escrito alguien.',
  'observe.checked':
    '{checked, plural, one {He mirado al último miembro que escribió o entró.} many {He mirado a los últimos # miembros que escribieron o entraron.} other {He mirado a los últimos # miembros que escribieron o entraron.}}',
  'observe.unsure':
    '{count, plural, one {De una persona, Telegram aún no me ha dicho nada.} many {De #, Telegram aún no me ha dicho nada.} other {De #, Telegram aún no me ha dicho nada.}} Pregunta otra vez en un minuto.',
  'observe.person': '• A {person} le falta: {channels}',
  'observe.more': 'y {count, number} más',

  'why.outside-hours': '{person} puede escribir: la protección descansa fuera de su horario. Vuelve a empezar {when}.',
  'why.outside-hours-for-good': '{person} puede escribir: la protección descansa y su horario nunca llega.',
  'why.observed':
    '{person} puede escribir: aquí solo observo. Si no, quedaría en silencio, porque le falta lo marcado con ✗.',
  'why.newcomer': '{person} puede escribir: acaba de llegar. Antes de {when} debe haberse unido a lo marcado con ✗.',
  'why.deleted-only':
    '{person} no está en silencio, pero lo que escribe se elimina hasta que se una a lo marcado con ✗.',
  'why.warned':
    '{person} aún no está en silencio. Lo que escribe se elimina hasta que se una a lo marcado con ✗. {left, plural, =0 {El próximo mensaje lleva al silencio.} one {Tras un mensaje más quedará en silencio.} many {Tras # mensajes más quedará en silencio.} other {Tras # mensajes más quedará en silencio.}}',
  'why.not-checked': '{person} puede escribir: en este grupo no se comprueba a quien escribe.',
  'why.hold-served':
    '{person} puede escribir otra vez: aquí el silencio no puede durar más. Empieza de nuevo si escribe o vuelve antes de unirse a lo marcado con ✗.',
  'why.enough': '{person} puede escribir: se ha unido a suficientes canales.',
  'why.some-missing':
    '{person} no puede escribir hasta que se una {needed, plural, one {a uno de los marcados} many {al menos a # de los marcados} other {al menos a # de los marcados}} con ✗.',
  'why.some-missing-not-held':
    'A {person} le falta unirse {needed, plural, one {a uno de los marcados} many {al menos a # de los marcados} other {al menos a # de los marcados}} con ✗. Quedará en silencio en cuanto escriba o entre aquí.',
  'why.some-needed':
    '{needed, plural, one {Basta uno de los marcados con ✗.} many {Bastan # de los marcados con ✗.} other {Bastan # de los marcados con ✗.}}',
  'why.requested': '⏳ {title}: ha pedido unirse, y aquí eso cuenta',
  'why.held-until': 'El silencio termina, como muy tarde, {when}.',
} as const;
