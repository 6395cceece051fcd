/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': '{group} guruhida:',
  'log.hold': '🔒 Ushlandi: {people}',
  'log.free': '🔓 Ozod qilindi: {people}',
  'log.hold-by-hand': '🔒 Qo‘lda ushlandi: {people}',
  'log.free-by-hand': '🔓 Qo‘lda ozod qilindi: {people}',
  'log.trust': '⭐ Ishonchli: {people}',
  'log.untrust': '☆ Endi ishonchli emas: {people}',
  'log.people': '{people} va yana {others, plural, one {# ta} other {# ta}}',
  'log.protect': 'Himoya yoqildi.',
  'log.unprotect': 'Himoya o‘chirildi.',
  'log.unlink': 'Bitta kanal endi talab qilinmaydi.',
  'log.settings': '⚙️ Sozlamalarda o‘zgardi: {settings}',
  'log.settings-import': '⚙️ Barcha sozlamalar almashtirildi.',
  'log.how':
    'Tugmani bosing va shaxsiy chatimizda jurnal kanalini tanlang. Siz u yerda administrator bo‘lishingiz kerak; men ham bo‘laman.',
  'log.pick': '{group} guruhida nima qilganim qaysi kanal yoki guruhga aytilsin? Quyidagi tugmani bosing va tanlang.',
  'log.free-button': '{id} — ozod qilish',
  'log.trust-button': '{id} — ishonish',
  'log.hold-button': '{id} — yana cheklash',
  'log.choose-button': 'Jurnal kanalini tanlash',
  'log.greeting': '{group} guruhida nima qilganimni shu yerda aytaman.',
  'log.done': 'Endi {title} bu yerda nima qilganimdan xabar topadi.',
  'log.not-done':
    'U yerda yoza olmayman. Meni o‘sha kanalda administrator qiling; siz ham administrator bo‘lishingiz kerak. So‘ng yana yuboring.',
} as const;
