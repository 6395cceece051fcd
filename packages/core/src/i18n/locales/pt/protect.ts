/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Para escrever aqui, os membros precisam estar em:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (novo)',
  'protect.item-kept': '• {title} (já era exigido)',
  'protect.not-added': 'Não adicionados:',
  'protect.on': 'A proteção está ligada. Os membros que já vi estão sendo verificados em segundo plano.',
  'protect.on-again': 'A proteção está ligada de novo. Os membros que já vi estão sendo verificados em segundo plano.',
  'protect.waiting': 'A proteção começa sozinha assim que isto for feito. {causes}',
  'protect.how':
    'Diga em quais canais os membros precisam entrar, por exemplo <code>/protect @canal</code>. Preciso ser administrador lá, e você também.\n\nUm canal privado: toque no botão e escolha.',

  'ref.repeated': '• {ref}: você citou duas vezes, uma basta.',
  'ref.invite-link': '• {ref}: não conheço este link de convite.',
  'ref.unreadable': '• {ref}: isto não é nome nem link de um canal. Escreva @nome ou um link t.me.',
  'ref.not-forwarded':
    '• A mensagem a que você respondeu não vem de um canal. Encaminhe uma publicação do canal para cá e responda a ela com /protect.',
  'ref.name-unknown': '• {ref}: não encontro nenhum canal público com este nome. Confira a escrita.',
  'ref.id-unknown': '• {ref}: não consigo ver este canal. Faça-me administrador lá e envie o comando de novo.',
  'ref.itself': '• {ref}: este é o próprio grupo. Cite um canal em que os membros devem entrar.',
  'ref.not-a-channel': '• {ref}: isto não é um canal. Cite um canal ou supergrupo em que os membros devem entrar.',
  'ref.bot-not-administrator':
    '• {ref}: não sou administrador lá. Faça-me administrador (basta qualquer permissão) e envie o comando de novo.',
  'ref.caller-not-administrator':
    '• {ref}: você não é administrador lá. Peça a um dos administradores que envie o comando aqui.',
  'ref.full': '• {ref}: dez canais são o máximo. Remova um antes com <code>/unprotect @canal</code>.',
  'ref.not-linked': '• {ref}: aqui não é exigido. /status mostra o que é.',

  'confirm.ask':
    'Você está anônimo, então não vejo se administra {count, plural, one {este canal} many {estes canais} other {estes canais}}: {refs}\n\nToque em “Confirmar” em até 10 minutos. Vou verificar a pessoa que tocar.',
  'confirm.button': 'Confirmar',
  'confirm.not-administrator': 'Só um administrador deste grupo pode confirmar isso.',
  'confirm.not-of-channel': 'Você não é administrador desse canal. Um dos administradores dele precisa tocar aqui.',
  'confirm.expired': 'Este botão é antigo demais. Envie o comando de novo.',

  'unprotect.off':
    'A proteção está desligada. Ninguém está silenciado. Os canais e as configurações são mantidos: /protect liga de novo.',
  'unprotect.freeing':
    'A proteção está desligada. {count, plural, one {Um membro silenciado está sendo liberado.} many {# membros silenciados estão sendo liberados.} other {# membros silenciados estão sendo liberados.}} Os canais e as configurações são mantidos: /protect liga de novo.',
  'unprotect.removed': 'Não são mais exigidos:',
  'unprotect.removed-freeing':
    'Quem estava silenciado só por {count, plural, one {esse canal} many {esses canais} other {esses canais}} está sendo liberado em segundo plano.',
  'unprotect.last':
    'Era o último, então a proteção está desligada e ninguém está silenciado. Para começar de novo: <code>/protect @canal</code>',
  'unprotect.last-freeing':
    'Era o último, então a proteção está desligada. {count, plural, one {Um membro silenciado está sendo liberado.} many {# membros silenciados estão sendo liberados.} other {# membros silenciados estão sendo liberados.}} Para começar de novo: <code>/protect @canal</code>',
  'unprotect.not-removed': 'Não removidos:',

  'sweep.freeing': 'A proteção está desligada. Liberando os membros silenciados: {done, number} de {total, number}.',
  'sweep.freed':
    'A proteção está desligada. {done, plural, =0 {Todos podem escrever.} one {Um membro silenciado já pode escrever.} many {# membros silenciados já podem escrever.} other {# membros silenciados já podem escrever.}} /protect liga de novo.',
  'sweep.pace':
    '{percent, number}% feito, {perMinute, number} por minuto, {minutesLeft, plural, one {falta um minuto} many {faltam uns # minutos} other {faltam uns # minutos}}.',
  'sweep.checking': 'Verificando os membros que já vi: {done, number} de {total, number}.',
  'sweep.checked':
    '{done, plural, one {Pronto: um membro verificado.} many {Pronto: # membros verificados.} other {Pronto: # membros verificados.}}',
  'sweep.stop-button': 'Parar a verificação',
  'sweep.undo-button': 'Desfazer: proteger de novo',
  'sweep.tally': 'Silenciados {held, number} · podem escrever {free, number} · sem verificar {unchecked, number}',
  'sweep.stopped':
    'Parado: {done, number} de {total, number} membros verificados. Os outros são verificados quando escreverem.',
  'sweep.stopped-off':
    'Parado porque a proteção está desligada: {done, number} de {total, number} membros verificados.',
  'sweep.undone':
    'A proteção está ligada de novo, com os mesmos canais. {done, number} de {total, number} já tinham sido liberados; todos são verificados outra vez.',
  'sweep.is-over': 'Isto já terminou.',
} as const;
