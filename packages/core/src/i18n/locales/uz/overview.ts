/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Men guruhingizda faqat kanallaringizga qo‘shilganlar yozishini ta’minlayman. Qolganlarga qayerga qo‘shilishni ko‘rsataman, qo‘shilishi bilan ular yoza oladi.\n\n1. Meni guruhingizga qo‘shing: quyidagi birinchi tugma.\n2. A’zolar qo‘shilishi kerak bo‘lgan kanallarni tanlang: matn maydoni ostidagi tugmalar.\n\nBo‘ldi.',
  'help.add-button': 'Meni guruhga qo‘shish',
  'help.group-administrator':
    '<code>/protect @kanal</code> yuboring, a’zolar bu yerda yozishdan oldin o‘sha kanalga qo‘shilishi kerak bo‘ladi.\n\n/status nima yoqilgan va kim yoza olmaydi\n/settings sozlamalar\n/doctor nima noto‘g‘riligini topadi\n/why (javob sifatida) odam nega yoza olmaydi\n/trust (javob sifatida) odamga doim yozishga ruxsat\n/unprotect o‘chiradi',
  'help.group-member':
    'Bu guruhda yozishdan oldin kanalga qo‘shilish kerak bo‘lishi mumkin. Shunday bo‘lsa, qaysi kanalligini ko‘rsataman. Qo‘shiling va darhol yozing.',
  'help.held-in': 'Hozir kutayotgan joylaringiz:',
  'help.held-for': '• {group}: quyidagilarga qo‘shilsangiz, u yerda yoza olasiz: {channels}.',
  'help.deleted-until': 'Ungacha u yerda yozganlaringiz o‘chiriladi.',
  'help.held-by-hand': '• {group}: administrator yozishingizni to‘xtatgan. Administratorlardan so‘rang.',
  'help.held-nowhere': 'Siz hamma guruhlarda yoza olasiz.',
  'help.group-only': 'Bu buyruq tegishli guruhda ishlaydi. Uni o‘sha yerda yuboring.',
  'refusal.not-administrator': 'Buni faqat shu guruh administratorlari qila oladi.',

  'status.on': 'Himoya <b>yoqilgan</b>.',
  'status.off': 'Himoya <b>o‘chiq</b>. /protect bilan yoqing.',
  'status.off-unset': 'Himoya <b>o‘chiq</b>. Yoqish: <code>/protect @kanal</code>',
  'status.paused': 'Himoya <b>kutmoqda</b>. {causes} So‘ng o‘zi boshlanadi.',
  'status.channels': 'A’zolar quyidagilarda bo‘lishi kerak:',
  'status.channel': '• {title}',
  'status.channel-lost':
    '• {title}: hozir hisobga olinmaydi, chunki men u yerda administrator emasman. Meni yana administrator qiling.',
  'status.held':
    '{count, plural, =0 {Hamma yoza oladi.} one {# a’zoning yozishi to‘xtatilgan.} other {# a’zoning yozishi to‘xtatilgan.}}',

  'stats.text':
    'Hozir yoza olmaydi: {held, number}\nKo‘rilgan a’zolar: {seen, number}\nTalab qilingan kanallar: {channels, number}\nXotiradan javoblar: {all, number} tadan {hits, number} tasi\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>So‘nggi {days, number} kun</b>\nYozishi to‘xtatilgan: {held, number}\nYana yoza oladigan: {freed, number} (qo‘shilgani uchun: {complied, number})\nAdministrator tuzatgan xatolar: {falseAlarms, number}',
  'stats.median': 'Qo‘shilganlarning yarmiga ko‘pi bilan {time} kerak bo‘ldi.',
  'stats.joins': '<b>So‘raganimdan keyin qo‘shilganlar, so‘nggi {days, number} kun</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} (havolam orqali: {byLink, number})',
  'stats.chart': 'Har kuni ({zone}): 🟧 yozishi to‘xtatilgan, 🟦 yana yoza oladigan',

  'doctor.fine': 'Hammasi joyida: bu yerda va har bir kanalda kerakli huquqlarim bor.',
  'doctor.found': '{count, plural, one {Tuzatish kerak bo‘lgan # narsa:} other {Tuzatish kerak bo‘lgan # narsa:}}',
  'doctor.off': 'Himoya o‘chiq. /protect bilan yoqing.',
  'doctor.no-channels': 'Hali birorta kanal talab qilinmagan. <code>/protect @kanal</code> yuboring',
  'doctor.group': '• Bu yerda: {cause}',
  'doctor.cannot-invite':
    '• {title}: u yopiq va men havola yarata olmayman, shuning uchun a’zolarda tugma yo‘q. Menga u yerda <b>Havola orqali taklif qilish</b> huquqini bering va /doctor ni yana yuboring.',
  'doctor.channel-lost':
    '• {title}: men u yerda administrator emasman. Meni administrator qiling (har qanday huquq yetadi); ungacha hisobga olinmaydi.',
  'doctor.channel-gone': '• {title}: Telegram u endi yo‘q deydi. Olib tashlang: <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Bu yerda: a’zo bo‘lmaganlar ham izoh yoza oladi. Yozmasligi kerak bo‘lganini o‘chiraman, lekin yozishini to‘xtata olmayman. Faqat a’zolar yozsin: guruh sozlamalarida, kim xabar yubora oladi.',
  'doctor.log-lost':
    '• Jurnal kanali: u yerga endi yoza olmayman. Meni u yerda administrator qiling yoki boshqasini tanlang.',
  'doctor.checked': 'Tekshirildi: shu guruh va {count, plural, one {# kanal} other {# kanal}}.',
  'doctor.last-move': '• {title}: oxirgi kirish yoki chiqish: {ago}',
  'doctor.no-move':
    '• {title}: hali kirish yoki chiqishni ko‘rmadim. Men u yerda administrator bo‘lganimdan beri kimdir kirgan bo‘lsa, meni qayta administrator qiling.',

  'recheck.nobody': 'Bu yerda hali hech kimni ko‘rmadim, tekshiradigan odam yo‘q.',
  'recheck.off': 'Himoya o‘chiq, tekshiradigan narsa yo‘q. /protect bilan yoqing.',

  'menu.start': 'Nima qilaman va siz qayerda yoza olmaysiz',
  'menu.help': 'Nima qilaman',
  'menu.protect': 'Kanallarni talab qilish: /protect @kanal',
  'menu.unprotect': 'O‘chirish yoki bitta kanalni talab qilmaslik',
  'menu.status': 'Nima yoqilgan va nechta odam yoza olmaydi',
  'menu.settings': 'Shu guruh sozlamalari',
  'menu.stats': 'Statistika',
  'menu.doctor': 'Huquqlarimni tekshirish va tuzatish',
  'menu.why': 'Odam nega yoza oladi yoki olmaydi (javob sifatida)',
  'menu.trust': 'Odamga doim yozishga ruxsat (javob sifatida)',
  'menu.untrust': 'Buni bekor qilish (javob sifatida)',
  'menu.trusted': 'Kimlar ishonchli',
  'menu.hold': 'Odam yozishini to‘xtatish (javob sifatida)',
  'menu.free': 'Odamga yana yozishga ruxsat (javob sifatida)',
  'menu.recheck': 'Ko‘rganlarimning hammasini tekshirish',
} as const;
