/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Je peux effacer ce que je garde à votre sujet : dans quels groupes je vous ai vu écrire, où vous êtes de confiance et dans quels canaux je sais que vous êtes.\n\nSi vous êtes en sourdine dans un groupe, cela reste, sans votre nom. Sinon, personne ne pourrait vous y rendre la parole. Si vous écrivez à nouveau, ce sera comme une première rencontre.',
  'forget.yes-button': 'Effacer',
  'forget.no-button': 'Garder',
  'forget.done': 'C’est fait. J’ai effacé ce que je gardais à votre sujet.',
  'forget.done-held':
    '{count, plural, one {C’est fait. J’ai effacé ce que je gardais à votre sujet. Vous êtes encore en sourdine dans un groupe : cela reste, sans votre nom, pour qu’on puisse vous y rendre la parole.} many {C’est fait. J’ai effacé ce que je gardais à votre sujet. Vous êtes encore en sourdine dans # groupes : cela reste, sans votre nom, pour qu’on puisse vous y rendre la parole.} other {C’est fait. J’ai effacé ce que je gardais à votre sujet. Vous êtes encore en sourdine dans # groupes : cela reste, sans votre nom, pour qu’on puisse vous y rendre la parole.}}',
  'forget.left': 'Très bien. Rien n’a été effacé.',
  'forget.private-only':
    'Envoyez-moi /forgetme dans notre discussion privée. J’y efface ce que je garde à votre sujet.',
  'menu.forgetme': 'Effacer ce que je garde à votre sujet',
} as const;
