/** Answers to commands about one person. */
export const people = {
  'target.none':
    'De qui s’agit-il ? Répondez à l’un de ses messages ou ajoutez son identifiant : <code>{command} 123456789</code>',
  'target.username':
    'Telegram ne me dit pas qui se cache derrière un @nom. Répondez à l’un de ses messages ou utilisez son identifiant.',
  'target.anonymous':
    'Ce message a été écrit au nom d’un groupe ou d’un canal, je ne sais donc pas qui c’était. Utilisez l’identifiant de la personne.',
  'target.bot': 'C’est un bot. Je ne mets jamais les bots en sourdine.',
  'target.several':
    'Ce message nomme plusieurs personnes. Répondez à un message de la personne elle-même ou utilisez son identifiant.',
  'target.nobody':
    'Ce message ne nomme plus personne. Répondez à un message de la personne elle-même ou utilisez son identifiant.',
  'target.unknown': 'Je ne connais personne avec l’identifiant <code>{id}</code>. Vérifiez le numéro.',
  'target.administrator': '{person} fait partie des administrateurs. Je ne les mets jamais en sourdine.',

  'trust.done': '{person} est désormais de confiance et peut toujours écrire ici. /untrust l’annule.',
  'trust.already': '{person} est déjà de confiance.',
  'untrust.done': '{person} n’est plus de confiance : les règles de tous s’appliquent à nouveau.',
  'untrust.not-trusted': '{person} n’était pas de confiance. /trusted montre qui l’est.',
  'trusted.none':
    'Personne n’est encore de confiance. Répondez à un message avec /trust et la personne pourra toujours écrire ici.',
  'trusted.head': 'De confiance ici :',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'et {count, number} de plus',

  'hold.done': '{person} ne peut pas écrire ici tant que vous n’envoyez pas /free.',
  'hold.reason': 'Motif : {reason}',
  'hold.absent':
    '{person} n’est pas dans le groupe. À son retour, impossible d’écrire tant que vous n’envoyez pas /free.',
  'hold.again': 'Les règles de tous s’appliquent à nouveau à {person}.',
  'hold.off': 'La protection est désactivée, je ne mets alors personne en sourdine. Activez-la d’abord avec /protect.',
  'hold.waiting':
    'Noté : {person} sera en sourdine. La protection est en attente, cela prendra donc effet plus tard. {causes}',
  'free.done': '{person} peut écrire ici, peu importe les canaux rejoints, jusqu’au prochain départ d’un canal exigé.',
  'free.theirs':
    'Un administrateur a restreint {person}, ce n’est pas à moi de lever cela : ouvrez son profil parmi les membres du groupe et retirez la restriction. De mon côté, je ne mets pas cette personne en sourdine.',
  'free.absent': '{person} n’est pas dans le groupe. À son retour, cette personne pourra écrire.',

  'why.protection-off': '{person} peut écrire : la protection est désactivée ici. /protect l’active.',
  'why.protection-paused': 'Rien ne change pour {person} pour l’instant : la protection est en attente. {causes}',
  'why.administrator': '{person} peut écrire : je ne mets jamais les administrateurs en sourdine.',
  'why.bot': '{person} peut écrire : je ne mets jamais les bots en sourdine.',
  'why.blocked': '{person} est en sourdine : un administrateur l’a décidé. /free y met fin.',
  'why.trusted': '{person} peut écrire : cette personne est de confiance. /untrust l’annule.',
  'why.pardoned':
    '{person} peut écrire : un administrateur l’a décidé. Cela vaut jusqu’au prochain départ d’un canal exigé.',
  'why.channel-missing': '{person} est en sourdine jusqu’à avoir rejoint tout ce qui est marqué ✗.',
  'why.channel-missing-not-held':
    '{person} doit encore rejoindre tout ce qui est marqué ✗, et sera en sourdine en écrivant ou en entrant ici.',
  'why.channel-missing-theirs':
    '{person} doit encore rejoindre tout ce qui est marqué ✗. D’ici là, ses messages sont supprimés.',
  'why.unsure':
    'Telegram ne me dit pas pour l’instant si {person} a tout rejoint. Je continue de demander ; d’ici là, rien ne change.',
  'why.channel-lost': '{person} pourra écrire d’ici cinq minutes : je ne vois pas le canal qui est en cause.',
  'why.complete': '{person} peut écrire : tout a été rejoint.',
  'why.theirs': 'Un administrateur a restreint cette personne. Je n’y touche pas.',
  'why.absent': 'Cette personne n’est pas dans le groupe pour l’instant.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title} : inconnu pour l’instant',
  'why.lost': '– {title} : ne compte pas pour l’instant, je n’y suis pas administrateur',
} as const;
