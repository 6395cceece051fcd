/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'در {group}:',
  'log.hold': '🔒 جلویش گرفته شد: {people}',
  'log.free': '🔓 آزاد شد: {people}',
  'log.hold-by-hand': '🔒 دستی جلویش گرفته شد: {people}',
  'log.free-by-hand': '🔓 دستی آزاد شد: {people}',
  'log.trust': '⭐ مورد اعتماد: {people}',
  'log.untrust': '☆ دیگر مورد اعتماد نیست: {people}',
  'log.people': '{people} و {others, plural, one {# نفر دیگر} other {# نفر دیگر}}',
  'log.protect': 'محافظت روشن شد.',
  'log.unprotect': 'محافظت خاموش شد.',
  'log.unlink': 'یک کانال دیگر لازم نیست.',
  'log.settings': '⚙️ در تنظیمات تغییر کرد: {settings}',
  'log.settings-import': '⚙️ همهٔ تنظیمات جایگزین شد.',
  'log.how':
    'روی دکمه بزنید و کانال گزارش را در گفت‌وگوی خصوصی‌مان انتخاب کنید. شما باید آنجا مدیر باشید؛ من هم مدیر می‌شوم.',
  'log.pick': 'کدام کانال یا گروه از کارهای من در {group} باخبر شود؟ روی دکمه‌ای در پایین بزنید و انتخاب کنید.',
  'log.choose-button': 'انتخاب کانال گزارش',
  'log.greeting': 'اینجا می‌گویم که در {group} چه می‌کنم.',
  'log.done': 'از اکنون {title} از کارهای من در اینجا باخبر می‌شود.',
  'log.not-done': 'آنجا نمی‌توانم بنویسم. مرا مدیر آن کانال کنید؛ شما هم باید باشید. سپس دوباره بفرستید.',
} as const;
