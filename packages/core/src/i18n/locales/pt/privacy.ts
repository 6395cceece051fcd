/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'Posso apagar o que guardo sobre você: em quais grupos vi você escrever, onde você é de confiança e em quais canais sei que você está.\n\nSe você está segurado em um grupo, isso fica, sem o seu nome. Senão ninguém poderia liberar você lá. Quando escrever de novo, conheço você como alguém novo.',
  'forget.yes-button': 'Apagar',
  'forget.no-button': 'Manter',
  'forget.done': 'Pronto. Apaguei o que guardava sobre você.',
  'forget.done-held':
    '{count, plural, one {Pronto. Apaguei o que guardava sobre você. Você ainda está segurado em um grupo: isso fica, sem o seu nome, para que possa ser liberado lá.} many {Pronto. Apaguei o que guardava sobre você. Você ainda está segurado em # grupos: isso fica, sem o seu nome, para que possa ser liberado lá.} other {Pronto. Apaguei o que guardava sobre você. Você ainda está segurado em # grupos: isso fica, sem o seu nome, para que possa ser liberado lá.}}',
  'forget.left': 'Tudo bem. Nada foi apagado.',
  'forget.private-only': 'Envie /forgetme na nossa conversa privada. Lá eu apago o que guardo sobre você.',
  'menu.forgetme': 'Apagar o que guardo sobre você',
} as const;
