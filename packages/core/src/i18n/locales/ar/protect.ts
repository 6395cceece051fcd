/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'للكتابة هنا يجب أن يكون الأعضاء في:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (جديدة)',
  'protect.item-kept': '• {title} (كانت مطلوبة من قبل)',
  'protect.not-added': 'لم تُضف:',
  'protect.on': 'الحماية تعمل. يجري التحقق في الخلفية من الأعضاء الذين رأيتهم.',
  'protect.on-again': 'الحماية تعمل من جديد. يجري التحقق في الخلفية من الأعضاء الذين رأيتهم.',
  'protect.waiting': 'تبدأ الحماية تلقائيًا بمجرد إتمام هذا. {causes}',
  'protect.how':
    'اذكر القنوات التي يجب أن ينضم إليها الأعضاء، مثلًا <code>/protect @channel</code>. يجب أن أكون مشرفًا هناك، وأنت أيضًا.\n\nقناة خاصة: اضغط الزر واخترها.',

  'ref.repeated': '• {ref}: ذكرتها مرتين، مرة واحدة تكفي.',
  'ref.invite-link': '• {ref}: لا أعرف رابط الدعوة هذا.',
  'ref.unreadable': '• {ref}: هذا ليس اسم قناة ولا رابطها. اكتب @الاسم أو رابط t.me.',
  'ref.not-forwarded':
    '• الرسالة التي رددت عليها ليست من قناة. أعد توجيه منشور من القناة إلى هنا ورُدّ عليه بـ /protect.',
  'ref.name-unknown': '• {ref}: لا أجد قناة عامة بهذا الاسم. تحقق من الكتابة.',
  'ref.id-unknown': '• {ref}: لا أستطيع رؤية هذه القناة. اجعلني مشرفًا هناك ثم أعد إرسال الأمر.',
  'ref.itself': '• {ref}: هذه هي المجموعة نفسها. اذكر قناة ينضم إليها الأعضاء.',
  'ref.not-a-channel': '• {ref}: هذه ليست قناة. اذكر قناة أو مجموعة خارقة ينضم إليها الأعضاء.',
  'ref.bot-not-administrator': '• {ref}: لست مشرفًا هناك. اجعلني مشرفًا (تكفي أي صلاحية) ثم أعد إرسال الأمر.',
  'ref.caller-not-administrator': '• {ref}: لست مشرفًا هناك. اطلب من أحد مشرفيها إرسال الأمر هنا.',
  'ref.full': '• {ref}: عشر قنوات هي الحد الأقصى. أزل واحدة أولًا بـ <code>/unprotect @channel</code>.',
  'ref.not-linked': '• {ref}: ليست مطلوبة هنا. /status يعرض المطلوب.',

  'confirm.ask':
    'أنت مشرف مجهول، فلا أرى هل تدير {count, plural, zero {هذه القنوات} one {هذه القناة} two {هاتين القناتين} few {هذه القنوات} many {هذه القنوات} other {هذه القنوات}}: {refs}\n\nاضغط «تأكيد» خلال 10 دقائق. سأتحقق ممن يضغط.',
  'confirm.button': 'تأكيد',
  'confirm.not-administrator': 'لا يمكن تأكيد هذا إلا لمشرف في هذه المجموعة.',
  'confirm.not-of-channel': 'لست مشرفًا في تلك القناة. يجب أن يضغط هنا أحد مشرفيها.',
  'confirm.expired': 'هذا الزر قديم جدًا. أعد إرسال الأمر من فضلك.',

  'unprotect.off': 'الحماية متوقفة. لا أحد مكتوم. القنوات والإعدادات محفوظة: /protect يشغّلها من جديد.',
  'unprotect.freeing':
    'الحماية متوقفة. {count, plural, zero {يجري إلغاء كتم # عضو.} one {يجري إلغاء كتم عضو واحد.} two {يجري إلغاء كتم عضوين.} few {يجري إلغاء كتم # أعضاء.} many {يجري إلغاء كتم # عضوًا.} other {يجري إلغاء كتم # عضو.}} القنوات والإعدادات محفوظة: /protect يشغّلها من جديد.',
  'unprotect.removed': 'لم تعد مطلوبة:',
  'unprotect.removed-freeing':
    'من كُتم فقط بسبب {count, plural, zero {تلك القنوات} one {تلك القناة} two {تلكما القناتين} few {تلك القنوات} many {تلك القنوات} other {تلك القنوات}} يُلغى كتمه في الخلفية.',
  'unprotect.last':
    'كانت تلك الأخيرة، لذلك الحماية متوقفة ولا أحد مكتوم. للبدء من جديد: <code>/protect @channel</code>',
  'unprotect.last-freeing':
    'كانت تلك الأخيرة، لذلك الحماية متوقفة. {count, plural, zero {يجري إلغاء كتم # عضو.} one {يجري إلغاء كتم عضو واحد.} two {يجري إلغاء كتم عضوين.} few {يجري إلغاء كتم # أعضاء.} many {يجري إلغاء كتم # عضوًا.} other {يجري إلغاء كتم # عضو.}} للبدء من جديد: <code>/protect @channel</code>',
  'unprotect.not-removed': 'لم تُزَل:',

  'sweep.freeing': 'الحماية متوقفة. يجري إلغاء كتم الأعضاء: {done, number} من {total, number}.',
  'sweep.freed':
    'الحماية متوقفة. {done, plural, =0 {الجميع يمكنهم الكتابة.} zero {الجميع يمكنهم الكتابة.} one {أُلغي كتم عضو واحد.} two {أُلغي كتم عضوين.} few {أُلغي كتم # أعضاء.} many {أُلغي كتم # عضوًا.} other {أُلغي كتم # عضو.}} /protect يشغّلها من جديد.',
  'sweep.pace':
    'أُنجز {percent, number}٪، {perMinute, number} في الدقيقة، بقي نحو {minutesLeft, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين اثنتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
  'sweep.checking': 'يجري التحقق من الأعضاء الذين رأيتهم: {done, number} من {total, number}.',
  'sweep.checked':
    'تم: جرى التحقق من {done, plural, zero {# عضو} one {عضو واحد} two {عضوين اثنين} few {# أعضاء} many {# عضوًا} other {# عضو}}.',
  'sweep.stop-button': 'إيقاف التحقق',
  'sweep.undo-button': 'تراجع: أعد الحماية',
  'sweep.tally': 'مكتومون: {held, number} · يكتبون: {free, number} · تعذّر التحقق: {unchecked, number}',
  'sweep.stopped': 'توقّف: جرى التحقق من {done, number} من {total, number} من الأعضاء. يُتحقق من الباقين عندما يكتبون.',
  'sweep.stopped-off': 'توقّف لأن الحماية متوقفة: جرى التحقق من {done, number} من {total, number} من الأعضاء.',
  'sweep.undone':
    'الحماية تعمل من جديد بالقنوات نفسها. كان قد أُلغي كتم {done, number} من {total, number}؛ يُتحقق من الجميع مرة أخرى.',
  'sweep.is-over': 'انتهى هذا بالفعل.',
} as const;
