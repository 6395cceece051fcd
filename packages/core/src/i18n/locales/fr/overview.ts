/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Je veille à ce que seuls ceux qui ont rejoint vos canaux écrivent dans votre groupe. Aux autres, je montre quoi rejoindre, et ils peuvent écrire dès que c’est fait.\n\n1. Ajoutez-moi à votre groupe : le premier bouton ci-dessous.\n2. Choisissez les canaux à rejoindre : les boutons sous la zone de texte.\n\nC’est tout.',
  'help.add-button': 'M’ajouter à un groupe',
  'help.group-administrator':
    'Envoyez <code>/protect @canal</code> et les membres devront rejoindre ce canal avant d’écrire ici.\n\n/status ce qui est activé et qui est en sourdine\n/settings réglages\n/doctor trouve ce qui ne va pas\n/why (en réponse) pourquoi quelqu’un est en sourdine\n/trust (en réponse) laisse toujours écrire quelqu’un\n/unprotect désactive',
  'help.group-member':
    'Dans ce groupe, il faut peut-être rejoindre un canal avant d’écrire. Si c’est le cas, je vous montre lequel. Rejoignez-le et vous pouvez écrire aussitôt.',
  'help.held-in': 'Où vous attendez en ce moment :',
  'help.held-for': '• {group} : rejoignez {channels} et vous pourrez y écrire.',
  'help.deleted-until': 'D’ici là, ce que vous y écrivez est supprimé.',
  'help.held-by-hand': '• {group} : un administrateur a suspendu vos messages. Adressez-vous aux administrateurs.',
  'help.held-nowhere': 'Vous pouvez écrire : je ne vous ai mis en sourdine dans aucun groupe.',
  'help.group-only': 'Cette commande fonctionne dans le groupe concerné. Envoyez-la là-bas.',
  'refusal.not-administrator': 'Seuls les administrateurs de ce groupe peuvent faire cela.',

  'status.on': 'La protection est <b>activée</b>.',
  'status.off': 'La protection est <b>désactivée</b>. Activez-la avec /protect.',
  'status.off-unset': 'La protection est <b>désactivée</b>. Activez-la avec <code>/protect @canal</code>',
  'status.paused': 'La protection est <b>en attente</b>. {causes} Elle démarre ensuite d’elle-même.',
  'status.channels': 'Les membres doivent être dans :',
  'status.channel': '• {title}',
  'status.channel-lost':
    '• {title} : ne compte pas pour l’instant, car je n’y suis pas administrateur. Nommez-moi à nouveau administrateur.',
  'status.held':
    '{count, plural, =0 {Personne n’est en sourdine.} one {Un membre est en sourdine.} many {# membres sont en sourdine.} other {# membres sont en sourdine.}}',

  'stats.text':
    'En sourdine en ce moment : {held, number}\nMembres vus : {seen, number}\nCanaux exigés : {channels, number}\nRépondu de mémoire : {hits, number} sur {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Les {days, number} derniers jours</b>\nMis en sourdine : {held, number}\nOnt retrouvé la parole : {freed, number} (dont {complied, number} après avoir rejoint)\nFausses alertes, corrigées par un administrateur : {falseAlarms, number}',
  'stats.median': 'La moitié de ceux qui ont rejoint ont mis au plus {time}.',
  'stats.joins': '<b>Ont rejoint à ma demande, {days, number} derniers jours</b>',
  'stats.channel': '• {title} : {people, number}',
  'stats.channel-by-link': '• {title} : {people, number} (dont {byLink, number} par mon lien)',
  'stats.chart': 'Chaque jour ({zone}) : 🟧 mis en sourdine, 🟦 ont retrouvé la parole',

  'doctor.fine': 'Tout est en ordre : j’ai les droits nécessaires ici et dans chaque canal.',
  'doctor.found':
    '{count, plural, one {Une chose à corriger :} many {# choses à corriger :} other {# choses à corriger :}}',
  'doctor.off': 'La protection est désactivée. Activez-la avec /protect.',
  'doctor.no-channels': 'Aucun canal n’est encore exigé. Envoyez <code>/protect @canal</code>',
  'doctor.group': '• Ici : {cause}',
  'doctor.cannot-invite':
    '• {title} : il est privé et je ne peux pas créer de lien, les membres n’ont donc pas de bouton pour lui. Donnez-moi là-bas le droit <b>Inviter des utilisateurs par lien</b>, puis renvoyez /doctor.',
  'doctor.channel-lost':
    '• {title} : je n’y suis pas administrateur. Nommez-moi administrateur (n’importe quel droit suffit) ; d’ici là, il ne compte pas.',
  'doctor.channel-gone':
    '• {title} : Telegram dit qu’il n’existe plus. Retirez-le avec <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Ici : on peut commenter sans être membre. Je supprime ce qui n’est pas permis, mais je ne peux pas mettre ces personnes en sourdine. N’autorisez que les membres à écrire : dans les réglages du groupe, « Qui peut envoyer des messages ».',
  'doctor.log-lost':
    '• Canal de journal : je ne peux plus y écrire. Nommez-moi administrateur là-bas, ou choisissez-en un autre.',
  'doctor.checked': 'Vérifié : ce groupe et {count, plural, one {un canal} many {# canaux} other {# canaux}}.',
  'doctor.last-move': '• {title} : dernière arrivée ou dernier départ vu {ago}',
  'doctor.no-move':
    '• {title} : aucune arrivée ni aucun départ vu pour l’instant. Si des gens y ont rejoint depuis que je suis administrateur, nommez-moi de nouveau.',

  'recheck.nobody': 'Je n’ai encore vu personne ici, il n’y a donc personne à vérifier.',
  'recheck.off': 'La protection est désactivée, il n’y a donc rien à vérifier. Activez-la avec /protect.',

  'menu.start': 'Ce que je fais, et où vous êtes en sourdine',
  'menu.help': 'Ce que je fais',
  'menu.protect': 'Exiger des canaux : /protect @canal',
  'menu.unprotect': 'Désactiver, ou ne plus exiger un canal',
  'menu.status': 'Ce qui est activé, et combien sont en sourdine',
  'menu.settings': 'Réglages de ce groupe',
  'menu.stats': 'Chiffres',
  'menu.doctor': 'Vérifier mes droits et comment les corriger',
  'menu.why': 'Pourquoi quelqu’un est en sourdine ou non (en réponse)',
  'menu.trust': 'Laisser toujours écrire quelqu’un (en réponse)',
  'menu.untrust': 'Annuler cela (en réponse)',
  'menu.trusted': 'Les personnes de confiance',
  'menu.hold': 'Mettre quelqu’un en sourdine (en réponse)',
  'menu.free': 'Rendre la parole à quelqu’un (en réponse)',
  'menu.recheck': 'Vérifier tous ceux que j’ai vus',
} as const;
