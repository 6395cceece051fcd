/** Answers to commands about one person. */
export const people = {
  'target.none': 'Kim haqida? Uning xabariga javob bering yoki ID raqamini qo‘shing: <code>{command} 123456789</code>',
  'target.username':
    'Telegram @nom ortida kim borligini menga aytmaydi. Buning o‘rniga xabariga javob bering yoki ID raqamini yozing.',
  'target.anonymous': 'Bu xabar guruh yoki kanal nomidan yozilgan, kim ekanini bilmayman. Odamning ID raqamini yozing.',
  'target.bot': 'Bu bot. Botlarning yozishini hech qachon to‘xtatmayman.',
  'target.several': 'Bu xabarda bir nechta odam bor. Odamning o‘z xabariga javob bering yoki ID raqamini yozing.',
  'target.nobody': 'Bu xabarda endi hech kim yo‘q. Odamning o‘z xabariga javob bering yoki ID raqamini yozing.',
  'target.unknown': 'ID raqami <code>{id}</code> bo‘lgan odamni bilmayman. Raqamni tekshiring.',
  'target.administrator': '{person} — administrator. Administratorlarning yozishini hech qachon to‘xtatmayman.',

  'trust.done': '{person} endi ishonchli va bu yerda doim yoza oladi. /untrust buni bekor qiladi.',
  'trust.already': '{person} allaqachon ishonchli.',
  'untrust.done': '{person} endi ishonchli emas: yana hamma uchun bo‘lgan qoidalar amal qiladi.',
  'untrust.not-trusted': '{person} ishonchli emas edi. /trusted kimlar ishonchli ekanini ko‘rsatadi.',
  'trusted.none':
    'Hali hech kim ishonchli emas. Birovning xabariga /trust deb javob bering, o‘sha odam bu yerda doim yoza oladi.',
  'trusted.head': 'Bu yerda ishonchlilar:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'va yana {count, number} ta',

  'hold.done': '{person} siz /free yubormaguningizcha bu yerda yoza olmaydi.',
  'hold.reason': 'Sabab: {reason}',
  'hold.absent': '{person} guruhda emas. Qaytsa, siz /free yubormaguningizcha yoza olmaydi.',
  'hold.again': '{person} uchun yana hamma uchun bo‘lgan qoidalar amal qiladi.',
  'hold.off': 'Himoya o‘chiq, shunda hech kimning yozishini to‘xtatmayman. Avval /protect bilan yoqing.',
  'hold.waiting':
    'Yozib qo‘yildi: {person} yoza olmaydi. Himoya kutmoqda, shuning uchun keyinroq kuchga kiradi. {causes}',
  'free.done':
    '{person} qaysi kanallarda bo‘lishidan qat’i nazar bu yerda yoza oladi, talab qilingan kanaldan yana chiqquncha.',
  'free.theirs':
    'Administrator {person} uchun cheklov qo‘ygan, uni olib tashlash mening ishim emas: guruh a’zolaridan profilini oching va cheklovni olib tashlang. Men o‘zim bu odamning yozishini to‘xtatmayman.',
  'free.absent': '{person} guruhda emas. Qaytsa, yoza oladi.',

  'why.protection-off': '{person} yoza oladi: bu yerda himoya o‘chiq. /protect uni yoqadi.',
  'why.protection-paused': '{person} uchun hozir hech narsa o‘zgarmaydi: himoya kutmoqda. {causes}',
  'why.administrator': '{person} yoza oladi: administratorlarning yozishi hech qachon to‘xtatilmaydi.',
  'why.bot': '{person} yoza oladi: botlarning yozishi hech qachon to‘xtatilmaydi.',
  'why.blocked': '{person} yoza olmaydi: buni administrator hal qilgan. /free buni tugatadi.',
  'why.trusted': '{person} yoza oladi: ishonchli. /untrust buni bekor qiladi.',
  'why.pardoned':
    '{person} yoza oladi: administrator ruxsat bergan. Bu talab qilingan kanaldan yana chiqquncha amal qiladi.',
  'why.channel-missing': '{person} ✗ bilan belgilangan hammasiga qo‘shilguncha yoza olmaydi.',
  'why.channel-missing-not-held':
    '{person} ✗ bilan belgilangan hammasiga hali qo‘shilishi kerak. Bu yerda yozsa yoki kirsa, yozishi darhol to‘xtatiladi.',
  'why.channel-missing-theirs':
    '{person} ✗ bilan belgilangan hammasiga hali qo‘shilishi kerak. Ungacha yozganlari o‘chiriladi.',
  'why.unsure':
    'Telegram hozir {person} hammasiga qo‘shilganmi, aytmayapti. So‘rashda davom etaman; ungacha hech narsa o‘zgarmaydi.',
  'why.channel-lost': '{person} besh daqiqa ichida yoza oladi: bunga sabab bo‘lgan kanalni ko‘ra olmayapman.',
  'why.complete': '{person} yoza oladi: hammasiga qo‘shilgan.',
  'why.theirs': 'Administrator bu odamni cheklagan. Bunga tegmayman.',
  'why.absent': 'Hozir guruhda emas.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: hozir noma’lum',
  'why.lost': '– {title}: hozir hisobga olinmaydi, men u yerda administrator emasman',
} as const;
