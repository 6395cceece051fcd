/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Saya memastikan hanya orang yang bergabung ke saluranmu yang menulis di grupmu. Yang belum, saya tunjukkan ke mana harus bergabung, dan begitu bergabung mereka bisa menulis.\n\n1. Tambahkan saya ke grupmu: tombol pertama di bawah.\n2. Pilih saluran yang harus diikuti anggota: tombol di bawah kotak teks.\n\nItu saja.',
  'help.add-button': 'Tambahkan saya ke grup',
  'help.group-administrator':
    'Kirim <code>/protect @saluran</code>, maka anggota harus bergabung ke saluran itu sebelum bisa menulis di sini.\n\n/status apa yang menyala dan siapa yang dibisukan\n/settings pengaturan\n/doctor menemukan yang salah\n/why (sebagai balasan) mengapa seseorang dibisukan\n/trust (sebagai balasan) membiarkan seseorang selalu menulis\n/unprotect mematikannya',
  'help.group-member':
    'Di grup ini mungkin kamu harus bergabung ke sebuah saluran sebelum menulis. Jika begitu, saya tunjukkan yang mana. Bergabunglah dan kamu langsung bisa menulis.',
  'help.held-in': 'Tempat kamu menunggu sekarang:',
  'help.held-for': '• {group}: bergabunglah ke {channels}, lalu kamu bisa menulis di sana.',
  'help.deleted-until': 'Sampai saat itu, yang kamu tulis di sana dihapus.',
  'help.held-by-hand': '• {group}: seorang admin menghentikan sementara pesanmu. Silakan tanya adminnya.',
  'help.held-nowhere': 'Kamu tidak dibisukan di grup mana pun.',
  'help.group-only': 'Perintah ini untuk grup yang dimaksud. Kirim di sana.',
  'refusal.not-administrator': 'Hanya admin grup ini yang bisa melakukan itu.',

  'status.on': 'Perlindungan <b>menyala</b>.',
  'status.off': 'Perlindungan <b>mati</b>. Nyalakan dengan /protect.',
  'status.off-unset': 'Perlindungan <b>mati</b>. Nyalakan dengan <code>/protect @saluran</code>',
  'status.paused': 'Perlindungan <b>menunggu</b>. {causes} Lalu mulai sendiri.',
  'status.channels': 'Anggota harus ada di:',
  'status.channel': '• {title}',
  'status.channel-lost':
    '• {title}: tidak dihitung sekarang, karena saya bukan admin di sana. Jadikan saya admin lagi.',
  'status.held': '{count, plural, =0 {Tidak ada yang dibisukan.} other {# anggota dibisukan.}}',

  'stats.text':
    'Dibisukan sekarang: {held, number}\nAnggota yang terlihat: {seen, number}\nSaluran yang diwajibkan: {channels, number}\nDijawab dari ingatan: {hits, number} dari {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>{days, number} hari terakhir</b>\nDibisukan: {held, number}\nBoleh menulis lagi: {freed, number} ({complied, number} karena sudah bergabung)\nSalah bisu, diperbaiki oleh admin: {falseAlarms, number}',
  'stats.median': 'Separuh dari yang bergabung butuh paling lama {time}.',
  'stats.joins': '<b>Bergabung setelah saya minta, {days, number} hari terakhir</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} ({byLink, number} lewat tautan saya)',
  'stats.chart': 'Per hari ({zone}): 🟧 dibisukan, 🟦 boleh menulis lagi',

  'doctor.fine': 'Semuanya beres: saya punya hak yang saya perlukan di sini dan di setiap saluran.',
  'doctor.found': '{count, plural, other {# hal perlu diperbaiki:}}',
  'doctor.off': 'Perlindungan mati. Nyalakan dengan /protect.',
  'doctor.no-channels': 'Belum ada saluran yang diwajibkan. Kirim <code>/protect @saluran</code>',
  'doctor.group': '• Di sini: {cause}',
  'doctor.cannot-invite':
    '• {title}: saluran ini pribadi dan saya tidak boleh membuat tautan, jadi anggota tidak mendapat tombolnya. Beri saya hak <b>Undang pengguna lewat tautan</b> di sana, lalu kirim /doctor lagi.',
  'doctor.channel-lost':
    '• {title}: saya bukan admin di sana. Jadikan saya admin (hak apa pun cukup); sampai saat itu tidak dihitung.',
  'doctor.channel-gone': '• {title}: kata Telegram sudah tidak ada. Hapus dengan <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Di sini: yang bukan anggota bisa menulis komentar. Saya menghapus yang tidak boleh, tetapi tidak bisa membisukan mereka. Izinkan hanya anggota menulis: di pengaturan grup, siapa yang dapat mengirim pesan.',
  'doctor.log-lost':
    '• Saluran log: saya tidak bisa lagi menulis di sana. Jadikan saya admin di sana, atau pilih yang lain.',
  'doctor.checked': 'Diperiksa: grup ini dan {count, plural, other {# saluran}}.',
  'doctor.last-move': '• {title}: bergabung atau keluar terakhir terlihat {ago}',
  'doctor.no-move':
    '• {title}: belum ada yang terlihat bergabung atau keluar. Jika ada yang bergabung sejak saya menjadi admin di sana, jadikan saya admin lagi.',

  'recheck.nobody': 'Saya belum melihat siapa pun di sini, jadi tidak ada yang diperiksa.',
  'recheck.off': 'Perlindungan mati, jadi tidak ada yang diperiksa. Nyalakan dengan /protect.',

  'menu.start': 'Apa yang saya lakukan, dan di mana kamu dibisukan',
  'menu.help': 'Apa yang saya lakukan',
  'menu.protect': 'Wajibkan saluran: /protect @saluran',
  'menu.unprotect': 'Matikan, atau berhenti mewajibkan satu saluran',
  'menu.status': 'Apa yang menyala, dan berapa yang dibisukan',
  'menu.settings': 'Pengaturan grup ini',
  'menu.stats': 'Statistik',
  'menu.doctor': 'Periksa hak saya dan cara memperbaikinya',
  'menu.why': 'Mengapa seseorang dibisukan atau tidak (sebagai balasan)',
  'menu.trust': 'Biarkan seseorang selalu menulis (sebagai balasan)',
  'menu.untrust': 'Batalkan itu (sebagai balasan)',
  'menu.trusted': 'Siapa yang dipercaya',
  'menu.hold': 'Bisukan seseorang (sebagai balasan)',
  'menu.free': 'Buka bisu seseorang (sebagai balasan)',
  'menu.recheck': 'Periksa semua yang pernah saya lihat',
} as const;
