/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': '{group} guruhida:',
  'log.hold': '🔒 Yozishi to‘xtatildi: {people}',
  'log.deleted': '🗑 Xabarlari o‘chirildi: {people}',
  'log.free': '🔓 Yana yoza oladi: {people}',
  'log.hold-by-hand': '🔒 Administrator yozishini to‘xtatdi: {people}',
  'log.free-by-hand': '🔓 Administrator yozishga ruxsat berdi: {people}',
  'log.trust': '⭐ Ishonchli: {people}',
  'log.untrust': '☆ Endi ishonchli emas: {people}',
  'log.people': '{people} va yana {others, plural, one {# ta} other {# ta}}',
  'log.protect': 'Himoya yoqildi.',
  'log.unprotect': 'Himoya o‘chirildi.',
  'log.unlink': 'Bitta kanal endi talab qilinmaydi.',
  'log.settings': '⚙️ O‘zgargan sozlamalar: {settings}',
  'log.settings-import': '⚙️ Barcha sozlamalar almashtirildi.',
  'log.how':
    'Tugmani bosing va shaxsiy chatimizda jurnal kanalini tanlang. Siz u yerda administrator bo‘lishingiz kerak; men ham bo‘laman.',
  'log.pick': '{group} guruhida nima qilganimni qaysi kanal yoki guruhga yozay? Quyidagi tugmani bosing va tanlang.',
  'log.free-button': '{id} yoza olsin',
  'log.trust-button': '{id} — ishonish',
  'log.hold-button': '{id} — yana to‘xtatish',
  'log.choose-button': 'Jurnal kanalini tanlash',
  'log.greeting': '{group} guruhida nima qilganimni shu yerga yozaman.',
  'log.done': 'Endi bu yerda nima qilganimni {title} ga yozaman.',
  'log.not-done':
    'U yerda yoza olmayman. Meni o‘sha kanalda administrator qiling; siz ham administrator bo‘lishingiz kerak. So‘ng yana yuboring.',
} as const;
