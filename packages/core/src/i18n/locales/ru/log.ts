/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'В {group}:',
  'log.hold': '🔒 Запрет писать: {people}',
  'log.deleted': '🗑 Сообщения удалены: {people}',
  'log.free': '🔓 Запрет снят: {people}',
  'log.hold-by-hand': '🔒 Запрет писать от администратора: {people}',
  'log.free-by-hand': '🔓 Запрет снят администратором: {people}',
  'log.trust': '⭐ В доверенных: {people}',
  'log.untrust': '☆ Больше не в доверенных: {people}',
  'log.people': '{people} и ещё {others, plural, one {#} few {#} many {#} other {#}}',
  'log.protect': 'Защиту включили.',
  'log.unprotect': 'Защиту выключили.',
  'log.unlink': 'Один канал больше не обязателен.',
  'log.settings': '⚙️ Изменено в настройках: {settings}',
  'log.settings-import': '⚙️ Все настройки заменены.',
  'log.how':
    'Нажмите кнопку и выберите канал журнала в нашем личном чате. Вы должны быть там администратором; я им стану.',
  'log.pick': 'В каком канале или группе сообщать, что я делаю в {group}? Нажмите кнопку ниже и выберите.',
  'log.free-button': 'Снять запрет: {id}',
  'log.trust-button': 'Доверять {id}',
  'log.hold-button': 'Снова запретить: {id}',
  'log.choose-button': 'Выбрать канал журнала',
  'log.greeting': 'Здесь я сообщаю, что делаю в {group}.',
  'log.done': 'Теперь я сообщаю в {title}, что делаю здесь.',
  'log.not-done':
    'Я не могу писать там. Сделайте меня администратором того канала; вы тоже должны им быть. Затем отправьте ещё раз.',
} as const;
