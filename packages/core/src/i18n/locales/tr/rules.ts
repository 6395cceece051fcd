/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, burada yazmak için lütfen {needed, plural, one {aşağıdaki kanallardan birine} other {aşağıdaki kanallardan en az # tanesine}} katıl. Katıldığın anda yazabilirsin.',
  'warning.enough':
    '{needed, plural, one {Aşağıdaki kanallardan biri yeterli.} other {Aşağıdaki kanallardan # tanesi yeterli.}}',
  'warning.left':
    '{left, plural, =0 {Katılmadan bir daha yazarsan buradaki mesajlarını durdururum.} one {Katılmadan bir mesaj daha yazarsan buradaki mesajlarını durdururum.} other {Katılmadan # mesaj daha yazarsan buradaki mesajlarını durdururum.}}',
  'warning.after-times':
    'Katılmadan {times, plural, one {bir mesaj daha} other {# mesaj daha}} yazanların buradaki mesajlarını durdururum.',
  'alert.some-missing':
    'Henüz değil. {needed, plural, one {Bunlardan birine} other {Bunlardan en az # tanesine}} katıl: {titles}. Sonra yeniden dokun.',

  'rule.some':
    '{needed, plural, one {Üyeler bunlardan birinde olmalı:} other {Üyeler bunlardan en az # tanesinde olmalı:}}',

  'held-for.some':
    '• {group}: {needed, plural, one {bunlardan birine} other {bunlardan en az # tanesine}} katıl, orada yazabilirsin: {channels}.',

  'status.closed': 'Koruma <b>dinleniyor</b>: saatlerinin dışında. Yeniden başlayacağı zaman: {when}.',
  'status.closed-for-good': 'Koruma <b>dinleniyor</b>: saatleri hiç gelmiyor. Saatleri /settings içinde kontrol et.',
  'status.observing': 'Koruma <b>yalnızca izliyor</b>: kimse susturulmuyor ve hiçbir şey silinmiyor.',
  'status.deleting': 'Bir kanalı eksik olan üyeler susturulmuyor, yalnızca mesajları siliniyor.',
  'status.warning':
    'Bir kanalı eksik olan üyeler {times, plural, one {bir uyarıdan} other {# uyarıdan}} sonra susturuluyor.',

  'observe.head':
    '{count, plural, =0 {Şu anda kimse susturulmazdı.} one {Şu anda bir üye susturulurdu:} other {Şu anda # üye susturulurdu:}}',
  'observe.nobody-seen': 'Burada henüz kimseyi görmedim. Birileri yazdığında yeniden gel.',
  'observe.checked': 'Son yazan ya da giren {checked, plural, one {bir üyeye baktım.} other {# üyeye baktım.}}',
  'observe.unsure':
    '{count, plural, one {Telegram bir kişi için henüz bilgi vermedi.} other {Telegram # kişi için henüz bilgi vermedi.}} Bir dakika sonra yeniden sor.',
  'observe.person': '• {person} için eksik: {channels}',
  'observe.more': 've {count, number} kişi daha',

  'why.outside-hours': '{person} yazabilir: koruma saatlerinin dışında dinleniyor. Yeniden başlayacağı zaman: {when}.',
  'why.outside-hours-for-good': '{person} yazabilir: koruma dinleniyor ve saatleri hiç gelmiyor.',
  'why.observed':
    '{person} yazabilir: burada yalnızca izliyorum. Yoksa susturulurdu, çünkü ✗ ile işaretli olanlar eksik.',
  'why.newcomer': '{person} yazabilir: yeni geldi. Şu zamana kadar ✗ ile işaretli olanlara katılmalı: {when}.',
  'why.deleted-only': '{person} susturulmuş değil, ama ✗ ile işaretli olanlara katılana kadar yazdıkları siliniyor.',
  'why.warned':
    '{person} henüz susturulmuş değil. ✗ ile işaretli olanlara katılana kadar yazdıkları siliniyor. {left, plural, =0 {Sonraki mesajda susturulur.} one {Bir mesaj daha yazarsa susturulur.} other {# mesaj daha yazarsa susturulur.}}',
  'why.not-checked': '{person} yazabilir: bu grupta yazanlar denetlenmiyor.',
  'why.hold-served':
    '{person} yeniden yazabilir: burada susturma daha uzun sürmez. ✗ ile işaretli olanlara katılmadan yazarsa ya da geri gelirse yeniden başlar.',
  'why.enough': '{person} yazabilir: yeterince kanala katıldı.',
  'why.some-missing':
    '{person} ✗ ile işaretli olanlardan {needed, plural, one {birine katılana} other {en az # tanesine katılana}} kadar yazamaz.',
  'why.some-missing-not-held':
    '{person} ✗ ile işaretli olanlardan {needed, plural, one {birine daha} other {en az # tanesine daha}} katılmalı. Burada yazdığı ya da gruba girdiği anda susturulur.',
  'why.some-needed':
    '{needed, plural, one {✗ ile işaretli olanlardan biri yeter.} other {✗ ile işaretli olanlardan # tanesi yeter.}}',
  'why.requested': '⏳ {title}: katılma isteği gönderdi, burada bu sayılıyor',
  'why.held-until': 'Susturma en geç şu zaman biter: {when}.',
} as const;
