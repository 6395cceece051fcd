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
    'مرا مدیر کانال گزارش کنید، سپس <code>/settings log @channel</code> را اینجا بفرستید. شما هم باید آنجا مدیر باشید.',
  'log.anonymous': 'شما ناشناس هستید، پس نمی‌بینم آن کانال مال شماست یا نه. با نام خودتان بفرستید.',
  'log.done': 'از اکنون {title} از کارهای من در اینجا باخبر می‌شود.',
  'log.not-done': 'آنجا نمی‌توانم بنویسم. مرا مدیر آن کانال کنید؛ شما هم باید باشید. سپس دوباره بفرستید.',
} as const;
