/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'Di {group}:',
  'log.hold': '🔒 Ditahan: {people}',
  'log.free': '🔓 Dibebaskan: {people}',
  'log.hold-by-hand': '🔒 Ditahan secara manual: {people}',
  'log.free-by-hand': '🔓 Dibebaskan secara manual: {people}',
  'log.trust': '⭐ Dipercaya: {people}',
  'log.untrust': '☆ Tidak lagi dipercaya: {people}',
  'log.people': '{people} dan {others, plural, other {# lagi}}',
  'log.protect': 'Perlindungan dinyalakan.',
  'log.unprotect': 'Perlindungan dimatikan.',
  'log.unlink': 'Satu kanal tidak lagi diwajibkan.',
  'log.settings': '⚙️ Diubah di pengaturan: {settings}',
  'log.settings-import': '⚙️ Semua pengaturan diganti.',
  'log.how':
    'Ketuk tombolnya dan pilih kanal log di chat pribadi kita. Kamu harus admin di sana; saya ikut menjadi admin.',
  'log.pick':
    'Kanal atau grup mana yang diberi tahu apa yang saya lakukan di {group}? Ketuk tombol di bawah dan pilih.',
  'log.free-button': 'Bebaskan {id}',
  'log.trust-button': 'Percayai {id}',
  'log.hold-button': 'Tahan lagi: {id}',
  'log.choose-button': 'Pilih kanal log',
  'log.greeting': 'Di sini saya memberi tahu apa yang saya lakukan di {group}.',
  'log.done': 'Mulai sekarang {title} diberi tahu apa yang saya lakukan di sini.',
  'log.not-done':
    'Saya tidak bisa menulis di sana. Jadikan saya admin kanal itu; kamu juga harus admin. Lalu kirim lagi.',
} as const;
