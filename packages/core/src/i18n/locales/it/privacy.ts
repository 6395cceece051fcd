/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Posso cancellare ciò che conservo su di te: in quali gruppi ti ho visto scrivere, dove sei di fiducia e in quali canali so che sei.\n\nSe in un gruppo non puoi scrivere, questo resta, senza il tuo nome. Altrimenti nessuno potrebbe toglierlo. Se scrivi di nuovo, per me sarai una persona nuova.',
  'forget.yes-button': 'Cancella',
  'forget.no-button': 'Lascia così',
  'forget.done': 'Fatto. Ho cancellato ciò che conservavo su di te.',
  'forget.done-held':
    '{count, plural, one {Fatto. Ho cancellato ciò che conservavo su di te. In un gruppo non puoi ancora scrivere: questo resta, senza il tuo nome, perché qualcuno possa toglierlo.} many {Fatto. Ho cancellato ciò che conservavo su di te. In # gruppi non puoi ancora scrivere: questo resta, senza il tuo nome, perché qualcuno possa toglierlo.} other {Fatto. Ho cancellato ciò che conservavo su di te. In # gruppi non puoi ancora scrivere: questo resta, senza il tuo nome, perché qualcuno possa toglierlo.}}',
  'forget.left': 'Va bene. Non è stato cancellato nulla.',
  'forget.private-only': 'Mandami /forgetme nella nostra chat privata. Lì cancello ciò che conservo su di te.',
  'menu.forgetme': 'Cancella ciò che conservo su di te',
} as const;
