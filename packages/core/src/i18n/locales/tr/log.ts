/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': '{group} içinde:',
  'log.hold': '🔒 Tutuldu: {people}',
  'log.free': '🔓 Serbest bırakıldı: {people}',
  'log.hold-by-hand': '🔒 Elle tutuldu: {people}',
  'log.free-by-hand': '🔓 Elle serbest bırakıldı: {people}',
  'log.trust': '⭐ Güvenilir: {people}',
  'log.untrust': '☆ Artık güvenilir değil: {people}',
  'log.people': '{people} ve {others, plural, one {# kişi daha} other {# kişi daha}}',
  'log.protect': 'Koruma açıldı.',
  'log.unprotect': 'Koruma kapatıldı.',
  'log.unlink': 'Bir kanal artık gerekli değil.',
  'log.settings': '⚙️ Ayarlarda değişti: {settings}',
  'log.settings-import': '⚙️ Tüm ayarlar değiştirildi.',
  'log.how':
    'Beni günlük kanalında yönetici yap, sonra burada <code>/settings log @kanal</code> gönder. Sen de orada yönetici olmalısın.',
  'log.anonymous': 'Anonimsin, bu yüzden o kanal senin mi göremiyorum. Kendi adınla gönder.',
  'log.done': 'Artık {title} burada yaptıklarımdan haberdar olacak.',
  'log.not-done': 'Oraya yazamıyorum. Beni o kanalda yönetici yap; sen de yönetici olmalısın. Sonra yeniden gönder.',
} as const;
