/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, pour écrire ici, rejoignez {needed, plural, one {l’un des canaux ci-dessous} many {au moins # des canaux ci-dessous} other {au moins # des canaux ci-dessous}}. Dès que c’est fait, vous pouvez écrire.',
  'warning.left':
    '{left, plural, =0 {Le prochain message écrit avant cela suspend vos messages ici.} one {Encore un message avant cela, puis vos messages ici seront suspendus.} many {Encore # messages avant cela, puis vos messages ici seront suspendus.} other {Encore # messages avant cela, puis vos messages ici seront suspendus.}}',
  'warning.after-times':
    'Qui continue d’écrire avant cela est suspendu après {times, plural, one {un message} many {# messages} other {# messages}}.',
  'alert.some-missing':
    'Pas encore. Rejoignez {needed, plural, one {l’un de ceux-ci} many {au moins # de ceux-ci} other {au moins # de ceux-ci}} : {titles}. Puis touchez à nouveau.',

  'rule.some':
    '{needed, plural, one {Les membres doivent être dans l’un de ceux-ci :} many {Les membres doivent être dans au moins # de ceux-ci :} other {Les membres doivent être dans au moins # de ceux-ci :}}',

  'held-for.some':
    '• {group} : rejoignez {needed, plural, one {l’un de ceux-ci} many {au moins # de ceux-ci} other {au moins # de ceux-ci}} et vous pourrez y écrire : {channels}.',

  'status.closed': 'La protection est <b>au repos</b> : hors de ses heures. Elle reprend {when}.',
  'status.closed-for-good':
    'La protection est <b>au repos</b> : aucune de ses heures n’arrive. Vérifiez les heures dans /settings.',
  'status.observing': 'La protection <b>ne fait qu’observer</b> : personne n’est retenu et rien n’est supprimé.',
  'status.deleting': 'Les membres à qui il manque un canal ne sont pas retenus, seuls leurs messages sont supprimés.',
  'status.warning':
    'Les membres à qui il manque un canal sont retenus après {times, plural, one {un avertissement} many {# avertissements} other {# avertissements}}.',

  'observe.head':
    '{count, plural, =0 {Personne ne serait retenu maintenant.} one {Un membre serait retenu maintenant :} many {# membres seraient retenus maintenant :} other {# membres seraient retenus maintenant :}}',
  'observe.nobody-seen': 'Je n’ai encore vu personne ici. Revenez quand quelqu’un aura écrit.',
  'observe.checked':
    '{checked, plural, one {J’ai regardé le membre qui a écrit ou est entré en dernier.} many {J’ai regardé les # membres qui ont écrit ou sont entrés en dernier.} other {J’ai regardé les # membres qui ont écrit ou sont entrés en dernier.}}',
  'observe.unsure':
    '{count, plural, one {Pour une personne, Telegram ne me l’a pas encore dit.} many {Pour #, Telegram ne me l’a pas encore dit.} other {Pour #, Telegram ne me l’a pas encore dit.}} Redemandez dans une minute.',
  'observe.person': '• Il manque à {person} : {channels}',
  'observe.more': 'et {count, number} de plus',

  'why.outside-hours': '{person} peut écrire : la protection est au repos hors de ses heures. Elle reprend {when}.',
  'why.outside-hours-for-good': '{person} peut écrire : la protection est au repos, et aucune de ses heures n’arrive.',
  'why.observed':
    '{person} peut écrire : ici, je ne fais qu’observer. Sinon, cette personne serait retenue, faute d’avoir rejoint ce qui est marqué ✗.',
  'why.newcomer':
    '{person} peut écrire : c’est une arrivée récente. Avant {when}, il faut avoir rejoint ce qui est marqué ✗.',
  'why.deleted-only':
    '{person} n’est pas retenu, mais ses messages sont supprimés jusqu’à avoir rejoint ce qui est marqué ✗.',
  'why.warned':
    '{person} n’est pas encore retenu. Ses messages sont supprimés jusqu’à avoir rejoint ce qui est marqué ✗. {left, plural, =0 {Le prochain message mène à la retenue.} one {Après un message de plus, ce sera la retenue.} many {Après # messages de plus, ce sera la retenue.} other {Après # messages de plus, ce sera la retenue.}}',
  'why.hold-served':
    '{person} peut à nouveau écrire : ici, on ne retient pas plus longtemps. Cela recommence en écrivant ou en revenant avant d’avoir rejoint ce qui est marqué ✗.',
  'why.enough': '{person} peut écrire : assez de canaux ont été rejoints.',
  'why.some-missing':
    '{person} est retenu jusqu’à avoir rejoint {needed, plural, one {l’un de ceux} many {au moins # de ceux} other {au moins # de ceux}} marqués ✗.',
  'why.some-missing-not-held':
    '{person} doit encore rejoindre {needed, plural, one {l’un de ceux} many {au moins # de ceux} other {au moins # de ceux}} marqués ✗, et sera retenu en écrivant ou en entrant ici.',
  'why.some-needed':
    '{needed, plural, one {L’un de ceux marqués ✗ suffit.} many {# de ceux marqués ✗ suffisent.} other {# de ceux marqués ✗ suffisent.}}',
  'why.requested': '⏳ {title} : demande d’adhésion faite, et cela compte ici',
  'why.held-until': 'La retenue prend fin au plus tard {when}.',
} as const;
