/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Seseorang',
  untitled: 'saluran itu',

  'warning.missing':
    '{people}, untuk menulis di sini silakan bergabung ke {channels, plural, other {saluran di bawah}}. Begitu bergabung, kamu bisa menulis.',
  'warning.people': '{people} dan {others, plural, other {# orang lagi}}',
  'warning.without-link': '{title}: minta tautannya kepada admin grup ini.',
  'warning.blocked':
    '{people}: admin grup ini menghentikan sementara pesanmu di sini. Hanya admin yang bisa mengubahnya.',
  'warning.joined-button': 'Saya sudah bergabung',

  'alert.freed': 'Terima kasih! Sekarang kamu bisa menulis di grup.',
  'alert.still-missing':
    'Belum: {count, plural, other {kamu belum bergabung ke {titles}}}. Bergabunglah, lalu ketuk lagi.',
  'alert.still-missing-more': '{titles} dan {count, number} lagi',
  'alert.blocked': 'Admin grup ini menghentikan sementara pesanmu di sini. Hanya admin yang bisa mengubahnya.',
  'alert.not-for-you': 'Pesan ini untuk orang lain. Kamu tidak perlu melakukan apa-apa.',
  'alert.cannot-tell':
    'Telegram sedang tidak menjawab. Kamu tidak perlu melakukan apa-apa: saya terus memeriksa. Atau ketuk lagi satu menit lagi.',
  'alert.channel-lost':
    'Kamu tidak perlu melakukan apa-apa: saya sedang tidak bisa melihat salurannya, jadi tidak dihitung. Kamu bisa menulis di sini dalam lima menit.',
  'alert.protection-off': 'Di sini tidak perlu lagi bergabung ke saluran. Kamu bisa menulis di grup.',

  'notice.paused':
    'Perlindungan menunggu. {causes}\n\nPerlindungan mulai sendiri begitu itu selesai. Saluran dan pengaturan tetap tersimpan.',
  'cause.basic-group':
    'Grup ini harus menjadi supergrup dulu. Buka pengaturan grup dan ubah <b>Riwayat obrolan untuk anggota baru</b> menjadi <b>Terlihat</b>, atau beri grup tautan publik: Telegram lalu meningkatkannya.',
  'cause.bot-absent': 'Saya tidak ada di grup. Tambahkan saya lagi sebagai admin.',
  'cause.cannot-delete': 'Saya perlu hak <b>Hapus pesan</b>. Buka daftar admin grup, ketuk saya, dan aktifkan.',
  'cause.cannot-restrict': 'Saya perlu hak <b>Blokir pengguna</b>. Buka daftar admin grup, ketuk saya, dan aktifkan.',
  'cause.cannot-delete-or-restrict':
    'Saya perlu hak <b>Hapus pesan</b> dan <b>Blokir pengguna</b>. Buka daftar admin grup, ketuk saya, dan aktifkan keduanya.',

  'notice.channel-lost':
    'Saya tidak bisa lagi melihat siapa yang ada di {title}, jadi untuk sementara tidak ada yang harus bergabung. Jadikan saya admin saluran itu lagi (hak apa pun cukup), maka saluran itu dihitung lagi. Atau berhenti mewajibkannya dengan <code>/unprotect {reference}</code>.',
} as const;
