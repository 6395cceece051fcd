/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Puedo borrar lo que guardo sobre ti: en qué grupos te vi escribir, dónde eres de confianza y en qué canales sé que estás.\n\nSi no puedes escribir en un grupo, eso se queda, pero sin tu nombre. Si no, nadie podría levantarlo. Cuando vuelvas a escribir, te trataré como a alguien nuevo.',
  'forget.yes-button': 'Borrar',
  'forget.no-button': 'Conservar',
  'forget.done': 'Listo. He borrado lo que guardaba sobre ti.',
  'forget.done-held':
    '{count, plural, one {Listo. He borrado lo que guardaba sobre ti. En un grupo sigues sin poder escribir: eso se queda, sin tu nombre, para que se pueda levantar.} many {Listo. He borrado lo que guardaba sobre ti. En # grupos sigues sin poder escribir: eso se queda, sin tu nombre, para que se pueda levantar.} other {Listo. He borrado lo que guardaba sobre ti. En # grupos sigues sin poder escribir: eso se queda, sin tu nombre, para que se pueda levantar.}}',
  'forget.left': 'De acuerdo. No se borró nada.',
  'forget.private-only': 'Envíame /forgetme en nuestro chat privado. Allí borro lo que guardo sobre ti.',
  'menu.forgetme': 'Borrar lo que guardo sobre ti',
} as const;
