/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Je peux effacer ce que je garde à votre sujet : dans quels groupes je vous ai vu écrire, où vous avez la confiance des administrateurs et dans quels canaux je sais que vous êtes.\n\nSi vous êtes retenu dans un groupe, cela reste, sans votre nom. Sinon, personne ne pourrait vous y libérer. Écrivez à nouveau et je vous rencontre comme une nouvelle personne.',
  'forget.yes-button': 'Effacer',
  'forget.no-button': 'Garder',
  'forget.done': 'C’est fait. J’ai effacé ce que je gardais à votre sujet.',
  'forget.done-held':
    '{count, plural, one {C’est fait. J’ai effacé ce que je gardais à votre sujet. Vous êtes encore retenu dans un groupe : cela reste, sans votre nom, pour que vous puissiez y être libéré.} many {C’est fait. J’ai effacé ce que je gardais à votre sujet. Vous êtes encore retenu dans # groupes : cela reste, sans votre nom, pour que vous puissiez y être libéré.} other {C’est fait. J’ai effacé ce que je gardais à votre sujet. Vous êtes encore retenu dans # groupes : cela reste, sans votre nom, pour que vous puissiez y être libéré.}}',
  'forget.left': 'Très bien. Rien n’a été effacé.',
  'forget.private-only':
    'Envoyez-moi /forgetme dans notre discussion privée. J’y efface ce que je garde à votre sujet.',
  'menu.forgetme': 'Effacer ce que je garde à votre sujet',
} as const;
