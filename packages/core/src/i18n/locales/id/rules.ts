/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, untuk menulis di sini silakan bergabung ke {needed, plural, =1 {salah satu saluran di bawah} other {setidaknya # saluran di bawah}}. Begitu bergabung, kamu bisa menulis.',
  'warning.enough':
    '{needed, plural, =1 {Salah satu saluran di bawah sudah cukup.} other {# saluran di bawah sudah cukup.}}',
  'warning.left':
    '{left, plural, =0 {Jika kamu menulis lagi sebelum bergabung, pesanmu di sini dihentikan sementara.} other {# pesan lagi sebelum bergabung, lalu pesanmu di sini dihentikan sementara.}}',
  'warning.after-times':
    'Siapa yang menulis {times, plural, other {# pesan}} lagi sebelum bergabung, pesannya di sini dihentikan sementara.',
  'alert.some-missing':
    'Belum. Bergabunglah ke {needed, plural, =1 {salah satu dari ini} other {setidaknya # dari ini}}: {titles}. Lalu ketuk lagi.',

  'rule.some':
    '{needed, plural, =1 {Anggota harus ada di salah satu dari ini:} other {Anggota harus ada di setidaknya # dari ini:}}',

  'held-for.some':
    '• {group}: bergabunglah ke {needed, plural, =1 {salah satu dari ini} other {setidaknya # dari ini}}, lalu kamu bisa menulis di sana: {channels}.',

  'status.closed': 'Perlindungan <b>beristirahat</b>: di luar jamnya. Mulai lagi {when}.',
  'status.closed-for-good': 'Perlindungan <b>beristirahat</b>: jamnya tidak pernah tiba. Periksa jamnya di /settings.',
  'status.observing': 'Perlindungan <b>hanya mengamati</b>: tidak ada yang dibisukan dan tidak ada yang dihapus.',
  'status.deleting': 'Anggota yang belum bergabung ke saluran tidak dibisukan, hanya pesannya yang dihapus.',
  'status.warning': 'Anggota yang belum bergabung ke saluran dibisukan setelah {times, plural, other {# peringatan}}.',

  'observe.head':
    '{count, plural, =0 {Sekarang tidak ada yang akan dibisukan.} other {Sekarang # anggota akan dibisukan:}}',
  'observe.nobody-seen': 'Saya belum melihat siapa pun di sini. Kembalilah setelah ada yang menulis.',
  'observe.checked': 'Saya melihat {checked, plural, other {# anggota}} yang terakhir menulis atau masuk.',
  'observe.unsure':
    '{count, plural, other {Tentang # orang Telegram belum memberi tahu saya.}} Tanyakan lagi satu menit lagi.',
  'observe.person': '• {person} belum bergabung ke {channels}',
  'observe.more': 'dan {count, number} lagi',

  'why.outside-hours': '{person} bisa menulis: perlindungan beristirahat di luar jamnya. Mulai lagi {when}.',
  'why.outside-hours-for-good': '{person} bisa menulis: perlindungan beristirahat, dan jamnya tidak pernah tiba.',
  'why.observed':
    '{person} bisa menulis: di sini saya hanya mengamati. Kalau tidak, ia dibisukan, karena belum bergabung ke yang bertanda ✗.',
  'why.newcomer': '{person} bisa menulis: baru saja masuk. Sebelum {when} ia harus sudah bergabung ke yang bertanda ✗.',
  'why.deleted-only': '{person} tidak dibisukan, tetapi tulisannya dihapus sampai bergabung ke yang bertanda ✗.',
  'why.warned':
    '{person} belum dibisukan. Tulisannya dihapus sampai bergabung ke yang bertanda ✗. {left, plural, =0 {Pesan berikutnya membuatnya dibisukan.} other {Setelah # pesan lagi ia dibisukan.}}',
  'why.not-checked': '{person} bisa menulis: di grup ini yang menulis tidak diperiksa.',
  'why.hold-served':
    '{person} bisa menulis lagi: di sini pembisuan tidak boleh lebih lama. Mulai lagi jika ia menulis atau kembali sebelum bergabung ke yang bertanda ✗.',
  'why.enough': '{person} bisa menulis: sudah bergabung ke cukup banyak saluran.',
  'why.some-missing':
    '{person} dibisukan sampai bergabung ke {needed, plural, =1 {salah satu} other {setidaknya #}} dari yang bertanda ✗.',
  'why.some-missing-not-held':
    '{person} masih harus bergabung ke {needed, plural, =1 {salah satu dari} other {setidaknya # dari}} yang bertanda ✗. Ia dibisukan begitu menulis atau masuk di sini.',
  'why.some-needed':
    '{needed, plural, =1 {Satu dari yang bertanda ✗ sudah cukup.} other {# dari yang bertanda ✗ sudah cukup.}}',
  'why.requested': '⏳ {title}: sudah minta bergabung, di sini itu dihitung',
  'why.held-until': 'Pembisuan berakhir paling lambat {when}.',
} as const;
