/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'في {group}:',
  'log.hold': '🔒 أُوقف: {people}',
  'log.free': '🔓 أُطلق: {people}',
  'log.hold-by-hand': '🔒 أُوقف يدويًا: {people}',
  'log.free-by-hand': '🔓 أُطلق يدويًا: {people}',
  'log.trust': '⭐ موثوق: {people}',
  'log.untrust': '☆ لم يعد موثوقًا: {people}',
  'log.people':
    '{people} و{others, plural, zero {# غيرهم} one {شخص آخر} two {شخصان آخران} few {# آخرون} many {# آخر} other {# آخر}}',
  'log.protect': 'شُغّلت الحماية.',
  'log.unprotect': 'أُوقفت الحماية.',
  'log.unlink': 'لم تعد إحدى القنوات مطلوبة.',
  'log.settings': '⚙️ تغيّر في الإعدادات: {settings}',
  'log.settings-import': '⚙️ استُبدلت كل الإعدادات.',
  'log.how': 'اضغط الزر واختر قناة السجل في محادثتنا الخاصة. يجب أن تكون مشرفًا هناك، وسأصبح أنا مشرفًا أيضًا.',
  'log.pick': 'أي قناة أو مجموعة تُخبَر بما أفعله في {group}؟ اضغط زرًا أدناه واختر.',
  'log.choose-button': 'اختر قناة السجل',
  'log.greeting': 'هنا أُخبر بما أفعله في {group}.',
  'log.done': 'من الآن تُخبَر {title} بما أفعله هنا.',
  'log.not-done': 'لا أستطيع الكتابة هناك. اجعلني مشرفًا في تلك القناة، ويجب أن تكون مشرفًا أيضًا. ثم أرسله من جديد.',
} as const;
