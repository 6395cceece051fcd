/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, pour écrire ici, rejoignez {needed, plural, one {l’un des canaux ci-dessous} many {au moins # des canaux ci-dessous} other {au moins # des canaux ci-dessous}}. Dès que c’est fait, vous pouvez écrire.',
  'warning.enough':
    '{needed, plural, one {Un seul des canaux ci-dessous suffit.} many {# des canaux ci-dessous suffisent.} other {# des canaux ci-dessous suffisent.}}',
  'warning.left':
    '{left, plural, =0 {Si vous écrivez encore avant cela, je suspends vos messages ici.} one {Encore un message avant cela, et je suspends vos messages ici.} many {Encore # messages avant cela, et je suspends vos messages ici.} other {Encore # messages avant cela, et je suspends vos messages ici.}}',
  'warning.after-times':
    'Si quelqu’un écrit encore {times, plural, one {un message} many {# messages} other {# messages}} avant cela, je suspends ses messages ici.',
  'alert.some-missing':
    'Pas encore. Rejoignez {needed, plural, one {l’un de ceux-ci} many {au moins # de ceux-ci} other {au moins # de ceux-ci}} : {titles}. Puis touchez à nouveau.',

  'rule.some':
    '{needed, plural, one {Les membres doivent être dans l’un de ceux-ci :} many {Les membres doivent être dans au moins # de ceux-ci :} other {Les membres doivent être dans au moins # de ceux-ci :}}',

  'held-for.some':
    '• {group} : rejoignez {needed, plural, one {l’un de ceux-ci} many {au moins # de ceux-ci} other {au moins # de ceux-ci}} et vous pourrez y écrire : {channels}.',

  'status.closed': 'La protection est <b>au repos</b> : hors de ses heures. Elle reprend {when}.',
  'status.closed-for-good':
    'La protection est <b>au repos</b> : ses heures n’arrivent jamais. Vérifiez les heures dans /settings.',
  'status.observing': 'La protection <b>ne fait qu’observer</b> : personne n’est en sourdine et rien n’est supprimé.',
  'status.deleting':
    'Les membres à qui il manque un canal ne sont pas en sourdine, seuls leurs messages sont supprimés.',
  'status.warning':
    'Les membres à qui il manque un canal sont en sourdine après {times, plural, one {un avertissement} many {# avertissements} other {# avertissements}}.',

  'observe.head':
    '{count, plural, =0 {Personne ne serait en sourdine maintenant.} one {Un membre serait en sourdine maintenant :} many {# membres seraient en sourdine maintenant :} other {# membres seraient en sourdine maintenant :}}',
  'observe.nobody-seen': 'Je n’ai encore vu personne ici. Revenez quand quelqu’un aura écrit.',
  'observe.checked':
    '{checked, plural, one {J’ai regardé le dernier membre à avoir écrit ou à être entré.} many {J’ai regardé les # derniers membres à avoir écrit ou à être entrés.} other {J’ai regardé les # derniers membres à avoir écrit ou à être entrés.}}',
  'observe.unsure':
    '{count, plural, one {Pour une personne, Telegram ne m’a encore rien dit.} many {Pour # personnes, Telegram ne m’a encore rien dit.} other {Pour # personnes, Telegram ne m’a encore rien dit.}} Redemandez dans une minute.',
  'observe.person': '• {person} : il manque {channels}',
  'observe.more': 'et {count, number} de plus',

  'why.outside-hours': '{person} peut écrire : la protection est au repos hors de ses heures. Elle reprend {when}.',
  'why.outside-hours-for-good': '{person} peut écrire : la protection est au repos, et ses heures n’arrivent jamais.',
  'why.observed':
    '{person} peut écrire : ici, je ne fais qu’observer. Sinon, cette personne serait en sourdine, faute d’avoir rejoint ce qui est marqué ✗.',
  'why.newcomer':
    '{person} peut écrire : c’est une arrivée récente. Avant {when}, il faut avoir rejoint ce qui est marqué ✗.',
  'why.deleted-only':
    '{person} n’est pas en sourdine, mais ses messages sont supprimés jusqu’à avoir rejoint ce qui est marqué ✗.',
  'why.warned':
    '{person} n’est pas encore en sourdine. Ses messages sont supprimés jusqu’à avoir rejoint ce qui est marqué ✗. {left, plural, =0 {Au prochain message, ce sera la sourdine.} one {Encore un message, et ce sera la sourdine.} many {Encore # messages, et ce sera la sourdine.} other {Encore # messages, et ce sera la sourdine.}}',
  'why.not-checked': '{person} peut écrire : dans ce groupe, on ne vérifie pas qui écrit.',
  'why.hold-served':
    '{person} peut à nouveau écrire : ici, la sourdine ne dure pas plus longtemps. Elle recommence en cas de message ou de retour avant d’avoir rejoint ce qui est marqué ✗.',
  'why.enough': '{person} peut écrire : assez de canaux ont été rejoints.',
  'why.some-missing':
    '{person} est en sourdine jusqu’à avoir rejoint {needed, plural, one {l’un de ceux} many {au moins # de ceux} other {au moins # de ceux}} marqués ✗.',
  'why.some-missing-not-held':
    '{person} doit encore rejoindre {needed, plural, one {l’un de ceux} many {au moins # de ceux} other {au moins # de ceux}} marqués ✗, et sera en sourdine en écrivant ou en entrant ici.',
  'why.some-needed':
    '{needed, plural, one {L’un de ceux marqués ✗ suffit.} many {# de ceux marqués ✗ suffisent.} other {# de ceux marqués ✗ suffisent.}}',
  'why.requested': '⏳ {title} : demande d’adhésion envoyée, cela compte ici',
  'why.held-until': 'La sourdine prend fin au plus tard {when}.',
} as const;
