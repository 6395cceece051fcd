/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'В {group}:',
  'log.hold': '🔒 Удержание: {people}',
  'log.free': '🔓 Свобода: {people}',
  'log.hold-by-hand': '🔒 Удержание вручную: {people}',
  'log.free-by-hand': '🔓 Свобода вручную: {people}',
  'log.trust': '⭐ В доверенных: {people}',
  'log.untrust': '☆ Больше не в доверенных: {people}',
  'log.people': '{people} и ещё {others, plural, one {#} few {#} many {#} other {#}}',
  'log.protect': 'Защиту включили.',
  'log.unprotect': 'Защиту выключили.',
  'log.unlink': 'Один канал больше не обязателен.',
  'log.settings': '⚙️ Изменено в настройках: {settings}',
  'log.settings-import': '⚙️ Все настройки заменены.',
  'log.how':
    'Сделайте меня администратором канала журнала, затем пришлите здесь <code>/settings log @channel</code>. Вы тоже должны быть там администратором.',
  'log.anonymous': 'Вы анонимны, и я не вижу, ваш ли это канал. Пришлите от своего имени.',
  'log.done': 'Теперь я сообщаю в {title}, что делаю здесь.',
  'log.not-done':
    'Я не могу писать там. Сделайте меня администратором того канала; вы тоже должны им быть. Затем пришлите ещё раз.',
} as const;
