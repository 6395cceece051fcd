/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Ich kann löschen, was ich über dich behalte: in welchen Gruppen ich dich schreiben sah, wo du Vertrauen genießt und in welchen Kanälen du bist, soweit ich weiß.\n\nWirst du in einer Gruppe festgehalten, bleibt das bestehen, ohne deinen Namen. Sonst könnte dich dort niemand befreien. Schreibst du wieder, lerne ich dich neu kennen.',
  'forget.yes-button': 'Löschen',
  'forget.no-button': 'Behalten',
  'forget.done': 'Erledigt. Ich habe gelöscht, was ich über dich hatte.',
  'forget.done-held':
    '{count, plural, one {Erledigt. Ich habe gelöscht, was ich über dich hatte. In einer Gruppe wirst du noch festgehalten: Das bleibt bestehen, ohne deinen Namen, damit du dort befreit werden kannst.} other {Erledigt. Ich habe gelöscht, was ich über dich hatte. In # Gruppen wirst du noch festgehalten: Das bleibt bestehen, ohne deinen Namen, damit du dort befreit werden kannst.}}',
  'forget.left': 'Gut. Es wurde nichts gelöscht.',
  'forget.private-only': 'Schick mir /forgetme in unserem privaten Chat. Dort lösche ich, was ich über dich behalte.',
  'menu.forgetme': 'Löschen, was ich über dich behalte',
} as const;
