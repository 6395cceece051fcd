/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Senin hakkında tuttuklarımı silebilirim: hangi gruplarda yazdığını gördüğümü, nerede güvenilir olduğunu ve hangi kanallarda olduğunu.\n\nBir grupta susturulduysan bu kalır, ama adın olmadan. Yoksa orada yeniden yazmana kimse izin veremezdi. Yeniden yazarsan seni yeni biri olarak tanırım.',
  'forget.yes-button': 'Sil',
  'forget.no-button': 'Kalsın',
  'forget.done': 'Tamam. Senin hakkında tuttuklarımı sildim.',
  'forget.done-held':
    '{count, plural, one {Tamam. Senin hakkında tuttuklarımı sildim. Bir grupta hâlâ susturulmuş durumdasın: bu, adın olmadan kalır ki yeniden yazmana izin verilebilsin.} other {Tamam. Senin hakkında tuttuklarımı sildim. # grupta hâlâ susturulmuş durumdasın: bu, adın olmadan kalır ki yeniden yazmana izin verilebilsin.}}',
  'forget.left': 'Peki. Hiçbir şey silinmedi.',
  'forget.private-only': 'Bana özel sohbetimizde /forgetme gönder. Orada senin hakkında tuttuklarımı silerim.',
  'menu.forgetme': 'Hakkında tuttuklarımı sil',
} as const;
