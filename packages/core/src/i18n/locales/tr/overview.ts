/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Grubunda yalnızca kanallarına katılanların yazmasını sağlarım. Katılmayanlara nereye katılacaklarını gösteririm, katıldıkları anda yazabilirler.\n\n1. Beni grubuna ekle: aşağıdaki ilk düğme.\n2. Üyelerin katılması gereken kanalları seç: metin kutusunun altındaki düğmeler.\n\nHepsi bu.',
  'help.add-button': 'Beni bir gruba ekle',
  'help.group-administrator':
    '<code>/protect @kanal</code> gönder, üyeler burada yazmadan önce o kanala katılmak zorunda olur.\n\n/status ne açık ve kim susturuldu\n/settings ayarlar\n/doctor neyin yanlış olduğunu bulur\n/why (yanıt olarak) biri neden susturuldu\n/trust (yanıt olarak) birinin hep yazmasına izin verir\n/unprotect kapatır',
  'help.group-member':
    'Bu grupta yazmadan önce bir kanala katılman gerekebilir. Öyleyse hangisi olduğunu gösteririm. Katıl ve hemen yaz.',
  'help.held-in': 'Şu anda beklediğin yerler:',
  'help.held-for': '• {group}: şuraya katıl, orada yazabilirsin: {channels}.',
  'help.deleted-until': 'O zamana kadar orada yazdıkların silinir.',
  'help.held-by-hand': '• {group}: bir yönetici yazmanı durdurdu. Lütfen yöneticilere sor.',
  'help.held-nowhere': 'Hiçbir grupta susturulmadın.',
  'help.group-only': 'Bu komut ilgili grupta çalışır. Orada gönder.',
  'refusal.not-administrator': 'Bunu yalnızca bu grubun yöneticileri yapabilir.',

  'status.on': 'Koruma <b>açık</b>.',
  'status.off': 'Koruma <b>kapalı</b>. /protect ile aç.',
  'status.off-unset': 'Koruma <b>kapalı</b>. Şununla aç: <code>/protect @kanal</code>',
  'status.paused': 'Koruma <b>bekliyor</b>. {causes} Sonra kendiliğinden başlar.',
  'status.channels': 'Üyelerin olması gereken yerler:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: şu anda sayılmıyor, çünkü orada yönetici değilim. Beni yeniden yönetici yap.',
  'status.held': '{count, plural, =0 {Kimse susturulmuş değil.} one {Bir üye susturuldu.} other {# üye susturuldu.}}',

  'stats.text':
    'Şu anda susturulan: {held, number}\nGörülen üye: {seen, number}\nGerekli kanal: {channels, number}\nBellekten yanıtlanan: {hits, number} / {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Son {days, number} gün</b>\nSusturulan: {held, number}\nYeniden yazabilen: {freed, number} (katıldığı için: {complied, number})\nBir yöneticinin düzelttiği yanlış alarm: {falseAlarms, number}',
  'stats.median': 'Katılanların yarısı en çok {time} içinde katıldı.',
  'stats.joins': '<b>İsteğimden sonra katılanlar, son {days, number} gün</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} (benim bağlantımla: {byLink, number})',
  'stats.chart': 'Günlük ({zone}): 🟧 susturulan, 🟦 yeniden yazabilen',

  'doctor.fine': 'Her şey yolunda: burada ve her kanalda gereken yetkilerim var.',
  'doctor.found': '{count, plural, one {Düzeltilecek bir şey var:} other {Düzeltilecek # şey var:}}',
  'doctor.off': 'Koruma kapalı. /protect ile aç.',
  'doctor.no-channels': 'Henüz hiçbir kanal gerekli değil. Şunu gönder: <code>/protect @kanal</code>',
  'doctor.group': '• Burada: {cause}',
  'doctor.cannot-invite':
    '• {title}: özel ve bağlantı oluşturamıyorum, bu yüzden üyeler onun için düğme görmüyor. Bana orada <b>Bağlantıyla kullanıcı davet etme</b> yetkisini ver ve /doctor komutunu yeniden gönder.',
  'doctor.channel-lost':
    '• {title}: orada yönetici değilim. Beni yönetici yap (herhangi bir yetki yeter); o zamana kadar sayılmıyor.',
  'doctor.channel-gone':
    '• {title}: Telegram artık olmadığını söylüyor. Şununla çıkar: <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Burada: üye olmayanlar da yorum yazabiliyor. Yazmamaları gerekeni silerim ama onları susturamam. Yalnızca üyeler yazsın: grup ayarlarında, kimler mesaj gönderebilir.',
  'doctor.log-lost': '• Günlük kanalı: artık oraya yazamıyorum. Beni orada yönetici yap ya da başka bir kanal seç.',
  'doctor.checked': 'Denetlendi: bu grup ve {count, plural, one {bir kanal} other {# kanal}}.',
  'doctor.last-move': '• {title}: görülen son katılma veya ayrılma: {ago}',
  'doctor.no-move':
    '• {title}: henüz katılan veya ayrılan görmedim. Ben orada yönetici olduğumdan beri katılan olduysa beni yeniden yönetici yapın.',

  'recheck.nobody': 'Burada henüz kimseyi görmedim, denetlenecek kimse yok.',
  'recheck.off': 'Koruma kapalı, denetlenecek bir şey yok. /protect ile aç.',

  'menu.start': 'Ne yaparım ve nerede susturuldun',
  'menu.help': 'Ne yaparım',
  'menu.protect': 'Kanalları zorunlu kıl: /protect @kanal',
  'menu.unprotect': 'Kapat ya da bir kanalı istemekten vazgeç',
  'menu.status': 'Ne açık ve kaç kişi susturuldu',
  'menu.settings': 'Bu grubun ayarları',
  'menu.stats': 'İstatistikler',
  'menu.doctor': 'Yetkilerimi kontrol et ve düzelt',
  'menu.why': 'Biri neden yazabilir ya da yazamaz (yanıt olarak)',
  'menu.trust': 'Birinin hep yazmasına izin ver (yanıt olarak)',
  'menu.untrust': 'Bunu geri al (yanıt olarak)',
  'menu.trusted': 'Kimler güvenilir',
  'menu.hold': 'Birini sustur (yanıt olarak)',
  'menu.free': 'Birinin yeniden yazmasına izin ver (yanıt olarak)',
  'menu.recheck': 'Gördüğüm herkesi denetle',
} as const;
