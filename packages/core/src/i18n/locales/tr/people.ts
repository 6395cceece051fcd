/** Answers to commands about one person. */
export const people = {
  'target.none': 'Kim hakkında? Bir mesajını yanıtla ya da kimliğini ekle: <code>{command} 123456789</code>',
  'target.username':
    'Telegram bir @adın arkasında kim olduğunu bana söylemiyor. Bunun yerine bir mesajını yanıtla ya da kimliğini kullan.',
  'target.anonymous':
    'O mesaj bir grup ya da kanal adına yazılmış, kim olduğunu bilemiyorum. Kişinin kimliğini kullan.',
  'target.bot': 'O bir bot. Botları asla susturmam.',
  'target.several': 'O mesaj birkaç kişiyi anıyor. Kişinin kendi mesajını yanıtla ya da kimliğini kullan.',
  'target.nobody': 'O mesaj artık kimseyi anmıyor. Kişinin kendi mesajını yanıtla ya da kimliğini kullan.',
  'target.unknown': 'Kimliği <code>{id}</code> olan kimseyi tanımıyorum. Sayıyı denetle.',
  'target.administrator': '{person} bir yönetici. Yöneticileri asla susturmam.',

  'trust.done': '{person} artık güvenilir ve burada her zaman yazabilir. /untrust bunu geri alır.',
  'trust.already': '{person} zaten güvenilir.',
  'untrust.done': '{person} artık güvenilir değil: herkes için geçerli kurallar yeniden geçerli.',
  'untrust.not-trusted': '{person} güvenilir değildi. /trusted kimlerin güvenilir olduğunu gösterir.',
  'trusted.none':
    'Henüz kimse güvenilir değil. Birinin mesajını /trust ile yanıtla, o kişi burada her zaman yazabilir.',
  'trusted.head': 'Burada güvenilir olanlar:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 've {count, number} kişi daha',

  'hold.done': '{person} sen /free gönderene kadar burada yazamaz.',
  'hold.reason': 'Neden: {reason}',
  'hold.absent': '{person} grupta değil. Geri gelirse sen /free gönderene kadar yazamaz.',
  'hold.again': '{person} için herkesle aynı kurallar yeniden geçerli.',
  'hold.off': 'Koruma kapalı, o zaman kimseyi susturmam. Önce /protect ile aç.',
  'hold.waiting': 'Not edildi: {person} susturulacak. Koruma bekliyor, bu yüzden sonra geçerli olacak. {causes}',
  'free.done':
    '{person} hangi kanallarda olduğuna bakılmadan burada yazabilir, gerekli bir kanaldan yeniden ayrılana kadar.',
  'free.theirs':
    'Bir yönetici {person} için kısıtlama koymuş, bunu kaldırmak bana düşmez: grubun üyelerinden profilini aç ve kısıtlamayı kaldır. Ben bu kişiyi susturmayacağım.',
  'free.absent': '{person} grupta değil. Geri gelirse yazabilir.',

  'why.protection-off': '{person} yazabilir: burada koruma kapalı. /protect açar.',
  'why.protection-paused': '{person} için şimdi bir şey değişmez: koruma bekliyor. {causes}',
  'why.administrator': '{person} yazabilir: yöneticiler asla susturulmaz.',
  'why.bot': '{person} yazabilir: botlar asla susturulmaz.',
  'why.blocked': '{person} susturuldu: bunu bir yönetici yaptı. /free bitirir.',
  'why.trusted': '{person} yazabilir: güvenilir. /untrust bunu geri alır.',
  'why.pardoned': '{person} yazabilir: bir yönetici izin verdi. Bu, gerekli bir kanaldan yeniden ayrılana kadar sürer.',
  'why.channel-missing': '{person} ✗ ile işaretli her şeye katılana kadar yazamaz.',
  'why.channel-missing-not-held':
    '{person} ✗ ile işaretli her şeye daha katılmalı. Burada yazdığı ya da gruba girdiği anda susturulur.',
  'why.channel-missing-theirs': '{person} ✗ ile işaretli her şeye daha katılmalı. O zamana kadar yazdıkları silinir.',
  'why.unsure':
    'Telegram şu anda {person} her yere katıldı mı söylemiyor. Sormayı sürdürüyorum; o zamana kadar bir şey değişmez.',
  'why.channel-lost': '{person} beş dakika içinde yazabilir: susturulmasına neden olan kanalı göremiyorum.',
  'why.complete': '{person} yazabilir: her yere katıldı.',
  'why.theirs': 'Bu kişiyi bir yönetici kısıtlamış. Buna dokunmuyorum.',
  'why.absent': 'Şu anda grupta değil.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: şu anda bilinmiyor',
  'why.lost': '– {title}: şu anda sayılmıyor, orada yönetici değilim',
} as const;
