/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Untuk menulis di sini, anggota harus ada di:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (baru)',
  'protect.item-kept': '• {title} (sudah diwajibkan)',
  'protect.not-added': 'Tidak ditambahkan:',
  'protect.on': 'Perlindungan menyala. Anggota yang pernah saya lihat sedang diperiksa di latar belakang.',
  'protect.on-again': 'Perlindungan menyala lagi. Anggota yang pernah saya lihat sedang diperiksa di latar belakang.',
  'protect.waiting': 'Perlindungan mulai sendiri begitu ini selesai. {causes}',
  'protect.how':
    'Sebutkan saluran yang harus diikuti anggota, misalnya <code>/protect @saluran</code>. Saya harus jadi admin di sana, kamu juga.\n\nSaluran pribadi: ketuk tombolnya dan pilih.',

  'ref.repeated': '• {ref}: kamu menyebutnya dua kali, sekali cukup.',
  'ref.invite-link': '• {ref}: saya tidak kenal tautan undangan ini.',
  'ref.unreadable': '• {ref}: ini bukan nama atau tautan saluran. Tulis @nama atau tautan t.me.',
  'ref.not-forwarded':
    '• Pesan yang kamu balas bukan dari saluran. Teruskan kiriman saluran itu ke sini dan balas dengan /protect.',
  'ref.name-unknown': '• {ref}: saya tidak menemukan saluran publik dengan nama ini. Periksa ejaannya.',
  'ref.id-unknown':
    '• {ref}: saya tidak bisa melihat saluran ini. Jadikan saya admin di sana, lalu kirim perintahnya lagi.',
  'ref.itself': '• {ref}: ini grup itu sendiri. Sebutkan saluran yang harus diikuti anggota.',
  'ref.not-a-channel': '• {ref}: ini bukan saluran. Sebutkan saluran atau supergrup yang harus diikuti anggota.',
  'ref.bot-not-administrator':
    '• {ref}: saya bukan admin di sana. Jadikan saya admin (hak apa pun cukup), lalu kirim perintahnya lagi.',
  'ref.caller-not-administrator':
    '• {ref}: kamu bukan admin di sana. Minta salah satu adminnya mengirim perintah ini di sini.',
  'ref.full': '• {ref}: paling banyak sepuluh saluran. Hapus satu dulu dengan <code>/unprotect @saluran</code>.',
  'ref.not-linked': '• {ref}: tidak diwajibkan di sini. /status menunjukkan yang diwajibkan.',

  'confirm.ask':
    'Kamu anonim, jadi saya tidak bisa melihat apakah kamu mengelola {count, plural, other {saluran ini}}: {refs}\n\nKetuk “Konfirmasi” dalam 10 menit. Saya akan memeriksa orang yang mengetuk.',
  'confirm.button': 'Konfirmasi',
  'confirm.not-administrator': 'Hanya admin grup ini yang bisa mengonfirmasi.',
  'confirm.not-of-channel': 'Kamu bukan admin saluran itu. Salah satu adminnya harus mengetuk di sini.',
  'confirm.expired': 'Tombol ini sudah kedaluwarsa. Silakan kirim perintahnya lagi.',

  'unprotect.off':
    'Perlindungan mati. Tidak ada yang dibisukan. Saluran dan pengaturan tetap tersimpan: /protect menyalakannya lagi.',
  'unprotect.freeing':
    'Perlindungan mati. {count, plural, other {# anggota yang dibisukan sedang dibuka bisunya.}} Saluran dan pengaturan tetap tersimpan: /protect menyalakannya lagi.',
  'unprotect.removed': 'Tidak lagi diwajibkan:',
  'unprotect.removed-freeing':
    'Yang dibisukan hanya karena {count, plural, other {saluran itu}} sedang dibuka bisunya di latar belakang.',
  'unprotect.last':
    'Itu yang terakhir, jadi perlindungan mati dan tidak ada yang dibisukan. Untuk mulai lagi: <code>/protect @saluran</code>',
  'unprotect.last-freeing':
    'Itu yang terakhir, jadi perlindungan mati. {count, plural, other {# anggota yang dibisukan sedang dibuka bisunya.}} Untuk mulai lagi: <code>/protect @saluran</code>',
  'unprotect.not-removed': 'Tidak dihapus:',

  'sweep.freeing': 'Perlindungan mati. Membuka bisu anggota: {done, number} dari {total, number}.',
  'sweep.freed':
    'Perlindungan mati. {done, plural, =0 {Semua bisa menulis.} other {# anggota sudah bisa menulis lagi.}} /protect menyalakannya lagi.',
  'sweep.pace':
    '{percent, number}% selesai, {perMinute, number} per menit, sekitar {minutesLeft, plural, other {# menit}} lagi.',
  'sweep.checking': 'Memeriksa anggota yang pernah saya lihat: {done, number} dari {total, number}.',
  'sweep.checked': 'Selesai: {done, plural, other {# anggota}} diperiksa.',
  'sweep.stop-button': 'Hentikan pemeriksaan',
  'sweep.undo-button': 'Batalkan: lindungi lagi',
  'sweep.tally': 'Dibisukan {held, number} · bisa menulis {free, number} · tidak dapat diperiksa {unchecked, number}',
  'sweep.stopped':
    'Dihentikan: {done, number} dari {total, number} anggota diperiksa. Yang lain diperiksa saat mereka menulis.',
  'sweep.stopped-off': 'Dihentikan karena perlindungan mati: {done, number} dari {total, number} anggota diperiksa.',
  'sweep.undone':
    'Perlindungan menyala lagi dengan saluran yang sama. {done, number} dari {total, number} sudah sempat dibuka bisunya; semua diperiksa lagi.',
  'sweep.is-over': 'Ini sudah selesai.',
} as const;
