/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Siz haqingizda saqlaganlarimni o‘chira olaman: qaysi guruhlarda yozganingizni, qayerda ishonchli ekaningizni va qaysi kanallarda ekaningizni.\n\nBiror guruhda yoza olmasangiz, bu qoladi, lekin ismingizsiz. Aks holda u yerda sizga hech kim ruxsat bera olmasdi. Yana yozsangiz, siz bilan yangidan tanishaman.',
  'forget.yes-button': 'O‘chirish',
  'forget.no-button': 'Qoldirish',
  'forget.done': 'Tayyor. Siz haqingizda saqlaganlarimni o‘chirdim.',
  'forget.done-held':
    '{count, plural, one {Tayyor. Siz haqingizda saqlaganlarimni o‘chirdim. Hali # guruhda yoza olmaysiz: u yerda sizga ruxsat berish mumkin bo‘lishi uchun bu ismingizsiz qoladi.} other {Tayyor. Siz haqingizda saqlaganlarimni o‘chirdim. Hali # guruhda yoza olmaysiz: u yerda sizga ruxsat berish mumkin bo‘lishi uchun bu ismingizsiz qoladi.}}',
  'forget.left': 'Xo‘p. Hech narsa o‘chirilmadi.',
  'forget.private-only':
    'Shaxsiy chatimizda menga /forgetme yuboring. U yerda siz haqingizda saqlaganlarimni o‘chiraman.',
  'menu.forgetme': 'Siz haqingizda saqlaganlarimni o‘chirish',
} as const;
