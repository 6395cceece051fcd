/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head':
    '<b>{left, plural, one {Encore une étape} many {Encore # étapes} other {Encore # étapes}} avant que ce groupe soit protégé</b>',
  'set-up.ready':
    '<b>C’est prêt.</b> La protection est activée. Pour écrire ici, les membres doivent être dans {channels}.',
  'set-up.ready-some':
    '<b>C’est prêt.</b> La protection est activée. Pour écrire ici, les membres doivent être dans {needed, plural, one {l’un de ceux-ci} many {au moins # de ceux-ci} other {au moins # de ceux-ci}} : {channels}.',
  'set-up.rights-done': '✓ J’ai les droits nécessaires.',
  'set-up.rights-missing':
    '○ Donnez-moi {count, plural, one {ce droit} many {ces droits} other {ces droits}} : {rights}. Touchez le bouton et choisissez ce groupe.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Les membres devront être dans {channels}.',
  'set-up.channels-missing':
    '○ Choisissez ce que les membres doivent rejoindre. Touchez le bouton : la suite se passe dans notre discussion privée.',
  'set-up.off': '○ Activez la protection avec /protect',
  'set-up.right-delete': 'Supprimer des messages',
  'set-up.right-restrict': 'Bannir des utilisateurs',
  'set-up.rights-button': 'Me donner les droits',
  'set-up.channels-button': 'Choisir un canal',
  'set-up.more-button': 'Ajouter un autre canal',

  'picker.hint': 'Plus simple : touchez le bouton et choisissez le canal. Les canaux privés marchent aussi.',
  'picker.any':
    'Suis-je déjà dans votre groupe ? Touchez alors un bouton sous la zone de texte et choisissez ce que ses membres doivent rejoindre. Les canaux privés marchent aussi.',
  'picker.group':
    'Touchez un bouton sous la zone de texte et choisissez ce que les membres de {group} doivent rejoindre. Les canaux privés marchent aussi. Vous pouvez en choisir plusieurs, l’un après l’autre.',
  'picker.channel-button': 'Choisir un canal',
  'picker.group-button': 'Choisir un groupe',
  'picker.not-administrator': 'Vous n’êtes pas administrateur de ce groupe, vous ne pouvez donc pas choisir pour lui.',
  'picker.no-group':
    'Je ne connais aucun groupe que vous administrez. Ajoutez-moi au vôtre avec le bouton. Si j’y suis déjà, envoyez-y /status une fois. Puis choisissez à nouveau.',
  'picker.which-group': 'Pour quel groupe ? Ses membres devront rejoindre ce que vous avez choisi.',
  'picker.unknown':
    'Je ne peux pas voir cette discussion. Nommez-moi administrateur là-bas, puis choisissez-la à nouveau.',
  'picker.not-of-channel':
    'Vous n’êtes pas administrateur de ce que vous avez choisi, je ne peux donc pas l’exiger pour vous.',
  'picker.basic-group':
    'C’est un groupe basique, et je ne vois pas qui s’y trouve. Choisissez plutôt un canal ou un supergroupe.',
  'picker.itself': 'C’est le groupe lui-même. Choisissez ce que ses membres doivent rejoindre.',
  'picker.refused':
    'Je ne peux pas exiger cette discussion pour l’instant. Regardez dans le groupe : /doctor dit ce qui ne va pas.',
  'picker.full': 'Dix au maximum. Retirez-en d’abord un avec <code>/unprotect @canal</code> dans le groupe.',

  'linked.on':
    'C’est fait. La protection est activée. Pour écrire dans {group}, les membres doivent être dans {channels}.\n\nVous pouvez en choisir un autre ci-dessous.',
  'linked.on-some':
    'C’est fait. La protection est activée. Pour écrire dans {group}, les membres doivent être dans {needed, plural, one {l’un de ceux-ci} many {au moins # de ceux-ci} other {au moins # de ceux-ci}} : {channels}.\n\nVous pouvez en choisir un autre ci-dessous.',
  'linked.waiting':
    'Noté : pour écrire dans {group}, les membres devront être dans {channels}. Il manque encore : {causes}',

  'consent.offer':
    '• {ref} : vous n’y êtes pas administrateur. Transférez ce lien à quelqu’un qui l’est. Cette personne verra votre demande et pourra accepter. Il fonctionne une fois, pendant 24 heures : {address}',
  'consent.offer-add':
    'Vous ne l’administrez pas ? Transférez ce lien à quelqu’un qui le fait : cette personne pourra m’ajouter et accepter. Il fonctionne une fois, pendant 24 heures : {address}',
  'consent.ask':
    'Les administrateurs de {group} demandent que ses membres rejoignent {channel} avant d’écrire. Je regarde seulement qui est dans {channel}, et n’y change rien.\n\nÊtes-vous d’accord ?',
  'consent.add-first':
    'Les administrateurs de {group} demandent que ses membres rejoignent {channel} avant d’écrire. Je regarde seulement qui y est, et n’y change rien.\n\nJe n’y suis pas encore administrateur. Si vous l’êtes et que vous êtes d’accord, ajoutez-moi avec le premier bouton (n’importe quel droit suffit), puis touchez « Accepter ».',
  'consent.agree-button': 'Accepter',
  'consent.not-yet':
    '{channel} : je n’y suis pas encore administrateur. Ajoutez-moi avec le premier bouton, puis touchez à nouveau « Accepter ».',
  'consent.expired': 'Ce lien a déjà servi ou a plus de 24 heures. Demandez-en un nouveau.',
  'consent.not-yours': 'Ce lien est pour un administrateur du canal. Vous n’avez rien à faire.',
  'consent.full':
    'Rien n’a été changé : {group} exige déjà dix canaux, et dix sont le maximum. Dites-le à la personne qui vous a envoyé le lien.',
  'consent.withdrawn': 'La personne qui l’a demandé n’administre plus le groupe. Rien n’a été changé.',
  'consent.done': 'Merci. Les membres de {group} doivent maintenant être dans {channel}.',

  'help.add-channel-button': 'M’ajouter à un canal',
  'help.group-only-known': 'Cette commande fonctionne dans le groupe concerné. Envoyez-la là-bas :',
} as const;
