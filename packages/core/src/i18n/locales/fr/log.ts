/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'Dans {group} :',
  'log.hold': '🔒 En sourdine : {people}',
  'log.deleted': '🗑 Messages supprimés : {people}',
  'log.free': '🔓 Fin de la sourdine : {people}',
  'log.hold-by-hand': '🔒 En sourdine, par un administrateur : {people}',
  'log.free-by-hand': '🔓 Fin de la sourdine, par un administrateur : {people}',
  'log.trust': '⭐ De confiance : {people}',
  'log.untrust': '☆ N’est plus de confiance : {people}',
  'log.people': '{people} et {others, plural, one {# autre} many {# autres} other {# autres}}',
  'log.protect': 'La protection a été activée.',
  'log.unprotect': 'La protection a été désactivée.',
  'log.unlink': 'On n’exige plus l’un des canaux.',
  'log.settings': '⚙️ Réglages modifiés : {settings}',
  'log.settings-import': '⚙️ Tous les réglages ont été remplacés.',
  'log.how':
    'Touchez le bouton et choisissez le canal de journal dans notre discussion privée. Vous devez y être administrateur ; je le deviens aussi.',
  'log.pick':
    'Dans quel canal ou groupe dire ce que je fais dans {group} ? Touchez un bouton ci-dessous et choisissez.',
  'log.free-button': 'Rendre la parole à {id}',
  'log.trust-button': 'Faire confiance à {id}',
  'log.hold-button': 'Sourdine à nouveau : {id}',
  'log.choose-button': 'Choisir le canal de journal',
  'log.greeting': 'Ici, je dis ce que je fais dans {group}.',
  'log.done': 'Désormais, je dis dans {title} ce que je fais ici.',
  'log.not-done':
    'Je ne peux pas y écrire. Nommez-moi administrateur de ce canal ; vous devez l’être aussi. Puis renvoyez.',
} as const;
