/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Bu yerda yozish uchun a’zolar quyidagilarda bo‘lishi kerak:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (yangi)',
  'protect.item-kept': '• {title} (avval ham talab qilingan)',
  'protect.not-added': 'Qo‘shilmadi:',
  'protect.on': 'Himoya yoqilgan. Avval ko‘rgan a’zolarim orqa fonda tekshirilmoqda.',
  'protect.on-again': 'Himoya yana yoqilgan. Avval ko‘rgan a’zolarim orqa fonda tekshirilmoqda.',
  'protect.waiting': 'Bu bajarilishi bilan himoya o‘zi boshlanadi. {causes}',
  'protect.how':
    'A’zolar qo‘shilishi kerak bo‘lgan kanallarni yozing, masalan <code>/protect @kanal</code>. Men u yerda administrator bo‘lishim kerak, siz ham.\n\nYopiq kanal: tugmani bosing va uni tanlang.',

  'ref.repeated': '• {ref}: ikki marta yozdingiz, bir marta yetadi.',
  'ref.invite-link': '• {ref}: bu taklif havolasini bilmayman.',
  'ref.unreadable': '• {ref}: bu kanal nomi yoki havolasi emas. @nom yoki t.me havolasini yozing.',
  'ref.not-forwarded':
    '• Javob bergan xabaringiz kanaldan emas. Kanal postini bu yerga uzating va unga /protect deb javob bering.',
  'ref.name-unknown': '• {ref}: bunday nomli ochiq kanal topmadim. Yozilishini tekshiring.',
  'ref.id-unknown': '• {ref}: bu kanalni ko‘ra olmayman. Meni u yerda administrator qiling va buyruqni yana yuboring.',
  'ref.itself': '• {ref}: bu guruhning o‘zi. A’zolar qo‘shiladigan kanalni yozing.',
  'ref.not-a-channel': '• {ref}: bu kanal emas. A’zolar qo‘shiladigan kanal yoki superguruhni yozing.',
  'ref.bot-not-administrator':
    '• {ref}: men u yerda administrator emasman. Meni administrator qiling (har qanday huquq yetadi) va buyruqni yana yuboring.',
  'ref.caller-not-administrator':
    '• {ref}: siz u yerda administrator emassiz. Administratorlaridan biri buyruqni bu yerga yuborsin.',
  'ref.full': '• {ref}: ko‘pi bilan o‘nta kanal. Avval birini <code>/unprotect @kanal</code> bilan olib tashlang.',
  'ref.not-linked': '• {ref}: bu yerda talab qilinmagan. /status nimalar talab qilinganini ko‘rsatadi.',

  'confirm.ask':
    'Siz anonimsiz, {count, plural, one {bu kanalni} other {bu kanallarni}} boshqarasizmi, ko‘ra olmayman: {refs}\n\n10 daqiqa ichida «Tasdiqlash»ni bosing. Bosgan odamni tekshiraman.',
  'confirm.button': 'Tasdiqlash',
  'confirm.not-administrator': 'Buni faqat shu guruh administratori tasdiqlay oladi.',
  'confirm.not-of-channel':
    'Siz o‘sha kanal administratori emassiz. Bu yerda uning administratorlaridan biri bosishi kerak.',
  'confirm.expired': 'Bu tugma juda eski. Buyruqni yana yuboring.',

  'unprotect.off': 'Himoya o‘chiq. Hamma yoza oladi. Kanallar va sozlamalar saqlanadi: /protect uni yana yoqadi.',
  'unprotect.freeing':
    'Himoya o‘chiq. {count, plural, one {# a’zoga yozishga ruxsat berilmoqda.} other {# a’zoga yozishga ruxsat berilmoqda.}} Kanallar va sozlamalar saqlanadi: /protect uni yana yoqadi.',
  'unprotect.removed': 'Endi talab qilinmaydi:',
  'unprotect.removed-freeing':
    'Faqat {count, plural, one {o‘sha kanal} other {o‘sha kanallar}} uchun yozishi to‘xtatilganlarga orqa fonda ruxsat berilmoqda.',
  'unprotect.last':
    'Bu oxirgisi edi, shuning uchun himoya o‘chiq va hamma yoza oladi. Qayta boshlash: <code>/protect @kanal</code>',
  'unprotect.last-freeing':
    'Bu oxirgisi edi, shuning uchun himoya o‘chiq. {count, plural, one {# a’zoga yozishga ruxsat berilmoqda.} other {# a’zoga yozishga ruxsat berilmoqda.}} Qayta boshlash: <code>/protect @kanal</code>',
  'unprotect.not-removed': 'Olib tashlanmadi:',

  'sweep.freeing': 'Himoya o‘chiq. A’zolarga yozishga ruxsat berilmoqda: {total, number} tadan {done, number} tasi.',
  'sweep.freed':
    'Himoya o‘chiq. {done, plural, =0 {Hamma yoza oladi.} one {# a’zo yana yoza oladi.} other {# a’zo yana yoza oladi.}} /protect uni yana yoqadi.',
  'sweep.pace':
    '{percent, number}% tayyor, daqiqasiga {perMinute, number} ta, taxminan {minutesLeft, plural, one {# daqiqa} other {# daqiqa}} qoldi.',
  'sweep.checking': 'Ko‘rgan a’zolarim tekshirilmoqda: {total, number} tadan {done, number} tasi.',
  'sweep.checked': 'Tayyor: {done, plural, one {# a’zo} other {# a’zo}} tekshirildi.',
  'sweep.stop-button': 'Tekshiruvni to‘xtatish',
  'sweep.undo-button': 'Bekor qilish: yana himoyalash',
  'sweep.tally': 'Yoza olmaydi {held, number} · yoza oladi {free, number} · tekshirib bo‘lmadi {unchecked, number}',
  'sweep.stopped':
    'To‘xtatildi: {total, number} a’zodan {done, number} tasi tekshirildi. Qolganlari yozganda tekshiriladi.',
  'sweep.stopped-off':
    'Himoya o‘chiq bo‘lgani uchun to‘xtatildi: {total, number} a’zodan {done, number} tasi tekshirildi.',
  'sweep.undone':
    'Himoya o‘sha kanallar bilan yana yoqildi. {total, number} kishidan {done, number} tasiga ruxsat berilgan edi; hamma qayta tekshirilmoqda.',
  'sweep.is-over': 'Bu allaqachon tugagan.',
} as const;
