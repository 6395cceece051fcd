/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head': '<b>Guruh himoyalanishiga {left, plural, one {# qadam} other {# qadam}} qoldi</b>',
  'set-up.ready': '<b>Tayyor.</b> Himoya yoqilgan. Bu yerda yozish uchun a’zolar bo‘lishi kerak: {channels}.',
  'set-up.ready-some':
    '<b>Tayyor.</b> Himoya yoqilgan. Bu yerda yozish uchun a’zolar bulardan {needed, plural, one {kamida # tasida} other {kamida # tasida}} bo‘lishi kerak: {channels}.',
  'set-up.rights-done': '✓ Kerakli huquqlarim bor.',
  'set-up.rights-missing':
    '○ Menga {count, plural, one {shu huquqni} other {shu huquqlarni}} bering: {rights}. Tugmani bosing va shu guruhni tanlang.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ A’zolar bo‘lishi kerak: {channels}.',
  'set-up.channels-missing': '○ A’zolar qayerga qo‘shilishini tanlang. Tugmani bosing: qolgani shaxsiy chatimizda.',
  'set-up.off': '○ Himoyani /protect bilan yoqing',
  'set-up.right-delete': 'Xabarlarni o‘chirish',
  'set-up.right-restrict': 'Foydalanuvchilarni bloklash',
  'set-up.rights-button': 'Menga huquq berish',
  'set-up.channels-button': 'Kanal tanlash',
  'set-up.more-button': 'Yana kanal qo‘shish',

  'picker.hint': 'Osonrog‘i: tugmani bosing va kanalni tanlang. Yopiq kanallar ham bo‘ladi.',
  'picker.any':
    'Men allaqachon guruhingizdamanmi? Unda matn maydoni ostidagi tugmani bosing va a’zolar qayerga qo‘shilishini tanlang. Yopiq kanallar ham bo‘ladi.',
  'picker.group':
    'Matn maydoni ostidagi tugmani bosing va {group} a’zolari qayerga qo‘shilishini tanlang. Yopiq kanallar ham bo‘ladi. Bir nechtasini birin-ketin tanlash mumkin.',
  'picker.channel-button': 'Kanal tanlash',
  'picker.group-button': 'Guruh tanlash',
  'picker.not-administrator': 'Siz o‘sha guruh administratori emassiz, uning uchun tanlay olmaysiz.',
  'picker.no-group':
    'Siz boshqaradigan guruhni bilmayman. Tugma bilan meni guruhingizga qo‘shing. Agar u yerda bo‘lsam, guruhda bir marta /status yuboring. So‘ng yana tanlang.',
  'picker.which-group': 'Qaysi guruh uchun? Uning a’zolari siz tanlaganga qo‘shilishi kerak bo‘ladi.',
  'picker.unknown': 'Bu chatni ko‘ra olmayman. Meni u yerda administrator qiling va yana tanlang.',
  'picker.not-of-channel': 'Siz tanlaganingiz administratori emassiz, siz uchun talab qila olmayman.',
  'picker.basic-group': 'Bu oddiy guruh, ularda kimlar borligini ko‘rmayman. Kanal yoki superguruh tanlang.',
  'picker.itself': 'Bu guruhning o‘zi. Uning a’zolari qayerga qo‘shilishini tanlang.',
  'picker.refused': 'Bu chatni hozir talab qila olmayman. Guruhga qarang: /doctor nima noto‘g‘riligini aytadi.',
  'picker.full': 'Ko‘pi bilan o‘nta. Avval guruhda birini <code>/unprotect @kanal</code> bilan olib tashlang.',

  'linked.on':
    'Tayyor. Himoya yoqilgan. {group} guruhida yozish uchun a’zolar bo‘lishi kerak: {channels}.\n\nQuyida yana birini tanlash mumkin.',
  'linked.on-some':
    'Tayyor. Himoya yoqilgan. {group} guruhida yozish uchun a’zolar bulardan {needed, plural, one {kamida # tasida} other {kamida # tasida}} bo‘lishi kerak: {channels}.\n\nQuyida yana birini tanlash mumkin.',
  'linked.waiting':
    'Yozib qo‘yildi: {group} guruhida yozish uchun a’zolar bo‘lishi kerak: {channels}. Hali yetishmaydi: {causes}',

  'consent.offer':
    '• {ref}: siz u yerda administrator emassiz. Bu havolani administratorga uzating. U so‘rovingizni ko‘radi va rozi bo‘lishi mumkin. Bir marta, 24 soat amal qiladi: {address}',
  'consent.offer-add':
    'Uni siz boshqarmaysizmi? Bu havolani administratoriga uzating: u meni qo‘shib, rozi bo‘lishi mumkin. Bir marta, 24 soat amal qiladi: {address}',
  'consent.ask':
    '{group} administratorlari a’zolar yozishdan oldin {channel} kanaliga qo‘shilishini so‘rashmoqda. Men faqat {channel} ichida kimlar borligini ko‘raman, u yerda hech narsani o‘zgartirmayman.\n\nRozimisiz?',
  'consent.add-first':
    '{group} administratorlari a’zolar yozishdan oldin bu yerga qo‘shilishini so‘rashmoqda: {channel}. Men faqat u yerda kimlar borligini ko‘raman, hech narsani o‘zgartirmayman.\n\nMen u yerda hali administrator emasman. Siz administrator bo‘lsangiz va rozi bo‘lsangiz, birinchi tugma bilan meni qo‘shing (har qanday huquq yetadi), so‘ng «Roziman» tugmasini bosing.',
  'consent.agree-button': 'Roziman',
  'consent.not-yet':
    '{channel}: men u yerda hali administrator emasman. Birinchi tugma bilan meni qo‘shing, so‘ng «Roziman» tugmasini yana bosing.',
  'consent.expired': 'Bu havola ishlatilgan yoki 24 soatdan eski. Yangisini so‘rang.',
  'consent.not-yours': 'Bu havola kanal administratori uchun. Siz hech narsa qilishingiz shart emas.',
  'consent.full':
    'Hech narsa o‘zgarmadi: {group} allaqachon o‘nta kanalni talab qiladi, bundan ko‘p bo‘lmaydi. Buni sizga havolani yuborgan odamga ayting.',
  'consent.withdrawn': 'Buni so‘ragan odam endi guruhni boshqarmaydi. Hech narsa o‘zgarmadi.',
  'consent.done': 'Rahmat. Endi {group} a’zolari {channel} ichida bo‘lishi kerak.',

  'help.add-channel-button': 'Meni kanalga qo‘shish',
  'help.group-only-known': 'Bu buyruq tegishli guruhda ishlaydi. Uni o‘sha yerda yuboring:',
} as const;
