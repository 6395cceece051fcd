/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Quelqu’un',
  untitled: 'le canal',

  'warning.missing':
    '{people}, pour écrire ici, rejoignez {channels, plural, one {le canal ci-dessous} many {les canaux ci-dessous} other {les canaux ci-dessous}}. Dès que c’est fait, vous pouvez écrire.',
  'warning.people':
    '{people} et {others, plural, one {# autre personne} many {# autres personnes} other {# autres personnes}}',
  'warning.without-link': '{title} : demandez le lien à un administrateur de ce groupe.',
  'warning.blocked':
    '{people} : un administrateur de ce groupe a suspendu vos messages ici. Seuls les administrateurs peuvent changer cela.',
  'warning.joined-button': 'J’ai rejoint',

  'alert.freed': 'Merci ! Vous pouvez maintenant écrire dans le groupe.',
  'alert.still-missing':
    'Pas encore : il manque {count, plural, one {toujours {titles}} many {toujours {titles}} other {toujours {titles}}}. Rejoignez, puis touchez à nouveau.',
  'alert.still-missing-more': '{titles} et {count, number} de plus',
  'alert.blocked':
    'Un administrateur de ce groupe a suspendu vos messages ici. Seuls les administrateurs peuvent changer cela.',
  'alert.not-for-you': 'Ce message s’adresse à quelqu’un d’autre. Vous n’avez rien à faire.',
  'alert.cannot-tell':
    'Telegram ne répond pas pour l’instant. Vous n’avez rien à faire : je continue de vérifier. Ou touchez à nouveau dans une minute.',
  'alert.channel-lost':
    'Vous n’avez rien à faire : je ne peux pas voir la chaîne pour l’instant, elle ne compte donc pas. Vous pourrez écrire ici dans cinq minutes au plus.',
  'alert.protection-off': 'Il n’est plus nécessaire de rejoindre un canal ici. Vous pouvez écrire dans le groupe.',

  'notice.paused':
    'La protection est en attente. {causes}\n\nElle démarre d’elle-même dès que c’est fait. Les canaux et les réglages sont conservés.',
  'cause.basic-group':
    'Ce groupe doit d’abord devenir un supergroupe. Ouvrez les réglages du groupe et mettez <b>Historique pour les nouveaux membres</b> sur <b>Visible</b>, ou donnez au groupe un lien public : Telegram le convertit alors.',
  'cause.bot-absent': 'Je ne suis pas dans le groupe. Ajoutez-moi à nouveau comme administrateur.',
  'cause.cannot-delete':
    'J’ai besoin du droit <b>Supprimer des messages</b>. Ouvrez les administrateurs du groupe, touchez mon nom et activez-le.',
  'cause.cannot-restrict':
    'J’ai besoin du droit <b>Bannir des utilisateurs</b>. Ouvrez les administrateurs du groupe, touchez mon nom et activez-le.',
  'cause.cannot-delete-or-restrict':
    'J’ai besoin des droits <b>Supprimer des messages</b> et <b>Bannir des utilisateurs</b>. Ouvrez les administrateurs du groupe, touchez mon nom et activez-les.',

  'notice.channel-lost':
    'Je ne vois plus qui est dans {title}, donc personne n’a besoin de le rejoindre pour l’instant. Nommez-moi à nouveau administrateur de ce canal (n’importe quel droit suffit) et il comptera à nouveau. Ou cessez de l’exiger avec <code>/unprotect {reference}</code>.',
} as const;
