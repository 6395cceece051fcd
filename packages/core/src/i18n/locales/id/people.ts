/** Answers to commands about one person. */
export const people = {
  'target.none': 'Tentang siapa? Balas salah satu pesannya, atau tambahkan ID-nya: <code>{command} 123456789</code>',
  'target.username':
    'Telegram tidak memberi tahu saya siapa di balik sebuah @nama. Balas salah satu pesannya, atau pakai ID-nya.',
  'target.anonymous':
    'Pesan itu ditulis atas nama grup atau saluran, jadi saya tidak tahu siapa orangnya. Pakai ID orang itu.',
  'target.bot': 'Itu bot. Saya tidak pernah membisukan bot.',
  'target.several': 'Pesan itu menyebut beberapa orang. Balas pesan orangnya sendiri, atau pakai ID-nya.',
  'target.nobody': 'Pesan itu tidak lagi menyebut siapa pun. Balas pesan orangnya sendiri, atau pakai ID-nya.',
  'target.unknown': 'Saya tidak kenal siapa pun dengan ID <code>{id}</code>. Periksa angkanya.',
  'target.administrator': '{person} adalah admin. Saya tidak pernah membisukan admin.',

  'trust.done': '{person} sekarang dipercaya dan selalu bisa menulis di sini. /untrust membatalkannya.',
  'trust.already': '{person} sudah dipercaya.',
  'untrust.done': '{person} tidak lagi dipercaya: aturan yang sama seperti untuk semua berlaku lagi.',
  'untrust.not-trusted': '{person} tidak dipercaya sebelumnya. /trusted menunjukkan siapa yang dipercaya.',
  'trusted.none':
    'Belum ada yang dipercaya. Balas pesan seseorang dengan /trust, maka orang itu selalu bisa menulis di sini.',
  'trusted.head': 'Dipercaya di sini:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'dan {count, number} lagi',

  'hold.done': '{person} tidak bisa menulis di sini sampai kamu memakai /free.',
  'hold.reason': 'Alasan: {reason}',
  'hold.absent': '{person} tidak ada di grup. Jika kembali, ia tidak bisa menulis sampai kamu memakai /free.',
  'hold.again': 'Bagi {person} kembali berlaku aturan yang sama seperti bagi semua.',
  'hold.off': 'Perlindungan mati, jadi saya tidak membisukan siapa pun. Nyalakan dulu dengan /protect.',
  'hold.waiting': 'Dicatat: {person} akan dibisukan. Perlindungan menunggu, jadi ini berlaku nanti. {causes}',
  'free.done': '{person} bisa menulis di sini, bergabung ke mana pun, sampai keluar lagi dari saluran yang diwajibkan.',
  'free.theirs':
    'Seorang admin membatasi {person}, dan itu bukan hak saya untuk mencabutnya: buka profilnya di daftar anggota grup dan hapus pembatasannya. Saya sendiri tidak akan membisukannya.',
  'free.absent': '{person} tidak ada di grup. Jika kembali, ia bisa menulis.',

  'why.protection-off': '{person} bisa menulis: perlindungan mati di sini. /protect menyalakannya.',
  'why.protection-paused': 'Tidak ada yang berubah bagi {person} sekarang: perlindungan menunggu. {causes}',
  'why.administrator': '{person} bisa menulis: admin tidak pernah dibisukan.',
  'why.bot': '{person} bisa menulis: bot tidak pernah dibisukan.',
  'why.blocked': '{person} dibisukan: seorang admin melakukannya. /free mengakhirinya.',
  'why.trusted': '{person} bisa menulis: ia dipercaya. /untrust membatalkannya.',
  'why.pardoned':
    '{person} bisa menulis: seorang admin mengizinkannya. Itu berlaku sampai ia keluar lagi dari saluran yang diwajibkan.',
  'why.channel-missing': '{person} dibisukan sampai bergabung ke semua yang bertanda ✗.',
  'why.channel-missing-not-held':
    '{person} masih harus bergabung ke semua yang bertanda ✗. Ia dibisukan begitu menulis atau masuk di sini.',
  'why.channel-missing-theirs':
    '{person} masih harus bergabung ke semua yang bertanda ✗. Sampai saat itu tulisannya dihapus.',
  'why.unsure':
    'Telegram sedang tidak memberi tahu apakah {person} sudah bergabung ke semuanya. Saya terus bertanya; sampai saat itu tidak ada yang berubah.',
  'why.channel-lost': '{person} bisa menulis dalam lima menit: saya tidak bisa melihat saluran yang menjadi alasannya.',
  'why.complete': '{person} bisa menulis: sudah bergabung ke semuanya.',
  'why.theirs': 'Seorang admin membatasinya secara manual. Itu saya biarkan.',
  'why.absent': 'Ia sedang tidak ada di grup.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: belum diketahui sekarang',
  'why.lost': '– {title}: tidak dihitung sekarang, saya bukan admin di sana',
} as const;
