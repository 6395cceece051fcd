/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'У {group}:',
  'log.hold': '🔒 Заборона писати: {people}',
  'log.deleted': '🗑 Повідомлення видалено: {people}',
  'log.free': '🔓 Заборону знято: {people}',
  'log.hold-by-hand': '🔒 Заборона писати від адміністратора: {people}',
  'log.free-by-hand': '🔓 Заборону зняв адміністратор: {people}',
  'log.trust': '⭐ Серед довірених: {people}',
  'log.untrust': '☆ Більше не серед довірених: {people}',
  'log.people': '{people} і ще {others, plural, one {#} few {#} many {#} other {#}}',
  'log.protect': 'Захист увімкнули.',
  'log.unprotect': 'Захист вимкнули.',
  'log.unlink': 'Один канал більше не обов’язковий.',
  'log.settings': '⚙️ Змінено в налаштуваннях: {settings}',
  'log.settings-import': '⚙️ Усі налаштування замінено.',
  'log.how':
    'Натисніть кнопку й виберіть канал журналу в нашому приватному чаті. Ви маєте бути там адміністратором; я ним стану.',
  'log.pick': 'У якому каналі чи групі повідомляти, що я роблю в {group}? Натисніть кнопку нижче й виберіть.',
  'log.free-button': 'Зняти заборону: {id}',
  'log.trust-button': 'Довіряти {id}',
  'log.hold-button': 'Знову заборонити: {id}',
  'log.choose-button': 'Вибрати канал журналу',
  'log.greeting': 'Тут я повідомляю, що роблю в {group}.',
  'log.done': 'Тепер я повідомляю в {title}, що роблю тут.',
  'log.not-done':
    'Я не можу писати там. Зробіть мене адміністратором того каналу; ви теж маєте ним бути. Потім надішліть ще раз.',
} as const;
