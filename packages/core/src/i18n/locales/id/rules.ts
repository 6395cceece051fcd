/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, untuk menulis di sini silakan bergabung ke {needed, plural, =1 {salah satu kanal di bawah} other {setidaknya # kanal di bawah}}. Begitu bergabung, kamu bisa menulis.',
  'warning.left':
    '{left, plural, =0 {Pesan berikutnya sebelum itu menghentikan sementara pesanmu di sini.} other {# pesan lagi sebelum itu, lalu pesanmu di sini dihentikan sementara.}}',
  'warning.after-times':
    'Siapa yang terus menulis sebelum itu dihentikan sementara setelah {times, plural, other {# pesan}}.',
  'alert.some-missing':
    'Belum. Bergabunglah ke {needed, plural, =1 {salah satu dari ini} other {setidaknya # dari ini}}: {titles}. Lalu ketuk lagi.',

  'rule.some':
    '{needed, plural, =1 {Anggota harus ada di salah satu dari ini:} other {Anggota harus ada di setidaknya # dari ini:}}',

  'held-for.some':
    '• {group}: bergabunglah ke {needed, plural, =1 {salah satu dari ini} other {setidaknya # dari ini}}, lalu kamu bisa menulis di sana: {channels}.',

  'status.closed': 'Perlindungan <b>beristirahat</b>: di luar jamnya. Mulai lagi {when}.',
  'status.closed-for-good':
    'Perlindungan <b>beristirahat</b>: tidak satu pun jamnya tiba. Periksa jamnya di /settings.',
  'status.observing': 'Perlindungan <b>hanya mengamati</b>: tidak ada yang ditahan dan tidak ada yang dihapus.',
  'status.deleting': 'Anggota yang kurang satu kanal tidak ditahan, hanya pesannya yang dihapus.',
  'status.warning': 'Anggota yang kurang satu kanal ditahan setelah {times, plural, other {# peringatan}}.',

  'observe.head':
    '{count, plural, =0 {Sekarang tidak ada yang akan ditahan.} other {Sekarang # anggota akan ditahan:}}',
  'observe.nobody-seen': 'Saya belum melihat siapa pun di sini. Kembalilah setelah ada yang menulis.',
  'observe.checked': 'Saya melihat {checked, plural, other {# anggota}} yang terakhir menulis atau masuk.',
  'observe.unsure':
    '{count, plural, other {Tentang # orang Telegram belum memberi tahu saya.}} Tanyakan lagi sebentar lagi.',
  'observe.person': '• {person} kurang {channels}',
  'observe.more': 'dan {count, number} lagi',

  'why.outside-hours': '{person} bisa menulis: perlindungan beristirahat di luar jamnya. Mulai lagi {when}.',
  'why.outside-hours-for-good': '{person} bisa menulis: perlindungan beristirahat, dan tidak satu pun jamnya tiba.',
  'why.observed':
    '{person} bisa menulis: di sini saya hanya mengamati. Kalau tidak, ia ditahan, karena kurang yang bertanda ✗.',
  'why.newcomer': '{person} bisa menulis: baru saja masuk. Sebelum {when} ia harus sudah bergabung ke yang bertanda ✗.',
  'why.deleted-only': '{person} tidak ditahan, tetapi tulisannya dihapus sampai bergabung ke yang bertanda ✗.',
  'why.warned':
    '{person} belum ditahan. Tulisannya dihapus sampai bergabung ke yang bertanda ✗. {left, plural, =0 {Pesan berikutnya membuatnya ditahan.} other {Setelah # pesan lagi ia ditahan.}}',
  'why.hold-served':
    '{person} bisa menulis lagi: di sini penahanan tidak boleh lebih lama. Mulai lagi jika ia menulis atau kembali sebelum bergabung ke yang bertanda ✗.',
  'why.enough': '{person} bisa menulis: sudah bergabung ke cukup banyak kanal.',
  'why.some-missing':
    '{person} ditahan sampai bergabung ke {needed, plural, =1 {salah satu} other {setidaknya #}} dari yang bertanda ✗.',
  'why.some-missing-not-held':
    '{person} masih harus bergabung ke {needed, plural, =1 {salah satu dari} other {setidaknya # dari}} yang bertanda ✗. Ia ditahan begitu menulis atau masuk di sini.',
  'why.some-needed':
    '{needed, plural, =1 {Satu dari yang bertanda ✗ sudah cukup.} other {# dari yang bertanda ✗ sudah cukup.}}',
  'why.requested': '⏳ {title}: sudah minta bergabung, di sini itu dihitung',
  'why.held-until': 'Penahanan berakhir paling lambat {when}.',
} as const;
