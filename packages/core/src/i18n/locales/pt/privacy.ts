/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Posso apagar o que guardo sobre você: em quais grupos vi você escrever, onde você é de confiança e em quais canais sei que você está.\n\nSe você não pode escrever em um grupo, isso fica, mas sem o seu nome. Senão ninguém poderia liberar você lá. Quando escrever de novo, trato você como alguém novo.',
  'forget.yes-button': 'Apagar',
  'forget.no-button': 'Manter',
  'forget.done': 'Pronto. Apaguei o que guardava sobre você.',
  'forget.done-held':
    '{count, plural, one {Pronto. Apaguei o que guardava sobre você. Em um grupo você ainda não pode escrever: isso fica, sem o seu nome, para que alguém possa liberar você.} many {Pronto. Apaguei o que guardava sobre você. Em # grupos você ainda não pode escrever: isso fica, sem o seu nome, para que alguém possa liberar você.} other {Pronto. Apaguei o que guardava sobre você. Em # grupos você ainda não pode escrever: isso fica, sem o seu nome, para que alguém possa liberar você.}}',
  'forget.left': 'Tudo bem. Nada foi apagado.',
  'forget.private-only': 'Envie /forgetme na nossa conversa privada. Lá eu apago o que guardo sobre você.',
  'menu.forgetme': 'Apagar o que guardo sobre você',
} as const;
