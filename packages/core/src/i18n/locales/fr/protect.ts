/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Pour écrire ici, les membres doivent être dans :',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (nouveau)',
  'protect.item-kept': '• {title} (déjà exigé)',
  'protect.not-added': 'Non ajoutés :',
  'protect.on': 'La protection est activée. Les membres que j’ai déjà vus sont vérifiés en arrière-plan.',
  'protect.on-again':
    'La protection est de nouveau activée. Les membres que j’ai déjà vus sont vérifiés en arrière-plan.',
  'protect.waiting': 'La protection démarre d’elle-même dès que ceci est fait. {causes}',
  'protect.how':
    'Nommez les canaux que les membres doivent rejoindre, par exemple <code>/protect @canal</code>. Je dois y être administrateur, et vous aussi.\n\nUn canal privé : touchez le bouton et choisissez-le.',

  'ref.repeated': '• {ref} : vous l’avez nommé deux fois, une suffit.',
  'ref.invite-link': '• {ref} : je ne connais pas ce lien d’invitation.',
  'ref.unreadable': '• {ref} : ce n’est ni le nom ni le lien d’un canal. Écrivez @nom ou un lien t.me.',
  'ref.not-forwarded':
    '• Le message auquel vous avez répondu ne vient pas d’un canal. Transférez ici une publication du canal et répondez-y avec /protect.',
  'ref.name-unknown': '• {ref} : je ne trouve aucun canal public de ce nom. Vérifiez l’orthographe.',
  'ref.id-unknown':
    '• {ref} : je ne peux pas voir ce canal. Nommez-moi administrateur là-bas, puis renvoyez la commande.',
  'ref.itself': '• {ref} : c’est le groupe lui-même. Nommez un canal que les membres doivent rejoindre.',
  'ref.not-a-channel':
    '• {ref} : ce n’est pas un canal. Nommez un canal ou un supergroupe que les membres doivent rejoindre.',
  'ref.bot-not-administrator':
    '• {ref} : je n’y suis pas administrateur. Nommez-moi administrateur (n’importe quel droit suffit), puis renvoyez la commande.',
  'ref.caller-not-administrator':
    '• {ref} : vous n’y êtes pas administrateur. Demandez à l’un de ses administrateurs d’envoyer la commande ici.',
  'ref.full': '• {ref} : dix canaux au maximum. Retirez-en d’abord un avec <code>/unprotect @canal</code>.',
  'ref.not-linked': '• {ref} : il n’est pas exigé ici. /status montre ce qui l’est.',

  'confirm.ask':
    'Vous êtes anonyme, je ne vois donc pas si vous administrez {count, plural, one {ce canal} many {ces canaux} other {ces canaux}} : {refs}\n\nTouchez « Confirmer » dans les 10 minutes. Je vérifierai la personne qui touche.',
  'confirm.button': 'Confirmer',
  'confirm.not-administrator': 'Seul un administrateur de ce groupe peut confirmer cela.',
  'confirm.not-of-channel': 'Vous n’êtes pas administrateur de ce canal. L’un de ses administrateurs doit toucher ici.',
  'confirm.expired': 'Ce bouton est trop ancien. Veuillez renvoyer la commande.',

  'unprotect.off':
    'La protection est désactivée. Personne n’est en sourdine. Les canaux et les réglages sont conservés : /protect la réactive.',
  'unprotect.freeing':
    'La protection est désactivée. {count, plural, one {Un membre en sourdine retrouve la parole.} many {# membres en sourdine retrouvent la parole.} other {# membres en sourdine retrouvent la parole.}} Les canaux et les réglages sont conservés : /protect la réactive.',
  'unprotect.removed': 'Ne sont plus exigés :',
  'unprotect.removed-freeing':
    'Les membres en sourdine seulement pour {count, plural, one {ce canal} many {ces canaux} other {ces canaux}} retrouvent la parole en arrière-plan.',
  'unprotect.last':
    'C’était le dernier, la protection est donc désactivée et personne n’est en sourdine. Pour recommencer : <code>/protect @canal</code>',
  'unprotect.last-freeing':
    'C’était le dernier, la protection est donc désactivée. {count, plural, one {Un membre en sourdine retrouve la parole.} many {# membres en sourdine retrouvent la parole.} other {# membres en sourdine retrouvent la parole.}} Pour recommencer : <code>/protect @canal</code>',
  'unprotect.not-removed': 'Non retirés :',

  'sweep.freeing':
    'La protection est désactivée. Les membres en sourdine retrouvent la parole : {done, number} sur {total, number}.',
  'sweep.freed':
    'La protection est désactivée. {done, plural, =0 {Tout le monde peut écrire.} one {Un membre a retrouvé la parole.} many {# membres ont retrouvé la parole.} other {# membres ont retrouvé la parole.}} /protect la réactive.',
  'sweep.pace':
    '{percent, number} % fait, {perMinute, number} par minute, encore {minutesLeft, plural, one {une minute environ} many {# minutes environ} other {# minutes environ}}.',
  'sweep.checking': 'Vérification des membres que j’ai vus : {done, number} sur {total, number}.',
  'sweep.checked':
    '{done, plural, one {Terminé : un membre vérifié.} many {Terminé : # membres vérifiés.} other {Terminé : # membres vérifiés.}}',
  'sweep.stop-button': 'Arrêter la vérification',
  'sweep.undo-button': 'Annuler : protéger à nouveau',
  'sweep.tally': 'En sourdine {held, number} · peuvent écrire {free, number} · non vérifiables {unchecked, number}',
  'sweep.stopped':
    'Arrêté : {done, number} membres sur {total, number} vérifiés. Les autres le seront quand ils écriront.',
  'sweep.stopped-off':
    'Arrêté, car la protection est désactivée : {done, number} membres sur {total, number} vérifiés.',
  'sweep.undone':
    'La protection est de nouveau active, avec les mêmes canaux. {done, number} sur {total, number} avaient retrouvé la parole ; tout le monde est revérifié.',
  'sweep.is-over': 'C’est déjà terminé.',
} as const;
