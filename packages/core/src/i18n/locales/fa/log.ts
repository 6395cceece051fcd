/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'در {group}:',
  'log.hold': '🔒 سکوت: {people}',
  'log.free': '🔓 پایان سکوت: {people}',
  'log.hold-by-hand': '🔒 سکوت به دستور مدیر: {people}',
  'log.free-by-hand': '🔓 پایان سکوت به دستور مدیر: {people}',
  'log.trust': '⭐ مورد اعتماد: {people}',
  'log.untrust': '☆ دیگر مورد اعتماد نیست: {people}',
  'log.people': '{people} و {others, plural, one {# نفر دیگر} other {# نفر دیگر}}',
  'log.protect': 'محافظت روشن شد.',
  'log.unprotect': 'محافظت خاموش شد.',
  'log.unlink': 'یکی از کانال‌ها دیگر لازم نیست.',
  'log.settings': '⚙️ تنظیمات تغییرکرده: {settings}',
  'log.settings-import': '⚙️ همهٔ تنظیمات جایگزین شد.',
  'log.how':
    'روی دکمه بزنید و کانال گزارش را در گفتگوی خصوصی‌مان انتخاب کنید. شما باید آنجا مدیر باشید؛ من هم مدیر می‌شوم.',
  'log.pick': 'کارهایی را که در {group} می‌کنم در کدام کانال یا گروه بنویسم؟ روی دکمه‌ای در پایین بزنید و انتخاب کنید.',
  'log.choose-button': 'انتخاب کانال گزارش',
  'log.greeting': 'کارهایی را که در {group} می‌کنم اینجا می‌نویسم.',
  'log.done': 'از این پس کارهایم را در {title} می‌نویسم.',
  'log.not-done': 'آنجا نمی‌توانم بنویسم. مرا مدیر آن کانال کنید؛ شما هم باید باشید. سپس دوباره بفرستید.',
} as const;
