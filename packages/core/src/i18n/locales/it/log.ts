/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'In {group}:',
  'log.hold': '🔒 Silenzio: {people}',
  'log.deleted': '🗑 Messaggi eliminati: {people}',
  'log.free': '🔓 Fine del silenzio: {people}',
  'log.hold-by-hand': '🔒 Silenzio, da un amministratore: {people}',
  'log.free-by-hand': '🔓 Fine del silenzio, da un amministratore: {people}',
  'log.trust': '⭐ Di fiducia: {people}',
  'log.untrust': '☆ Non più di fiducia: {people}',
  'log.people': '{people} e {others, plural, one {# altro} many {altri #} other {altri #}}',
  'log.protect': 'La protezione è stata attivata.',
  'log.unprotect': 'La protezione è stata disattivata.',
  'log.unlink': 'Un canale non è più richiesto.',
  'log.settings': '⚙️ Impostazioni cambiate: {settings}',
  'log.settings-import': '⚙️ Tutte le impostazioni sono state sostituite.',
  'log.how':
    'Tocca il pulsante e scegli il canale di registro nella nostra chat privata. Devi essere amministratore lì; lo divento anch’io.',
  'log.pick': 'In quale canale o gruppo racconto cosa faccio in {group}? Tocca un pulsante qui sotto e scegli.',
  'log.free-button': 'Lascia scrivere {id}',
  'log.trust-button': 'Fidati di {id}',
  'log.hold-button': 'Silenzia di nuovo: {id}',
  'log.choose-button': 'Scegli il canale di registro',
  'log.greeting': 'Qui racconto cosa faccio in {group}.',
  'log.done': 'Da ora racconto in {title} cosa faccio qui.',
  'log.not-done':
    'Lì non posso scrivere. Rendimi amministratore di quel canale; devi esserlo anche tu. Poi invia di nuovo.',
} as const;
