/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, bu yerda yozish uchun quyidagi kanallardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shiling. Qo‘shilishingiz bilan yoza olasiz.',
  'warning.left':
    '{left, plural, =0 {Undan oldin yozadigan keyingi xabaringiz bu yerda yozishingizni to‘xtatadi.} one {Undan oldin yana # ta xabar, so‘ng bu yerda yozishingiz to‘xtatiladi.} other {Undan oldin yana # ta xabar, so‘ng bu yerda yozishingiz to‘xtatiladi.}}',
  'warning.after-times':
    'Undan oldin yozishda davom etgan odam {times, plural, one {# ta xabardan} other {# ta xabardan}} keyin to‘xtatiladi.',
  'alert.some-missing':
    'Hali emas. Bulardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shiling: {titles}. So‘ng yana bosing.',

  'rule.some':
    '{needed, plural, one {A’zolar bulardan kamida # tasida bo‘lishi kerak:} other {A’zolar bulardan kamida # tasida bo‘lishi kerak:}}',

  'held-for.some':
    '• {group}: bulardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shiling va u yerda yoza olasiz: {channels}.',

  'status.closed': 'Himoya <b>dam olmoqda</b>: soatlaridan tashqarida. Yana boshlanadi: {when}.',
  'status.closed-for-good':
    'Himoya <b>dam olmoqda</b>: soatlarining birortasi kelmaydi. Soatlarni /settings da tekshiring.',
  'status.observing': 'Himoya <b>faqat kuzatmoqda</b>: hech kim ushlanmaydi va hech narsa o‘chirilmaydi.',
  'status.deleting': 'Kanali yetishmagan a’zolar ushlanmaydi, faqat xabarlari o‘chiriladi.',
  'status.warning':
    'Kanali yetishmagan a’zolar {times, plural, one {# ta ogohlantirishdan} other {# ta ogohlantirishdan}} keyin ushlanadi.',

  'observe.head':
    '{count, plural, =0 {Hozir hech kim ushlanmas edi.} one {Hozir # a’zo ushlanar edi:} other {Hozir # a’zo ushlanar edi:}}',
  'observe.nobody-seen': 'Bu yerda hali hech kimni ko‘rmadim. Kimdir yozganda yana keling.',
  'observe.checked':
    'Oxirgi yozgan yoki kirgan {checked, plural, one {# a’zoni ko‘rib chiqdim.} other {# a’zoni ko‘rib chiqdim.}}',
  'observe.unsure':
    '{count, plural, one {# kishi haqida Telegram hali aytmadi.} other {# kishi haqida Telegram hali aytmadi.}} Bir daqiqadan so‘ng yana so‘rang.',
  'observe.person': '• {person} uchun yetishmaydi: {channels}',
  'observe.more': 'va yana {count, number} ta',

  'why.outside-hours': '{person} yoza oladi: himoya soatlaridan tashqarida dam oladi. Yana boshlanadi: {when}.',
  'why.outside-hours-for-good': '{person} yoza oladi: himoya dam olmoqda, soatlarining birortasi kelmaydi.',
  'why.observed':
    '{person} yoza oladi: bu yerda faqat kuzataman. Aks holda ushlanardi, chunki ✗ bilan belgilangani yetishmaydi.',
  'why.newcomer': '{person} yoza oladi: yangi kelgan. {when} gacha ✗ bilan belgilanganiga qo‘shilishi kerak.',
  'why.deleted-only': '{person} ushlanmagan, lekin ✗ bilan belgilanganiga qo‘shilguncha yozganlari o‘chiriladi.',
  'why.warned':
    '{person} hali ushlanmagan. ✗ bilan belgilanganiga qo‘shilguncha yozganlari o‘chiriladi. {left, plural, =0 {Keyingi xabarda ushlanadi.} one {Yana # ta xabardan keyin ushlanadi.} other {Yana # ta xabardan keyin ushlanadi.}}',
  'why.hold-served':
    '{person} yana yoza oladi: bu yerda bundan uzoq ushlab bo‘lmaydi. ✗ bilan belgilanganiga qo‘shilmay yozsa yoki qaytsa, yana boshlanadi.',
  'why.enough': '{person} yoza oladi: yetarlicha kanalga qo‘shilgan.',
  'why.some-missing':
    '{person} ✗ bilan belgilanganlardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} qo‘shilguncha ushlangan.',
  'why.some-missing-not-held':
    '{person} ✗ bilan belgilanganlardan {needed, plural, one {kamida # tasiga} other {kamida # tasiga}} hali qo‘shilishi kerak. Bu yerda yozsa yoki kirsa, darhol ushlanadi.',
  'why.some-needed':
    '{needed, plural, one {✗ bilan belgilanganlardan # tasi yetadi.} other {✗ bilan belgilanganlardan # tasi yetadi.}}',
  'why.requested': '⏳ {title}: qo‘shilish so‘rovi yuborgan, bu yerda u hisobga olinadi',
  'why.held-until': 'Eng kechi {when} tugaydi.',
} as const;
