/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head': '<b>Bu grubun korunmasına {left, plural, one {bir adım} other {# adım}} kaldı</b>',
  'set-up.ready': '<b>Hazır.</b> Koruma açık. Burada yazmak için üyelerin olması gereken yerler: {channels}.',
  'set-up.ready-some':
    '<b>Hazır.</b> Koruma açık. Burada yazmak için üyeler {needed, plural, one {bunlardan birinde} other {bunlardan en az # tanesinde}} olmalı: {channels}.',
  'set-up.rights-done': '✓ Gereken yetkilerim var.',
  'set-up.rights-missing':
    '○ Bana {count, plural, one {şu yetkiyi} other {şu yetkileri}} ver: {rights}. Düğmeye dokun ve bu grubu seç.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Üyelerin olması gereken yerler: {channels}.',
  'set-up.channels-missing': '○ Üyelerin nereye katılacağını seç. Düğmeye dokun: gerisi özel sohbetimizde.',
  'set-up.off': '○ Korumayı /protect ile aç',
  'set-up.right-delete': 'Mesajları silme',
  'set-up.right-restrict': 'Kullanıcıları yasaklama',
  'set-up.rights-button': 'Bana yetkileri ver',
  'set-up.channels-button': 'Bir kanal seç',
  'set-up.more-button': 'Bir kanal daha ekle',

  'picker.hint': 'Daha kolayı: düğmeye dokun ve kanalı seç. Özel kanallar da olur.',
  'picker.any':
    'Zaten grubunda mıyım? O zaman metin kutusunun altındaki bir düğmeye dokun ve üyelerin nereye katılacağını seç. Özel kanallar da olur.',
  'picker.group':
    'Metin kutusunun altındaki bir düğmeye dokun ve {group} üyelerinin nereye katılacağını seç. Özel kanallar da olur. Birkaç tane seçebilirsin, birbiri ardına.',
  'picker.channel-button': 'Bir kanal seç',
  'picker.group-button': 'Bir grup seç',
  'picker.not-administrator': 'O grubun yöneticisi değilsin, onun için seçemezsin.',
  'picker.no-group':
    'Yönettiğin bir grup tanımıyorum. Düğmeyle beni grubuna ekle. Zaten oradaysam orada bir kez /status gönder. Sonra yeniden seç.',
  'picker.which-group': 'Hangi grup için? Üyeleri seçtiğine katılmak zorunda olacak.',
  'picker.unknown': 'O sohbeti göremiyorum. Beni orada yönetici yap ve yeniden seç.',
  'picker.not-of-channel': 'Seçtiğinin yöneticisi değilsin, senin için zorunlu kılamam.',
  'picker.basic-group':
    'O basit bir grup, orada kimlerin olduğunu göremem. Bunun yerine bir kanal ya da süper grup seç.',
  'picker.itself': 'O grubun kendisi. Üyelerinin katılacağı bir yer seç.',
  'picker.refused': 'O sohbeti şimdi zorunlu kılamıyorum. Gruba bak: /doctor neyin yanlış olduğunu söyler.',
  'picker.full': 'En çok on olabilir. Önce grupta birini <code>/unprotect @kanal</code> ile çıkar.',

  'linked.on':
    'Tamam. Koruma açık. {group} içinde yazmak için üyelerin olması gereken yerler: {channels}.\n\nAşağıdan bir tane daha seçebilirsin.',
  'linked.on-some':
    'Tamam. Koruma açık. {group} içinde yazmak için üyeler {needed, plural, one {bunlardan birinde} other {bunlardan en az # tanesinde}} olmalı: {channels}.\n\nAşağıdan bir tane daha seçebilirsin.',
  'linked.waiting':
    'Not edildi: {group} içinde yazmak için üyelerin olması gereken yerler: {channels}. Hâlâ eksik: {causes}',

  'consent.offer':
    '• {ref}: orada yönetici değilsin. Bu bağlantıyı yönetici olan birine ilet. İsteğini görür ve kabul edebilir. Bir kez, 24 saat geçerli: {address}',
  'consent.offer-add':
    'Orayı sen yönetmiyor musun? Bu bağlantıyı yöneten birine ilet: beni ekleyip kabul edebilir. Bir kez, 24 saat geçerli: {address}',
  'consent.ask':
    '{group} yöneticileri, üyelerin yazmadan önce {channel} kanalına katılmasını istiyor. Yalnızca {channel} içinde kimlerin olduğuna bakarım, orada bir şey değiştirmem.\n\nKabul ediyor musun?',
  'consent.add-first':
    '{group} yöneticileri, üyelerin yazmadan önce şuraya katılmasını istiyor: {channel}. Yalnızca orada kimlerin olduğuna bakarım, bir şey değiştirmem.\n\nOrada henüz yönetici değilim. Sen yöneticiysen ve kabul ediyorsan beni ilk düğmeyle ekle (herhangi bir yetki yeter), sonra “Kabul ediyorum” düğmesine dokun.',
  'consent.agree-button': 'Kabul ediyorum',
  'consent.not-yet':
    '{channel}: orada henüz yönetici değilim. Beni ilk düğmeyle ekle, sonra “Kabul ediyorum” düğmesine yeniden dokun.',
  'consent.expired': 'Bu bağlantı zaten kullanıldı ya da 24 saatten eski. Yenisini iste.',
  'consent.not-yours': 'Bu bağlantı kanalın bir yöneticisi için. Bir şey yapmana gerek yok.',
  'consent.full':
    'Hiçbir şey değişmedi: {group} zaten on kanal istiyor ve en çok on olabilir. Bunu sana bağlantıyı gönderene söyle.',
  'consent.withdrawn': 'Bunu isteyen kişi artık grubu yönetmiyor. Hiçbir şey değişmedi.',
  'consent.done': 'Teşekkürler. {group} üyeleri artık {channel} içinde olmalı.',

  'help.add-channel-button': 'Beni bir kanala ekle',
  'help.group-only-known': 'Bu komut ilgili grupta çalışır. Orada gönder:',
} as const;
