/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Kimdir',
  untitled: 'kanal',

  'warning.missing':
    '{people}, bu yerda yozish uchun {channels, plural, one {quyidagi kanalga} other {quyidagi kanallarga}} qo‘shiling. Qo‘shilishingiz bilan yoza olasiz.',
  'warning.people': '{people} va yana {others, plural, one {# kishi} other {# kishi}}',
  'warning.without-link': '{title}: havolani shu guruh administratoridan so‘rang.',
  'warning.blocked':
    '{people}: guruh administratori yozishingizni to‘xtatib qo‘ygan. Buni faqat administratorlar o‘zgartira oladi.',
  'warning.joined-button': 'Men qo‘shildim',

  'alert.freed': 'Rahmat! Endi guruhda yoza olasiz.',
  'alert.still-missing':
    'Hali emas: {count, plural, one {{titles} hali qolgan} other {{titles} hali qolgan}}. Qo‘shiling va yana bosing.',
  'alert.still-missing-more': '{titles} va yana {count, number} ta',
  'alert.blocked':
    'Guruh administratori yozishingizni to‘xtatib qo‘ygan. Buni faqat administratorlar o‘zgartira oladi.',
  'alert.not-for-you': 'Bu xabar boshqa odam uchun. Siz hech narsa qilishingiz shart emas.',
  'alert.cannot-tell':
    'Telegram hozir javob bermayapti. Hech narsa qilishingiz shart emas: tekshirishda davom etaman. Yoki bir daqiqadan so‘ng yana bosing.',
  'alert.channel-lost':
    'Hech narsa qilishingiz shart emas: hozir kanalni ko‘ra olmayman, shuning uchun u hisobga olinmaydi. Besh daqiqa ichida bu yerda yoza olasiz.',
  'alert.protection-off': 'Bu yerda endi kanallarga qo‘shilish shart emas. Guruhda yoza olasiz.',

  'notice.paused':
    'Himoya kutmoqda. {causes}\n\nBu bajarilishi bilan u o‘zi boshlanadi. Kanallar va sozlamalar saqlanadi.',
  'cause.basic-group':
    'Avval bu guruh superguruh bo‘lishi kerak. Guruh sozlamalarini oching va <b>Yangi a’zolar uchun chat tarixi</b>ni <b>Ko‘rinadigan</b> qiling yoki guruhga ochiq havola bering: Telegram uni o‘zi aylantiradi.',
  'cause.bot-absent': 'Men guruhda emasman. Meni yana administrator qilib qo‘shing.',
  'cause.cannot-delete':
    'Menga <b>Xabarlarni o‘chirish</b> huquqi kerak. Guruh administratorlarini oching, meni bosing va uni yoqing.',
  'cause.cannot-restrict':
    'Menga <b>Foydalanuvchilarni bloklash</b> huquqi kerak. Guruh administratorlarini oching, meni bosing va uni yoqing.',
  'cause.cannot-delete-or-restrict':
    'Menga <b>Xabarlarni o‘chirish</b> va <b>Foydalanuvchilarni bloklash</b> huquqlari kerak. Guruh administratorlarini oching, meni bosing va ularni yoqing.',

  'notice.channel-lost':
    '{title} ichida kimlar borligini endi ko‘ra olmayapman, shuning uchun hozircha hech kim qo‘shilishi shart emas. Meni o‘sha kanalda yana administrator qiling (har qanday huquq yetadi), u yana o‘zi hisobga olinadi. Yoki talab qilishni to‘xtating: <code>/unprotect {reference}</code>.',
} as const;
