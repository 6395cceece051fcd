/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'In {group}:',
  'log.hold': '🔒 Trattenuto: {people}',
  'log.free': '🔓 Liberato: {people}',
  'log.hold-by-hand': '🔒 Trattenuto a mano: {people}',
  'log.free-by-hand': '🔓 Liberato a mano: {people}',
  'log.trust': '⭐ Ha la fiducia: {people}',
  'log.untrust': '☆ Non ha più la fiducia: {people}',
  'log.people': '{people} e {others, plural, one {# altro} many {altri #} other {altri #}}',
  'log.protect': 'La protezione è stata accesa.',
  'log.unprotect': 'La protezione è stata spenta.',
  'log.unlink': 'Un canale non è più richiesto.',
  'log.settings': '⚙️ Cambiato nelle impostazioni: {settings}',
  'log.settings-import': '⚙️ Tutte le impostazioni sono state sostituite.',
  'log.how':
    'Rendimi amministratore del canale di registro, poi invia qui <code>/settings log @canale</code>. Anche tu devi essere amministratore lì.',
  'log.anonymous': 'Sei anonimo, quindi non vedo se quel canale è tuo. Invialo con il tuo nome.',
  'log.done': 'Da ora {title} viene a sapere cosa faccio qui.',
  'log.not-done':
    'Lì non posso scrivere. Rendimi amministratore di quel canale; devi esserlo anche tu. Poi invia di nuovo.',
} as const;
