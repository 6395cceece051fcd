/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'أحرص على ألا يكتب في مجموعتك إلا من انضم إلى قنواتك. أما غيرهم فأريهم أين ينضمون، وبمجرد انضمامهم يمكنهم الكتابة.\n\n1. أضفني إلى مجموعتك: الزر الأول أدناه.\n2. اختر القنوات التي يجب أن ينضم إليها الأعضاء: الأزرار أسفل خانة الكتابة.\n\nهذا كل شيء.',
  'help.add-button': 'أضفني إلى مجموعة',
  'help.group-administrator':
    'أرسل <code>/protect @channel</code> فيصبح على الأعضاء الانضمام إلى تلك القناة قبل الكتابة هنا.\n\n/status ما الذي يعمل ومن المكتوم\n/settings الإعدادات\n/doctor يكشف الخلل\n/why (كرد) لماذا كُتم شخص\n/trust (كرد) يتيح لشخص الكتابة دائمًا\n/unprotect يوقف الحماية',
  'help.group-member':
    'في هذه المجموعة قد يلزم الانضمام إلى قناة قبل الكتابة. عندها أريك أيها. انضم ويمكنك الكتابة فورًا.',
  'help.held-in': 'حيث تنتظر الآن:',
  'help.held-for': '• {group}: انضم إلى {channels} فيمكنك الكتابة هناك.',
  'help.deleted-until': 'حتى ذلك الحين يُحذف ما تكتبه هناك.',
  'help.held-by-hand': '• {group}: أوقف أحد المشرفين كتابتك. اسأل المشرفين من فضلك.',
  'help.held-nowhere': 'لست مكتومًا في أي مجموعة.',
  'help.group-only': 'يعمل هذا الأمر في المجموعة المعنية. أرسله هناك.',
  'refusal.not-administrator': 'لا يمكن ذلك إلا لمشرفي هذه المجموعة.',

  'status.on': 'الحماية <b>تعمل</b>.',
  'status.off': 'الحماية <b>متوقفة</b>. شغّلها بـ /protect.',
  'status.off-unset': 'الحماية <b>متوقفة</b>. شغّلها بـ <code>/protect @channel</code>',
  'status.paused': 'الحماية <b>في الانتظار</b>. {causes} ثم تبدأ تلقائيًا.',
  'status.channels': 'يجب أن يكون الأعضاء في:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: لا تُحتسب الآن، لأنني لست مشرفًا هناك. اجعلني مشرفًا من جديد.',
  'status.held':
    '{count, plural, =0 {لا أحد مكتوم.} zero {لا أحد مكتوم.} one {عضو واحد مكتوم.} two {عضوان مكتومان.} few {# أعضاء مكتومون.} many {# عضوًا مكتومًا.} other {# عضو مكتوم.}}',

  'stats.text':
    'المكتومون الآن: {held, number}\nالأعضاء المرئيون: {seen, number}\nالقنوات المطلوبة: {channels, number}\nأُجيب من الذاكرة: {hits, number} من {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>في آخر {days, number} من الأيام</b>\nكُتموا: {held, number}\nأُلغي كتمهم: {freed, number} (منهم بعد الانضمام: {complied, number})\nإنذارات خاطئة صحّحها مشرف: {falseAlarms, number}',
  'stats.median': 'الوقت الوسيط حتى الانضمام: {time}',
  'stats.joins': '<b>انضموا بعد طلبي، عدد الأيام: {days, number}</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} (عبر رابطي: {byLink, number})',
  'stats.chart': 'لكل يوم ({zone}): 🟧 كُتموا، 🟦 أُلغي كتمهم',

  'doctor.fine': 'كل شيء على ما يرام: لدي الصلاحيات اللازمة هنا وفي كل قناة.',
  'doctor.found':
    '{count, plural, zero {# أمر يلزم إصلاحه:} one {أمر واحد يلزم إصلاحه:} two {أمران يلزم إصلاحهما:} few {# أمور يلزم إصلاحها:} many {# أمرًا يلزم إصلاحه:} other {# أمر يلزم إصلاحه:}}',
  'doctor.off': 'الحماية متوقفة. شغّلها بـ /protect.',
  'doctor.no-channels': 'لا توجد قناة مطلوبة بعد. أرسل <code>/protect @channel</code>',
  'doctor.group': '• هنا: {cause}',
  'doctor.cannot-invite':
    '• {title}: هي خاصة ولا يمكنني إنشاء رابط، فلا يظهر للأعضاء زر لها. أعطني هناك صلاحية <b>دعوة المستخدمين عبر الرابط</b> ثم أرسل /doctor من جديد.',
  'doctor.channel-lost': '• {title}: لست مشرفًا هناك. اجعلني مشرفًا (تكفي أي صلاحية)؛ حتى ذلك الحين لا تُحتسب.',
  'doctor.channel-gone': '• {title}: يقول تيليجرام إنها لم تعد موجودة. أزلها بـ <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• هنا: يمكن لغير الأعضاء كتابة التعليقات. أحذف ما لا يحق لهم قوله، لكن لا أستطيع منعهم من الكتابة. اسمح بالكتابة للأعضاء فقط: في إعدادات المجموعة، من يمكنه إرسال الرسائل.',
  'doctor.log-lost': '• قناة السجل: لم أعد أستطيع الكتابة هناك. اجعلني مشرفًا هناك أو اختر قناة أخرى.',
  'doctor.checked':
    'جرى التحقق من هذه المجموعة و{count, plural, zero {# قناة} one {قناة واحدة} two {قناتين اثنتين} few {# قنوات} many {# قناة} other {# قناة}}.',
  'doctor.last-move': '• {title}: آخر انضمام أو مغادرة: {ago}',
  'doctor.no-move':
    '• {title}: لم أرَ بعد أي انضمام أو مغادرة. إذا انضم أحد منذ أن صرت مشرفًا هناك، فعيّنوني مشرفًا من جديد.',

  'recheck.nobody': 'لم أرَ أحدًا هنا بعد، فلا أحد للتحقق منه.',
  'recheck.off': 'الحماية متوقفة، فلا شيء للتحقق منه. شغّلها بـ /protect.',

  'menu.start': 'ما أفعله، وأين أنت مكتوم',
  'menu.help': 'ما أفعله',
  'menu.protect': 'اشتراط قنوات: /protect @channel',
  'menu.unprotect': 'إيقاف الحماية أو التوقف عن اشتراط قناة',
  'menu.status': 'ما الذي يعمل، وكم المكتومون',
  'menu.settings': 'إعدادات هذه المجموعة',
  'menu.stats': 'أرقام',
  'menu.doctor': 'فحص صلاحياتي وكيفية إصلاحها',
  'menu.why': 'لماذا يمكن لشخص الكتابة أو لا (كرد)',
  'menu.trust': 'السماح لشخص بالكتابة دائمًا (كرد)',
  'menu.untrust': 'إلغاء ذلك (كرد)',
  'menu.trusted': 'من الموثوقون',
  'menu.hold': 'كتم شخص يدويًا (كرد)',
  'menu.free': 'إلغاء كتم شخص يدويًا (كرد)',
  'menu.recheck': 'التحقق من كل من رأيتهم',
} as const;
