/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Burada yazmak için üyelerin olması gereken yerler:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (yeni)',
  'protect.item-kept': '• {title} (zaten gerekliydi)',
  'protect.not-added': 'Eklenmedi:',
  'protect.on': 'Koruma açık. Daha önce gördüğüm üyeler arka planda denetleniyor.',
  'protect.on-again': 'Koruma yeniden açık. Daha önce gördüğüm üyeler arka planda denetleniyor.',
  'protect.waiting': 'Bu yapılır yapılmaz koruma kendiliğinden başlar. {causes}',
  'protect.how':
    'Üyelerin katılması gereken kanalları yaz, örneğin <code>/protect @kanal</code>. Orada yönetici olmalıyım, sen de.\n\nÖzel bir kanal: düğmeye dokun ve seç.',

  'ref.repeated': '• {ref}: iki kez yazdın, bir kez yeter.',
  'ref.invite-link': '• {ref}: bu davet bağlantısını tanımıyorum.',
  'ref.unreadable': '• {ref}: bu bir kanalın adı ya da bağlantısı değil. @ad ya da bir t.me bağlantısı yaz.',
  'ref.not-forwarded':
    '• Yanıtladığın mesaj bir kanaldan gelmiyor. Kanalın bir gönderisini buraya ilet ve onu /protect ile yanıtla.',
  'ref.name-unknown': '• {ref}: bu adda herkese açık bir kanal bulamıyorum. Yazımı denetle.',
  'ref.id-unknown': '• {ref}: bu kanalı göremiyorum. Beni orada yönetici yap ve komutu yeniden gönder.',
  'ref.itself': '• {ref}: bu grubun kendisi. Üyelerin katılacağı bir kanal yaz.',
  'ref.not-a-channel': '• {ref}: bu bir kanal değil. Üyelerin katılacağı bir kanal ya da süper grup yaz.',
  'ref.bot-not-administrator':
    '• {ref}: orada yönetici değilim. Beni yönetici yap (herhangi bir yetki yeter) ve komutu yeniden gönder.',
  'ref.caller-not-administrator':
    '• {ref}: orada yönetici değilsin. Yöneticilerinden birinden komutu buraya göndermesini iste.',
  'ref.full': '• {ref}: en çok on kanal olabilir. Önce birini <code>/unprotect @kanal</code> ile çıkar.',
  'ref.not-linked': '• {ref}: burada gerekli değil. /status nelerin gerekli olduğunu gösterir.',

  'confirm.ask':
    'Anonimsin, bu yüzden {count, plural, one {bu kanalı} other {bu kanalları}} yönetip yönetmediğini göremiyorum: {refs}\n\n10 dakika içinde “Onayla” düğmesine dokun. Dokunan kişiyi denetleyeceğim.',
  'confirm.button': 'Onayla',
  'confirm.not-administrator': 'Bunu yalnızca bu grubun bir yöneticisi onaylayabilir.',
  'confirm.not-of-channel': 'O kanalın yöneticisi değilsin. Yöneticilerinden biri buraya dokunmalı.',
  'confirm.expired': 'Bu düğme çok eski. Lütfen komutu yeniden gönder.',

  'unprotect.off': 'Koruma kapalı. Kimse susturulmuş değil. Kanallar ve ayarlar korunur: /protect yeniden açar.',
  'unprotect.freeing':
    'Koruma kapalı. {count, plural, one {Susturulan bir üyeye yeniden izin veriliyor.} other {Susturulan # üyeye yeniden izin veriliyor.}} Kanallar ve ayarlar korunur: /protect yeniden açar.',
  'unprotect.removed': 'Artık gerekli değil:',
  'unprotect.removed-freeing':
    'Yalnızca {count, plural, one {o kanal} other {o kanallar}} yüzünden susturulanlara arka planda yeniden izin veriliyor.',
  'unprotect.last':
    'O sonuncusuydu, bu yüzden koruma kapalı ve kimse susturulmuş değil. Yeniden başlamak için: <code>/protect @kanal</code>',
  'unprotect.last-freeing':
    'O sonuncusuydu, bu yüzden koruma kapalı. {count, plural, one {Susturulan bir üyeye yeniden izin veriliyor.} other {Susturulan # üyeye yeniden izin veriliyor.}} Yeniden başlamak için: <code>/protect @kanal</code>',
  'unprotect.not-removed': 'Çıkarılmadı:',

  'sweep.freeing': 'Koruma kapalı. Susturulan üyelere yeniden izin veriliyor: {done, number} / {total, number}.',
  'sweep.freed':
    'Koruma kapalı. {done, plural, =0 {Herkes yazabiliyor.} one {Susturulan bir üye yeniden yazabiliyor.} other {Susturulan # üye yeniden yazabiliyor.}} /protect yeniden açar.',
  'sweep.pace':
    '%{percent, number} tamam, dakikada {perMinute, number}, {minutesLeft, plural, one {yaklaşık bir dakika kaldı} other {yaklaşık # dakika kaldı}}.',
  'sweep.checking': 'Gördüğüm üyeler denetleniyor: {done, number} / {total, number}.',
  'sweep.checked': 'Bitti: {done, plural, one {bir üye} other {# üye}} denetlendi.',
  'sweep.stop-button': 'Denetimi durdur',
  'sweep.undo-button': 'Geri al: yeniden koru',
  'sweep.tally': 'Susturulan {held, number} · yazabilen {free, number} · denetlenemeyen {unchecked, number}',
  'sweep.stopped': 'Durduruldu: {total, number} üyeden {done, number} denetlendi. Diğerleri yazdıklarında denetlenir.',
  'sweep.stopped-off': 'Koruma kapalı olduğu için durduruldu: {total, number} üyeden {done, number} denetlendi.',
  'sweep.undone':
    'Koruma aynı kanallarla yeniden açık. {total, number} kişiden {done, number} kişiye izin verilmişti; herkes yeniden denetleniyor.',
  'sweep.is-over': 'Bu zaten bitti.',
} as const;
