/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'Di {group}:',
  'log.hold': '🔒 Dibisukan: {people}',
  'log.deleted': '🗑 Pesan dihapus: {people}',
  'log.free': '🔓 Boleh menulis lagi: {people}',
  'log.hold-by-hand': '🔒 Dibisukan oleh admin: {people}',
  'log.free-by-hand': '🔓 Boleh menulis lagi, oleh admin: {people}',
  'log.trust': '⭐ Dipercaya: {people}',
  'log.untrust': '☆ Tidak lagi dipercaya: {people}',
  'log.people': '{people} dan {others, plural, other {# lagi}}',
  'log.protect': 'Perlindungan dinyalakan.',
  'log.unprotect': 'Perlindungan dimatikan.',
  'log.unlink': 'Satu saluran tidak lagi diwajibkan.',
  'log.settings': '⚙️ Pengaturan diubah: {settings}',
  'log.settings-import': '⚙️ Semua pengaturan diganti.',
  'log.how':
    'Ketuk tombolnya dan pilih saluran log di obrolan pribadi kita. Kamu harus admin di sana; saya ikut menjadi admin.',
  'log.pick':
    'Saluran atau grup mana yang menerima catatan tentang apa yang saya lakukan di {group}? Ketuk tombol di bawah dan pilih.',
  'log.free-button': 'Buka bisu: {id}',
  'log.trust-button': 'Percayai {id}',
  'log.hold-button': 'Bisukan lagi: {id}',
  'log.choose-button': 'Pilih saluran log',
  'log.greeting': 'Di sini saya mencatat apa yang saya lakukan di {group}.',
  'log.done': 'Mulai sekarang apa yang saya lakukan di sini dicatat di {title}.',
  'log.not-done':
    'Saya tidak bisa menulis di sana. Jadikan saya admin saluran itu; kamu juga harus admin. Lalu kirim lagi.',
} as const;
