/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head': '<b>{left, plural, other {# langkah lagi}} sampai grup ini terlindungi</b>',
  'set-up.ready': '<b>Siap.</b> Perlindungan menyala. Untuk menulis di sini, anggota harus ada di {channels}.',
  'set-up.ready-some':
    '<b>Siap.</b> Perlindungan menyala. Untuk menulis di sini, anggota harus ada di {needed, plural, =1 {salah satu dari ini} other {setidaknya # dari ini}}: {channels}.',
  'set-up.rights-done': '✓ Saya punya hak yang saya perlukan.',
  'set-up.rights-missing':
    '○ Beri saya {count, plural, other {hak ini}}: {rights}. Ketuk tombolnya dan pilih grup ini.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Anggota harus ada di {channels}.',
  'set-up.channels-missing':
    '○ Pilih ke mana anggota harus bergabung. Ketuk tombolnya: selebihnya di obrolan pribadi kita.',
  'set-up.off': '○ Nyalakan perlindungan dengan /protect',
  'set-up.right-delete': 'Hapus pesan',
  'set-up.right-restrict': 'Blokir pengguna',
  'set-up.rights-button': 'Beri saya haknya',
  'set-up.channels-button': 'Pilih saluran',
  'set-up.more-button': 'Tambah saluran lain',

  'picker.hint': 'Lebih mudah: ketuk tombolnya dan pilih salurannya. Yang pribadi juga bisa.',
  'picker.any':
    'Apakah saya sudah di grupmu? Ketuk tombol di bawah kotak teks dan pilih ke mana anggotanya harus bergabung. Yang pribadi juga bisa.',
  'picker.group':
    'Ketuk tombol di bawah kotak teks dan pilih ke mana anggota {group} harus bergabung. Yang pribadi juga bisa. Kamu bisa memilih beberapa, satu per satu.',
  'picker.channel-button': 'Pilih saluran',
  'picker.group-button': 'Pilih grup',
  'picker.not-administrator': 'Kamu bukan admin grup itu, jadi tidak bisa memilih untuknya.',
  'picker.no-group':
    'Saya tidak kenal grup yang kamu kelola. Tambahkan saya ke grupmu dengan tombol itu. Jika saya sudah di sana, kirim /status sekali di grup itu. Lalu pilih lagi.',
  'picker.which-group': 'Untuk grup mana? Anggotanya harus bergabung ke yang kamu pilih.',
  'picker.unknown': 'Saya tidak bisa melihat obrolan itu. Jadikan saya admin di sana, lalu pilih lagi.',
  'picker.not-of-channel': 'Kamu bukan admin dari yang kamu pilih, jadi saya tidak bisa mewajibkannya untukmu.',
  'picker.basic-group': 'Itu grup biasa, dan saya tidak bisa melihat siapa di dalamnya. Pilih saluran atau supergrup.',
  'picker.itself': 'Itu grup itu sendiri. Pilih ke mana anggotanya harus bergabung.',
  'picker.refused': 'Saya tidak bisa mewajibkan obrolan itu sekarang. Lihat di grup: /doctor memberi tahu yang salah.',
  'picker.full': 'Paling banyak sepuluh. Hapus satu dulu dengan <code>/unprotect @saluran</code> di grup.',

  'linked.on':
    'Selesai. Perlindungan menyala. Untuk menulis di {group}, anggota harus ada di {channels}.\n\nKamu bisa memilih satu lagi di bawah.',
  'linked.on-some':
    'Selesai. Perlindungan menyala. Untuk menulis di {group}, anggota harus ada di {needed, plural, =1 {salah satu dari ini} other {setidaknya # dari ini}}: {channels}.\n\nKamu bisa memilih satu lagi di bawah.',
  'linked.waiting': 'Dicatat: untuk menulis di {group}, anggota harus ada di {channels}. Masih kurang: {causes}',

  'consent.offer':
    '• {ref}: kamu bukan admin di sana. Teruskan tautan ini ke adminnya. Ia melihat permintaanmu dan bisa menyetujui. Berlaku sekali, selama 24 jam: {address}',
  'consent.offer-add':
    'Kamu bukan adminnya? Teruskan tautan ini ke adminnya: ia bisa menambahkan saya dan menyetujui. Berlaku sekali, selama 24 jam: {address}',
  'consent.ask':
    'Admin {group} meminta agar anggotanya bergabung ke {channel} sebelum bisa menulis. Saya hanya melihat siapa yang ada di {channel}, dan tidak mengubah apa pun di sana.\n\nApakah kamu setuju?',
  'consent.add-first':
    'Admin {group} meminta agar anggotanya bergabung ke {channel} sebelum bisa menulis. Saya hanya melihat siapa yang ada di sana, dan tidak mengubah apa pun.\n\nSaya belum menjadi admin di sana. Kalau kamu adminnya dan setuju, tambahkan saya dengan tombol pertama (hak apa pun cukup), lalu ketuk “Setuju”.',
  'consent.agree-button': 'Setuju',
  'consent.not-yet':
    '{channel}: saya belum menjadi admin di sana. Tambahkan saya dengan tombol pertama, lalu ketuk “Setuju” lagi.',
  'consent.expired': 'Tautan ini sudah dipakai, atau lebih dari 24 jam. Minta yang baru.',
  'consent.not-yours': 'Tautan ini untuk admin saluran itu. Kamu tidak perlu melakukan apa-apa.',
  'consent.full':
    'Tidak ada yang diubah: {group} sudah mewajibkan sepuluh saluran, dan itu paling banyak. Beri tahu orang yang mengirim tautan ini kepadamu.',
  'consent.withdrawn': 'Yang meminta ini tidak lagi mengelola grup. Tidak ada yang diubah.',
  'consent.done': 'Terima kasih. Anggota {group} sekarang harus ada di {channel}.',

  'help.add-channel-button': 'Tambahkan saya ke saluran',
  'help.group-only-known': 'Perintah ini untuk grup yang dimaksud. Kirim di sana:',
} as const;
