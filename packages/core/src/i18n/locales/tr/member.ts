/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Biri',
  untitled: 'kanal',

  'warning.missing':
    '{people}, burada yazmak için lütfen {channels, plural, one {aşağıdaki kanala} other {aşağıdaki kanallara}} katıl. Katıldığın anda yazabilirsin.',
  'warning.people': '{people} ve {others, plural, one {# kişi daha} other {# kişi daha}}',
  'warning.without-link': '{title}: bağlantıyı bu grubun bir yöneticisinden iste.',
  'warning.blocked': '{people}: bu grubun bir yöneticisi yazmanı durdurdu. Bunu yalnızca yöneticiler değiştirebilir.',
  'warning.joined-button': 'Katıldım',

  'alert.freed': 'Teşekkürler! Artık grupta yazabilirsin.',
  'alert.still-missing':
    'Henüz değil: {count, plural, one {{titles} hâlâ eksik} other {{titles} hâlâ eksik}}. Katıl ve yeniden dokun.',
  'alert.still-missing-more': '{titles} ve {count, number} tane daha',
  'alert.blocked': 'Bu grubun bir yöneticisi yazmanı durdurdu. Bunu yalnızca yöneticiler değiştirebilir.',
  'alert.not-for-you': 'Bu mesaj başka biri için. Bir şey yapmana gerek yok.',
  'alert.cannot-tell':
    'Telegram şu anda yanıt vermiyor. Bir şey yapmana gerek yok: denetlemeyi sürdürüyorum. Ya da bir dakika sonra yeniden dokun.',
  'alert.channel-lost':
    'Bir şey yapmana gerek yok: şu anda kanalı göremiyorum, bu yüzden sayılmıyor. En geç beş dakika içinde burada yazabilirsin.',
  'alert.protection-off': 'Burada artık kanallara katılmak gerekmiyor. Grupta yazabilirsin.',

  'notice.paused':
    'Koruma bekliyor. {causes}\n\nBu yapılır yapılmaz kendiliğinden başlar. Kanallar ve ayarlar korunur.',
  'cause.basic-group':
    'Bu grup önce süper grup olmalı. Grubun ayarlarını aç ve <b>Yeni üyeler için sohbet geçmişi</b> seçeneğini <b>Görünür</b> yap ya da gruba herkese açık bir bağlantı ver: Telegram grubu yükseltir.',
  'cause.bot-absent': 'Grupta değilim. Beni yeniden yönetici olarak ekle.',
  'cause.cannot-delete':
    '<b>Mesajları silme</b> yetkisine ihtiyacım var. Grubun yöneticilerini aç, bana dokun ve yetkiyi aç.',
  'cause.cannot-restrict':
    '<b>Kullanıcıları yasaklama</b> yetkisine ihtiyacım var. Grubun yöneticilerini aç, bana dokun ve yetkiyi aç.',
  'cause.cannot-delete-or-restrict':
    '<b>Mesajları silme</b> ve <b>Kullanıcıları yasaklama</b> yetkilerine ihtiyacım var. Grubun yöneticilerini aç, bana dokun ve yetkileri aç.',

  'notice.channel-lost':
    '{title} kanalında kimlerin olduğunu artık göremiyorum, bu yüzden şimdilik kimsenin katılması gerekmiyor. Beni o kanalda yeniden yönetici yap (herhangi bir yetki yeter), kendiliğinden yeniden sayılır. Ya da istemekten vazgeç: <code>/unprotect {reference}</code>.',
} as const;
