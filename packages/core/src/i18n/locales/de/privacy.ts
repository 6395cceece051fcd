/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Ich kann löschen, was ich über dich gespeichert habe: in welchen Gruppen ich dich schreiben sah, wo du als vertrauenswürdig giltst und in welchen Kanälen du bist, soweit ich weiß.\n\nBist du in einer Gruppe stummgeschaltet, bleibt das bestehen, ohne deinen Namen. Sonst könnte dich dort niemand freischalten. Schreibst du wieder, lerne ich dich neu kennen.',
  'forget.yes-button': 'Löschen',
  'forget.no-button': 'Behalten',
  'forget.done': 'Erledigt. Ich habe gelöscht, was ich über dich gespeichert hatte.',
  'forget.done-held':
    '{count, plural, one {Erledigt. Ich habe gelöscht, was ich über dich gespeichert hatte. In einer Gruppe bist du noch stummgeschaltet: Das bleibt bestehen, ohne deinen Namen, damit du dort freigeschaltet werden kannst.} other {Erledigt. Ich habe gelöscht, was ich über dich gespeichert hatte. In # Gruppen bist du noch stummgeschaltet: Das bleibt bestehen, ohne deinen Namen, damit du dort freigeschaltet werden kannst.}}',
  'forget.left': 'Gut. Es wurde nichts gelöscht.',
  'forget.private-only':
    'Schick mir /forgetme in unserem privaten Chat. Dort lösche ich, was ich über dich gespeichert habe.',
  'menu.forgetme': 'Löschen, was ich über dich gespeichert habe',
} as const;
