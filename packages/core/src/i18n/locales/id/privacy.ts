/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Saya bisa menghapus apa yang saya simpan tentangmu: di grup mana saya melihatmu menulis, di mana kamu dipercaya, dan di saluran mana saya tahu kamu ada.\n\nJika kamu dibisukan di sebuah grup, itu tetap ada, tanpa namamu. Kalau tidak, tak ada yang bisa membuka bisumu di sana. Kalau menulis lagi, saya mengenalmu sebagai orang baru.',
  'forget.yes-button': 'Hapus',
  'forget.no-button': 'Biarkan',
  'forget.done': 'Selesai. Saya sudah menghapus apa yang saya simpan tentangmu.',
  'forget.done-held':
    '{count, plural, other {Selesai. Saya sudah menghapus apa yang saya simpan tentangmu. Kamu masih dibisukan di # grup: itu tetap ada, tanpa namamu, supaya kamu bisa menulis lagi di sana.}}',
  'forget.left': 'Baik. Tidak ada yang dihapus.',
  'forget.private-only': 'Kirim /forgetme di obrolan pribadi kita. Di sana saya hapus apa yang saya simpan tentangmu.',
  'menu.forgetme': 'Hapus apa yang saya simpan tentangmu',
} as const;
