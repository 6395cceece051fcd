/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'في {group}:',
  'log.hold': '🔒 كتم: {people}',
  'log.free': '🔓 إلغاء الكتم: {people}',
  'log.hold-by-hand': '🔒 كتم من مشرف: {people}',
  'log.free-by-hand': '🔓 إلغاء الكتم من مشرف: {people}',
  'log.trust': '⭐ موثوق: {people}',
  'log.untrust': '☆ لم يعد موثوقًا: {people}',
  'log.people':
    '{people} و{others, plural, zero {# غيرهم} one {شخص آخر} two {شخصان آخران} few {# آخرون} many {# آخر} other {# آخر}}',
  'log.protect': 'شُغّلت الحماية.',
  'log.unprotect': 'أُوقفت الحماية.',
  'log.unlink': 'لم تعد إحدى القنوات مطلوبة.',
  'log.settings': '⚙️ إعدادات تغيّرت: {settings}',
  'log.settings-import': '⚙️ استُبدلت كل الإعدادات.',
  'log.how': 'اضغط الزر واختر قناة السجل في محادثتنا الخاصة. يجب أن تكون مشرفًا هناك، وسأصبح أنا مشرفًا أيضًا.',
  'log.pick': 'في أي قناة أو مجموعة أكتب ما أفعله في {group}؟ اضغط زرًا أدناه واختر.',
  'log.choose-button': 'اختر قناة السجل',
  'log.greeting': 'هنا أكتب ما أفعله في {group}.',
  'log.done': 'من الآن أكتب ما أفعله هنا في {title}.',
  'log.not-done': 'لا أستطيع الكتابة هناك. اجعلني مشرفًا في تلك القناة، ويجب أن تكون مشرفًا أيضًا. ثم أرسله من جديد.',
} as const;
