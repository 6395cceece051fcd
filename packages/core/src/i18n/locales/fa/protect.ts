/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'برای نوشتن در اینجا، اعضا باید در این‌ها باشند:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (تازه)',
  'protect.item-kept': '• {title} (از پیش لازم بود)',
  'protect.not-added': 'اضافه نشد:',
  'protect.on': 'محافظت روشن است. اعضایی که دیده‌ام در پس‌زمینه بررسی می‌شوند.',
  'protect.on-again': 'محافظت دوباره روشن است. اعضایی که دیده‌ام در پس‌زمینه بررسی می‌شوند.',
  'protect.waiting': 'همین که این انجام شود، محافظت خودش آغاز می‌شود. {causes}',
  'protect.how':
    'کانال‌هایی را که اعضا باید عضو شوند بنویسید، مثلاً <code>/protect @channel</code>. من باید آنجا مدیر باشم، و شما هم.\n\nکانال خصوصی: دکمه را بزنید و انتخابش کنید.',

  'ref.repeated': '• {ref}: دو بار نوشتید، یک بار کافی است.',
  'ref.invite-link': '• {ref}: این لینک دعوت را نمی‌شناسم.',
  'ref.unreadable': '• {ref}: این نام یا لینک یک کانال نیست. @نام یا لینک t.me بنویسید.',
  'ref.not-forwarded':
    '• پیامی که به آن پاسخ دادید از کانال نیست. یک پست آن کانال را به اینجا بفرستید و با /protect به آن پاسخ دهید.',
  'ref.name-unknown': '• {ref}: کانال عمومی با این نام پیدا نمی‌کنم. نوشتار را بررسی کنید.',
  'ref.id-unknown': '• {ref}: این کانال را نمی‌بینم. مرا آنجا مدیر کنید و دستور را دوباره بفرستید.',
  'ref.itself': '• {ref}: این خود گروه است. کانالی را بنویسید که اعضا باید عضوش شوند.',
  'ref.not-a-channel': '• {ref}: این کانال نیست. کانال یا سوپرگروهی را بنویسید که اعضا باید عضوش شوند.',
  'ref.bot-not-administrator':
    '• {ref}: من آنجا مدیر نیستم. مرا مدیر کنید (هر دسترسی کافی است) و دستور را دوباره بفرستید.',
  'ref.caller-not-administrator': '• {ref}: شما آنجا مدیر نیستید. از یکی از مدیرانش بخواهید دستور را اینجا بفرستد.',
  'ref.full': '• {ref}: حداکثر ده کانال. اول یکی را با <code>/unprotect @channel</code> بردارید.',
  'ref.not-linked': '• {ref}: اینجا لازم نیست. /status نشان می‌دهد چه لازم است.',

  'confirm.ask':
    'شما ناشناس هستید، پس نمی‌بینم که {count, plural, one {این کانال} other {این کانال‌ها}} را مدیریت می‌کنید یا نه: {refs}\n\nتا ۱۰ دقیقه «تأیید» را بزنید. کسی را که می‌زند بررسی می‌کنم.',
  'confirm.button': 'تأیید',
  'confirm.not-administrator': 'فقط مدیر این گروه می‌تواند تأیید کند.',
  'confirm.not-of-channel': 'شما مدیر آن کانال نیستید. یکی از مدیرانش باید اینجا بزند.',
  'confirm.expired': 'این دکمه خیلی قدیمی است. لطفاً دستور را دوباره بفرستید.',

  'unprotect.off': 'محافظت خاموش است. کسی در سکوت نیست. کانال‌ها و تنظیمات می‌مانند: /protect دوباره روشنش می‌کند.',
  'unprotect.freeing':
    'محافظت خاموش است. {count, plural, one {سکوت # عضو برداشته می‌شود.} other {سکوت # عضو برداشته می‌شود.}} کانال‌ها و تنظیمات می‌مانند: /protect دوباره روشنش می‌کند.',
  'unprotect.removed': 'دیگر لازم نیست:',
  'unprotect.removed-freeing':
    'سکوت کسانی که فقط برای {count, plural, one {آن کانال} other {آن کانال‌ها}} در سکوت بودند، در پس‌زمینه برداشته می‌شود.',
  'unprotect.last':
    'آن آخری بود، پس محافظت خاموش است و کسی در سکوت نیست. برای آغاز دوباره: <code>/protect @channel</code>',
  'unprotect.last-freeing':
    'آن آخری بود، پس محافظت خاموش است. {count, plural, one {سکوت # عضو برداشته می‌شود.} other {سکوت # عضو برداشته می‌شود.}} برای آغاز دوباره: <code>/protect @channel</code>',
  'unprotect.not-removed': 'برداشته نشد:',

  'sweep.freeing': 'محافظت خاموش است. سکوت اعضا برداشته می‌شود: {done, number} از {total, number}.',
  'sweep.freed':
    'محافظت خاموش است. {done, plural, =0 {همه می‌توانند بنویسند.} one {سکوت # عضو برداشته شد.} other {سکوت # عضو برداشته شد.}} /protect دوباره روشنش می‌کند.',
  'sweep.pace':
    '{percent, number}٪ انجام شد، {perMinute, number} در دقیقه، حدود {minutesLeft, plural, one {# دقیقه} other {# دقیقه}} مانده.',
  'sweep.checking': 'اعضایی که دیده‌ام بررسی می‌شوند: {done, number} از {total, number}.',
  'sweep.checked': 'انجام شد: {done, plural, one {# عضو بررسی شد} other {# عضو بررسی شدند}}.',
  'sweep.stop-button': 'توقف بررسی',
  'sweep.undo-button': 'لغو: دوباره محافظت کن',
  'sweep.tally': 'در سکوت {held, number} · آزاد {free, number} · بررسی نشد {unchecked, number}',
  'sweep.stopped': 'متوقف شد: {done, number} از {total, number} عضو بررسی شد. بقیه وقتی بنویسند بررسی می‌شوند.',
  'sweep.stopped-off': 'متوقف شد، چون محافظت خاموش است: {done, number} از {total, number} عضو بررسی شد.',
  'sweep.undone':
    'محافظت با همان کانال‌ها دوباره روشن است. سکوت {done, number} از {total, number} برداشته شده بود؛ همه دوباره بررسی می‌شوند.',
  'sweep.is-over': 'این کار تمام شده است.',
} as const;
