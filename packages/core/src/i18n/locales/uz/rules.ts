/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, bu yerda yozish uchun quyidagi kanallardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shiling. Qo‘shilishingiz bilan yoza olasiz.',
  'warning.enough':
    '{needed, plural, one {Quyidagi kanallardan # tasi yetarli.} other {Quyidagi kanallardan # tasi yetarli.}}',
  'warning.left':
    '{left, plural, =0 {Qo‘shilmasdan yana yozsangiz, bu yerda yozishingizni to‘xtataman.} one {Qo‘shilmasdan yana # ta xabar yozsangiz, bu yerda yozishingizni to‘xtataman.} other {Qo‘shilmasdan yana # ta xabar yozsangiz, bu yerda yozishingizni to‘xtataman.}}',
  'warning.after-times':
    'Kim qo‘shilmasdan yana {times, plural, one {# ta xabar} other {# ta xabar}} yozsa, bu yerda yozishini to‘xtataman.',
  'alert.some-missing':
    'Hali emas. Bulardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shiling: {titles}. So‘ng yana bosing.',

  'rule.some':
    '{needed, plural, one {A’zolar bulardan kamida # tasida bo‘lishi kerak:} other {A’zolar bulardan kamida # tasida bo‘lishi kerak:}}',

  'held-for.some':
    '• {group}: bulardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shiling va u yerda yoza olasiz: {channels}.',

  'status.closed': 'Himoya <b>dam olmoqda</b>: soatlaridan tashqarida. Yana boshlanadi: {when}.',
  'status.closed-for-good':
    'Himoya <b>dam olmoqda</b>: uning soatlari hech qachon kelmaydi. Soatlarni /settings da tekshiring.',
  'status.observing':
    'Himoya <b>faqat kuzatmoqda</b>: hech kimning yozishi to‘xtatilmaydi va hech narsa o‘chirilmaydi.',
  'status.deleting': 'Kanali yetishmagan a’zolarning yozishi to‘xtatilmaydi, faqat xabarlari o‘chiriladi.',
  'status.warning':
    'Kanali yetishmagan a’zolarning yozishi {times, plural, one {# ta ogohlantirishdan} other {# ta ogohlantirishdan}} keyin to‘xtatiladi.',

  'observe.head':
    '{count, plural, =0 {Hozir hech kimning yozishi to‘xtatilmas edi.} one {Hozir # a’zoning yozishi to‘xtatilar edi:} other {Hozir # a’zoning yozishi to‘xtatilar edi:}}',
  'observe.nobody-seen': 'Bu yerda hali hech kimni ko‘rmadim. Kimdir yozganda yana keling.',
  'observe.checked':
    'Oxirgi yozgan yoki kirgan {checked, plural, one {# a’zoni ko‘rib chiqdim.} other {# a’zoni ko‘rib chiqdim.}}',
  'observe.unsure':
    '{count, plural, one {# kishi haqida Telegram hali aytmadi.} other {# kishi haqida Telegram hali aytmadi.}} Bir daqiqadan so‘ng yana so‘rang.',
  'observe.person': '• {person} uchun yetishmaydi: {channels}',
  'observe.more': 'va yana {count, number} ta',

  'why.outside-hours': '{person} yoza oladi: himoya soatlaridan tashqarida dam oladi. Yana boshlanadi: {when}.',
  'why.outside-hours-for-good': '{person} yoza oladi: himoya dam olmoqda, uning soatlari hech qachon kelmaydi.',
  'why.observed':
    '{person} yoza oladi: bu yerda faqat kuzataman. Aks holda yoza olmasdi, chunki ✗ bilan belgilangani yetishmaydi.',
  'why.newcomer': '{person} yoza oladi: yangi kelgan. ✗ bilan belgilanganiga qo‘shilish muddati: {when}.',
  'why.deleted-only':
    '{person} uchun yozish to‘xtatilmagan, lekin ✗ bilan belgilanganiga qo‘shilguncha yozganlari o‘chiriladi.',
  'why.warned':
    '{person} uchun yozish hali to‘xtatilmagan. ✗ bilan belgilanganiga qo‘shilguncha yozganlari o‘chiriladi. {left, plural, =0 {Keyingi xabarda yozish to‘xtatiladi.} one {Yana # ta xabardan keyin yozish to‘xtatiladi.} other {Yana # ta xabardan keyin yozish to‘xtatiladi.}}',
  'why.not-checked': '{person} yoza oladi: bu guruhda yozganlar tekshirilmaydi.',
  'why.hold-served':
    '{person} yana yoza oladi: bu yerda yozishni bundan uzoq to‘xtatib bo‘lmaydi. ✗ bilan belgilanganiga qo‘shilmay yozsa yoki qaytsa, yana boshlanadi.',
  'why.enough': '{person} yoza oladi: yetarlicha kanalga qo‘shilgan.',
  'why.some-missing':
    '{person} ✗ bilan belgilanganlardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shilguncha yoza olmaydi.',
  'why.some-missing-not-held':
    '{person} ✗ bilan belgilanganlardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} hali qo‘shilishi kerak. Bu yerda yozsa yoki kirsa, yozishi darhol to‘xtatiladi.',
  'why.some-needed':
    '{needed, plural, one {✗ bilan belgilanganlardan # tasi yetadi.} other {✗ bilan belgilanganlardan # tasi yetadi.}}',
  'why.requested': '⏳ {title}: qo‘shilish so‘rovi yuborgan, bu yerda u hisobga olinadi',
  'why.held-until': 'Tugash muddati, eng kechi: {when}.',
} as const;
