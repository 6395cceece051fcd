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
    'Tocca il pulsante e scegli il canale di registro nella nostra chat privata. Devi essere amministratore lì; lo divento anch’io.',
  'log.pick': 'Quale canale o gruppo deve sapere cosa faccio in {group}? Tocca un pulsante qui sotto e scegli.',
  'log.free-button': 'Libera {id}',
  'log.trust-button': 'Fidati di {id}',
  'log.hold-button': 'Limita di nuovo: {id}',
  'log.choose-button': 'Scegli il canale di registro',
  'log.greeting': 'Qui racconto cosa faccio in {group}.',
  'log.done': 'Da ora {title} viene a sapere cosa faccio qui.',
  'log.not-done':
    'Lì non posso scrivere. Rendimi amministratore di quel canale; devi esserlo anche tu. Poi invia di nuovo.',
} as const;
