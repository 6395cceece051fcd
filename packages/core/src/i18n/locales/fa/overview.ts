/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'مراقبم که در گروه شما فقط کسانی بنویسند که عضو کانال‌های شما هستند. به بقیه نشان می‌دهم کجا عضو شوند و همین که عضو شدند می‌توانند بنویسند.\n\n۱. مرا به گروهتان اضافه کنید: اولین دکمهٔ زیر.\n۲. کانال‌هایی را که اعضا باید عضو شوند انتخاب کنید: دکمه‌های زیر کادر متن.\n\nهمین.',
  'help.add-button': 'افزودن من به گروه',
  'help.group-administrator':
    '<code>/protect @channel</code> را بفرستید تا اعضا پیش از نوشتن در اینجا عضو آن کانال شوند.\n\n/status چه چیزی روشن است و چه کسی در سکوت است\n/settings تنظیمات\n/doctor ایراد را پیدا می‌کند\n/why (در پاسخ) چرا کسی در سکوت است\n/trust (در پاسخ) همیشه اجازهٔ نوشتن به کسی می‌دهد\n/unprotect خاموش می‌کند',
  'help.group-member':
    'در این گروه شاید لازم باشد پیش از نوشتن عضو کانالی شوید. در آن صورت نشان می‌دهم کدام. عضو شوید و فوراً بنویسید.',
  'help.held-in': 'جاهایی که اکنون منتظرید:',
  'help.held-for': '• {group}: عضو {channels} شوید تا بتوانید آنجا بنویسید.',
  'help.deleted-until': 'تا آن زمان نوشته‌های شما آنجا حذف می‌شود.',
  'help.held-by-hand': '• {group}: یک مدیر نوشتن شما را متوقف کرده است. لطفاً از مدیران بپرسید.',
  'help.held-nowhere': 'شما در هیچ گروهی در سکوت نیستید.',
  'help.group-only': 'این دستور در گروه مربوط کار می‌کند. آن را آنجا بفرستید.',
  'refusal.not-administrator': 'فقط مدیران این گروه می‌توانند این کار را بکنند.',

  'status.on': 'محافظت <b>روشن</b> است.',
  'status.off': 'محافظت <b>خاموش</b> است. با /protect روشنش کنید.',
  'status.off-unset': 'محافظت <b>خاموش</b> است. روشنش کنید با <code>/protect @channel</code>',
  'status.paused': 'محافظت <b>در انتظار</b> است. {causes} سپس خودش آغاز می‌شود.',
  'status.channels': 'اعضا باید در این‌ها باشند:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: فعلاً حساب نمی‌شود، چون آنجا مدیر نیستم. مرا دوباره مدیر کنید.',
  'status.held': '{count, plural, =0 {کسی در سکوت نیست.} one {# عضو در سکوت است.} other {# عضو در سکوت هستند.}}',

  'stats.text':
    'اکنون در سکوت: {held, number}\nاعضای دیده‌شده: {seen, number}\nکانال‌های لازم: {channels, number}\nپاسخ از حافظه: {hits, number} از {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>{days, number} روز گذشته</b>\nدر سکوت رفتند: {held, number}\nسکوتشان برداشته شد: {freed, number} (با عضویت: {complied, number})\nهشدار نادرست که مدیر درست کرد: {falseAlarms, number}',
  'stats.median': 'نیمی از کسانی که عضو شدند حداکثر {time} زمان بردند.',
  'stats.joins': '<b>پس از درخواست من عضو شدند، {days, number} روز گذشته</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} (با لینک من: {byLink, number})',
  'stats.chart': 'هر روز ({zone}): 🟧 در سکوت رفتند، 🟦 سکوتشان برداشته شد',

  'doctor.fine': 'همه چیز درست است: اینجا و در همهٔ کانال‌ها دسترسی‌های لازم را دارم.',
  'doctor.found': '{count, plural, one {# مورد برای درست کردن:} other {# مورد برای درست کردن:}}',
  'doctor.off': 'محافظت خاموش است. با /protect روشنش کنید.',
  'doctor.no-channels': 'هنوز هیچ کانالی لازم نیست. <code>/protect @channel</code> را بفرستید',
  'doctor.group': '• اینجا: {cause}',
  'doctor.cannot-invite':
    '• {title}: خصوصی است و نمی‌توانم لینک بسازم، پس اعضا دکمه‌ای برای آن ندارند. آنجا دسترسی <b>دعوت کاربران با لینک</b> را به من بدهید و دوباره /doctor را بفرستید.',
  'doctor.channel-lost': '• {title}: آنجا مدیر نیستم. مرا مدیر کنید (هر دسترسی کافی است)؛ تا آن زمان حساب نمی‌شود.',
  'doctor.channel-gone':
    '• {title}: تلگرام می‌گوید دیگر وجود ندارد. آن را بردارید: <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• اینجا: کسانی که عضو نیستند هم می‌توانند نظر بنویسند. آنچه نباید بنویسند حذف می‌کنم، اما نمی‌توانم در سکوت بگذارمشان. فقط به اعضا اجازهٔ نوشتن بدهید: در تنظیمات گروه، چه کسی می‌تواند پیام بفرستد.',
  'doctor.checked': 'بررسی شد: این گروه و {count, plural, one {# کانال} other {# کانال}}.',
  'doctor.last-move': '• {title}: آخرین پیوستن یا ترک: {ago}',
  'doctor.no-move':
    '• {title}: هنوز پیوستن یا ترکی ندیده‌ام. اگر از زمانی که آنجا مدیر شدم کسی پیوسته، دوباره مرا مدیر کنید.',

  'recheck.nobody': 'هنوز کسی را اینجا ندیده‌ام، پس کسی برای بررسی نیست.',
  'recheck.off': 'محافظت خاموش است، پس چیزی برای بررسی نیست. با /protect روشنش کنید.',

  'menu.start': 'چه می‌کنم و کجا نمی‌توانید بنویسید',
  'menu.help': 'چه می‌کنم',
  'menu.protect': 'لازم کردن کانال‌ها: /protect @channel',
  'menu.unprotect': 'خاموش کردن، یا دیگر لازم نبودن یک کانال',
  'menu.status': 'چه چیزی روشن است و چند نفر در سکوت‌اند',
  'menu.settings': 'تنظیمات این گروه',
  'menu.stats': 'آمار',
  'menu.doctor': 'بررسی دسترسی‌های من و راه درست کردنشان',
  'menu.why': 'چرا کسی می‌تواند یا نمی‌تواند بنویسد (در پاسخ)',
  'menu.trust': 'همیشه اجازهٔ نوشتن به کسی (در پاسخ)',
  'menu.untrust': 'پس گرفتن آن (در پاسخ)',
  'menu.trusted': 'چه کسانی مورد اعتمادند',
  'menu.hold': 'در سکوت گذاشتن کسی (در پاسخ)',
  'menu.free': 'برداشتن سکوت کسی (در پاسخ)',
  'menu.recheck': 'بررسی همهٔ کسانی که دیده‌ام',
} as const;
