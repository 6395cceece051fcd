/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, burada yazmak için lütfen {needed, plural, one {aşağıdaki kanallardan birine} other {aşağıdaki kanallardan en az # tanesine}} katıl. Katıldığın anda yazabilirsin.',
  'warning.left':
    '{left, plural, =0 {Bundan önce yazacağın ilk mesaj buradaki yazmanı durdurur.} one {Bundan önce bir mesaj daha, sonra buradaki yazman durdurulur.} other {Bundan önce # mesaj daha, sonra buradaki yazman durdurulur.}}',
  'warning.after-times':
    'Bundan önce yazmayı sürdüren {times, plural, one {bir mesajdan} other {# mesajdan}} sonra durdurulur.',
  'alert.some-missing':
    'Henüz değil. {needed, plural, one {Bunlardan birine} other {Bunlardan en az # tanesine}} katıl: {titles}. Sonra yeniden dokun.',

  'rule.some':
    '{needed, plural, one {Üyeler bunlardan birinde olmalı:} other {Üyeler bunlardan en az # tanesinde olmalı:}}',

  'held-for.some':
    '• {group}: {needed, plural, one {bunlardan birine} other {bunlardan en az # tanesine}} katıl, orada yazabilirsin: {channels}.',

  'status.closed': 'Koruma <b>dinleniyor</b>: saatlerinin dışında. Yeniden başlayacağı zaman: {when}.',
  'status.closed-for-good':
    'Koruma <b>dinleniyor</b>: saatlerinden hiçbiri gelmiyor. Saatleri /settings içinde denetle.',
  'status.observing': 'Koruma <b>yalnızca izliyor</b>: kimse tutulmuyor ve hiçbir şey silinmiyor.',
  'status.deleting': 'Bir kanalı eksik olan üyeler tutulmuyor, yalnızca mesajları siliniyor.',
  'status.warning':
    'Bir kanalı eksik olan üyeler {times, plural, one {bir uyarıdan} other {# uyarıdan}} sonra tutuluyor.',

  'observe.head':
    '{count, plural, =0 {Şu anda kimse tutulmazdı.} one {Şu anda bir üye tutulurdu:} other {Şu anda # üye tutulurdu:}}',
  'observe.nobody-seen': 'Burada henüz kimseyi görmedim. Birileri yazdığında yeniden gel.',
  'observe.checked': 'Son yazan ya da giren {checked, plural, one {tek üyeye baktım.} other {# üyeye baktım.}}',
  'observe.unsure':
    '{count, plural, one {Bir kişi için Telegram henüz söylemedi.} other {# kişi için Telegram henüz söylemedi.}} Bir dakika sonra yeniden sor.',
  'observe.person': '• {person} için eksik: {channels}',
  'observe.more': 've {count, number} kişi daha',

  'why.outside-hours': '{person} yazabilir: koruma saatlerinin dışında dinleniyor. Yeniden başlayacağı zaman: {when}.',
  'why.outside-hours-for-good': '{person} yazabilir: koruma dinleniyor ve saatlerinden hiçbiri gelmiyor.',
  'why.observed': '{person} yazabilir: burada yalnızca izliyorum. Yoksa tutulurdu, çünkü ✗ ile işaretli olanlar eksik.',
  'why.newcomer': '{person} yazabilir: yeni geldi. Şu zamana kadar ✗ ile işaretli olanlara katılmalı: {when}.',
  'why.deleted-only': '{person} tutulmuyor, ama ✗ ile işaretli olanlara katılana kadar yazdıkları siliniyor.',
  'why.warned':
    '{person} henüz tutulmuyor. ✗ ile işaretli olanlara katılana kadar yazdıkları siliniyor. {left, plural, =0 {Sonraki mesajda tutulur.} one {Bir mesaj daha yazarsa tutulur.} other {# mesaj daha yazarsa tutulur.}}',
  'why.hold-served':
    '{person} yeniden yazabilir: burada daha uzun tutulmaz. ✗ ile işaretli olanlara katılmadan yazarsa ya da geri gelirse yeniden başlar.',
  'why.enough': '{person} yazabilir: yeterince kanala katıldı.',
  'why.some-missing':
    '{person} ✗ ile işaretli olanlardan {needed, plural, one {birine katılana} other {en az # tanesine katılana}} kadar tutuluyor.',
  'why.some-missing-not-held':
    '{person} ✗ ile işaretli olanlardan {needed, plural, one {birine daha} other {en az # tanesine daha}} katılmalı. Burada yazdığı ya da gruba girdiği anda tutulur.',
  'why.some-needed':
    '{needed, plural, one {✗ ile işaretli olanlardan biri yeter.} other {✗ ile işaretli olanlardan # tanesi yeter.}}',
  'why.requested': '⏳ {title}: katılma isteği gönderdi, burada bu sayılıyor',
  'why.held-until': 'En geç biteceği zaman: {when}.',
} as const;
