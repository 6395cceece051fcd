/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'شخص ما',
  untitled: 'القناة',

  'warning.missing':
    '{people}، للكتابة هنا انضم من فضلك إلى {channels, plural, zero {القنوات أدناه} one {القناة أدناه} two {القناتين أدناه} few {القنوات أدناه} many {القنوات أدناه} other {القنوات أدناه}}. بمجرد انضمامك يمكنك الكتابة.',
  'warning.people':
    '{people} و{others, plural, zero {# شخص آخر} one {شخص آخر} two {شخصان آخران} few {# أشخاص آخرين} many {# شخصًا آخر} other {# شخص آخر}}',
  'warning.without-link': '{title}: اطلب الرابط من أحد مشرفي هذه المجموعة.',
  'warning.blocked': '{people}: أوقف أحد مشرفي هذه المجموعة كتابتك هنا. المشرفون وحدهم يمكنهم تغيير ذلك.',
  'warning.joined-button': 'لقد انضممت',

  'alert.freed': 'شكرًا! يمكنك الآن الكتابة في المجموعة.',
  'alert.still-missing':
    'ليس بعد: {count, plural, zero {ما زال ينقص {titles}} one {ما زال ينقص {titles}} two {ما زال ينقص {titles}} few {ما زال ينقص {titles}} many {ما زال ينقص {titles}} other {ما زال ينقص {titles}}}. انضم ثم اضغط مرة أخرى.',
  'alert.still-missing-more': '{titles} و{count, number} غيرها',
  'alert.blocked': 'أوقف أحد مشرفي هذه المجموعة كتابتك هنا. المشرفون وحدهم يمكنهم تغيير ذلك.',
  'alert.not-for-you': 'هذه الرسالة لشخص آخر. لا يلزمك فعل شيء.',
  'alert.cannot-tell': 'تيليجرام لا يجيب الآن. لا يلزمك فعل شيء: أواصل التحقق. أو اضغط مرة أخرى بعد دقيقة.',
  'alert.protection-off': 'لم يعد الانضمام إلى القنوات مطلوبًا هنا. يمكنك الكتابة في المجموعة.',

  'notice.paused': 'الحماية في الانتظار. {causes}\n\nتبدأ تلقائيًا بمجرد إتمام ذلك. القنوات والإعدادات محفوظة.',
  'cause.basic-group':
    'يجب أن تصبح هذه المجموعة مجموعة خارقة أولًا. افتح إعدادات المجموعة واجعل <b>سجل المحادثة للأعضاء الجدد</b> <b>ظاهرًا</b>، أو أعطِ المجموعة رابطًا عامًا: عندها يرقّيها تيليجرام.',
  'cause.bot-absent': 'لست في المجموعة. أضفني مرة أخرى كمشرف.',
  'cause.cannot-delete': 'أحتاج إلى صلاحية <b>حذف الرسائل</b>. افتح مشرفي المجموعة واضغط على اسمي وفعّلها.',
  'cause.cannot-restrict': 'أحتاج إلى صلاحية <b>حظر المستخدمين</b>. افتح مشرفي المجموعة واضغط على اسمي وفعّلها.',
  'cause.cannot-delete-or-restrict':
    'أحتاج إلى صلاحيتي <b>حذف الرسائل</b> و<b>حظر المستخدمين</b>. افتح مشرفي المجموعة واضغط على اسمي وفعّلهما.',

  'notice.channel-lost':
    'لم أعد أرى من في {title}، لذلك لا يلزم أحدًا الانضمام إليها الآن. اجعلني مشرفًا في تلك القناة مرة أخرى (تكفي أي صلاحية) فتُحتسب تلقائيًا من جديد. أو توقف عن اشتراطها: <code>/unprotect {reference}</code>.',
} as const;
