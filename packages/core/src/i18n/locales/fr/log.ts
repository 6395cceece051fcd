/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'Dans {group} :',
  'log.hold': '🔒 Retenu : {people}',
  'log.free': '🔓 Libéré : {people}',
  'log.hold-by-hand': '🔒 Retenu à la main : {people}',
  'log.free-by-hand': '🔓 Libéré à la main : {people}',
  'log.trust': '⭐ A votre confiance : {people}',
  'log.untrust': '☆ N’a plus votre confiance : {people}',
  'log.people': '{people} et {others, plural, one {# autre} many {# autres} other {# autres}}',
  'log.protect': 'La protection a été activée.',
  'log.unprotect': 'La protection a été désactivée.',
  'log.unlink': 'Un canal n’est plus exigé.',
  'log.settings': '⚙️ Changé dans les réglages : {settings}',
  'log.settings-import': '⚙️ Tous les réglages ont été remplacés.',
  'log.how':
    'Touchez le bouton et choisissez le canal de journal dans notre conversation privée. Vous devez y être administrateur ; je le deviens.',
  'log.pick':
    'Quel canal ou quel groupe doit apprendre ce que je fais dans {group} ? Touchez un bouton ci-dessous et choisissez.',
  'log.free-button': 'Libérer {id}',
  'log.trust-button': 'Faire confiance à {id}',
  'log.hold-button': 'Restreindre à nouveau : {id}',
  'log.choose-button': 'Choisir le canal de journal',
  'log.greeting': 'Ici, je raconte ce que je fais dans {group}.',
  'log.done': 'Désormais, {title} apprend ce que je fais ici.',
  'log.not-done':
    'Je ne peux pas y écrire. Faites de moi un administrateur de ce canal ; vous devez l’être aussi. Puis renvoyez.',
} as const;
