/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Posso cancellare ciò che conservo su di te: in quali gruppi ti ho visto scrivere, dove hai la fiducia e in quali canali so che sei.\n\nSe sei trattenuto in un gruppo, questo resta, senza il tuo nome. Altrimenti nessuno potrebbe liberarti lì. Se scrivi di nuovo, ti incontro come una persona nuova.',
  'forget.yes-button': 'Cancella',
  'forget.no-button': 'Lascia così',
  'forget.done': 'Fatto. Ho cancellato ciò che conservavo su di te.',
  'forget.done-held':
    '{count, plural, one {Fatto. Ho cancellato ciò che conservavo su di te. Sei ancora trattenuto in un gruppo: questo resta, senza il tuo nome, perché tu possa essere liberato lì.} many {Fatto. Ho cancellato ciò che conservavo su di te. Sei ancora trattenuto in # gruppi: questo resta, senza il tuo nome, perché tu possa essere liberato lì.} other {Fatto. Ho cancellato ciò che conservavo su di te. Sei ancora trattenuto in # gruppi: questo resta, senza il tuo nome, perché tu possa essere liberato lì.}}',
  'forget.left': 'Va bene. Non è stato cancellato nulla.',
  'forget.private-only': 'Mandami /forgetme nella nostra chat privata. Lì cancello ciò che conservo su di te.',
  'menu.forgetme': 'Cancella ciò che conservo su di te',
} as const;
