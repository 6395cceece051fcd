/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Senin hakkında tuttuklarımı silebilirim: hangi gruplarda yazdığını gördüğüm, nerede güvenilir olduğun ve hangi kanallarda olduğunu bildiğim.\n\nBir grupta tutuluyorsan o kalır, adın olmadan. Yoksa seni orada kimse serbest bırakamazdı. Yeniden yazarsan seni yeni biri olarak tanırım.',
  'forget.yes-button': 'Sil',
  'forget.no-button': 'Kalsın',
  'forget.done': 'Tamam. Senin hakkında tuttuklarımı sildim.',
  'forget.done-held':
    '{count, plural, one {Tamam. Senin hakkında tuttuklarımı sildim. Hâlâ bir grupta tutuluyorsun: orada serbest bırakılabilmen için bu kalır, adın olmadan.} other {Tamam. Senin hakkında tuttuklarımı sildim. Hâlâ # grupta tutuluyorsun: orada serbest bırakılabilmen için bu kalır, adın olmadan.}}',
  'forget.left': 'Peki. Hiçbir şey silinmedi.',
  'forget.private-only': 'Bana özel sohbetimizde /forgetme gönder. Orada senin hakkında tuttuklarımı silerim.',
  'menu.forgetme': 'Hakkında tuttuklarımı sil',
} as const;
