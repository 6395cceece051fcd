/** Answers to commands about one person. */
export const people = {
  'target.none':
    'Wen meinst du? Antworte auf eine Nachricht der Person oder füge ihre ID an: <code>{command} 123456789</code>',
  'target.username':
    'Telegram verrät mir nicht, wer hinter einem @Namen steht. Antworte stattdessen auf eine Nachricht der Person oder nimm ihre ID.',
  'target.anonymous':
    'Diese Nachricht wurde im Namen einer Gruppe oder eines Kanals geschrieben, deshalb weiß ich nicht, wer es war. Nimm die ID der Person.',
  'target.bot': 'Das ist ein Bot. Bots schalte ich nie stumm.',
  'target.several':
    'Diese Nachricht nennt mehrere Personen. Antworte auf eine Nachricht der Person selbst oder nimm ihre ID.',
  'target.nobody':
    'Diese Nachricht nennt niemanden mehr. Antworte auf eine Nachricht der Person selbst oder nimm ihre ID.',
  'target.unknown': 'Ich kenne niemanden mit der ID <code>{id}</code>. Prüfe die Zahl.',
  'target.administrator': '{person} gehört zu den Administratoren. Die schalte ich nie stumm.',

  'trust.done': '{person} gilt jetzt als vertrauenswürdig und kann hier immer schreiben. /untrust nimmt es zurück.',
  'trust.already': '{person} gilt schon als vertrauenswürdig.',
  'untrust.done': '{person} gilt nicht mehr als vertrauenswürdig: Es gelten wieder dieselben Regeln wie für alle.',
  'untrust.not-trusted': '{person} galt nicht als vertrauenswürdig. /trusted zeigt, wer es ist.',
  'trusted.none':
    'Noch gilt niemand als vertrauenswürdig. Antworte auf eine Nachricht mit /trust, dann kann die Person hier immer schreiben.',
  'trusted.head': 'Hier vertrauenswürdig:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'und {count, number} weitere',

  'hold.done': '{person} kann hier nicht schreiben, bis du /free schickst.',
  'hold.reason': 'Grund: {reason}',
  'hold.absent':
    '{person} ist nicht in der Gruppe. Kommt die Person zurück, kann sie nicht schreiben, bis du /free schickst.',
  'hold.again': 'Für {person} gelten wieder dieselben Regeln wie für alle.',
  'hold.off': 'Der Schutz ist aus, und dann schalte ich niemanden stumm. Schalte ihn zuerst mit /protect ein.',
  'hold.waiting':
    'Notiert: {person} wird stummgeschaltet. Der Schutz wartet noch, deshalb gilt es erst später. {causes}',
  'free.done':
    '{person} kann hier schreiben, ganz gleich in welchen Kanälen, bis zum nächsten Austritt aus einem verlangten Kanal.',
  'free.theirs':
    'Ein Administrator hat {person} eingeschränkt, das darf ich nicht aufheben: Öffne das Profil unter den Mitgliedern der Gruppe und entferne die Einschränkung. Ich selbst schalte die Person nicht stumm.',
  'free.absent': '{person} ist nicht in der Gruppe. Kommt die Person zurück, kann sie schreiben.',

  'why.protection-off': '{person} kann schreiben: Der Schutz ist hier aus. /protect schaltet ihn ein.',
  'why.protection-paused': 'Für {person} ändert sich gerade nichts: Der Schutz wartet. {causes}',
  'why.administrator': '{person} kann schreiben: Administratoren werden nie stummgeschaltet.',
  'why.bot': '{person} kann schreiben: Bots werden nie stummgeschaltet.',
  'why.blocked': '{person} ist stummgeschaltet: Das hat ein Administrator getan. /free beendet es.',
  'why.trusted': '{person} kann schreiben: Die Person gilt als vertrauenswürdig. /untrust nimmt es zurück.',
  'why.pardoned':
    '{person} kann schreiben: Ein Administrator hat die Person freigeschaltet. Das gilt, bis sie das nächste Mal einen verlangten Kanal verlässt.',
  'why.channel-missing': '{person} ist stummgeschaltet bis zum Beitritt zu allem, was mit ✗ markiert ist.',
  'why.channel-missing-not-held':
    '{person} muss noch allem beitreten, was mit ✗ markiert ist. Stummgeschaltet wird die Person, sobald sie hier schreibt oder beitritt.',
  'why.channel-missing-theirs':
    '{person} muss noch allem beitreten, was mit ✗ markiert ist. Bis dahin werden die Nachrichten gelöscht.',
  'why.unsure':
    'Telegram sagt mir gerade nicht, ob {person} überall beigetreten ist. Ich frage weiter; bis dahin ändert sich nichts.',
  'why.channel-lost':
    '{person} wird innerhalb von fünf Minuten freigeschaltet: In den Kanal, um den es geht, kann ich nicht hineinsehen.',
  'why.complete': '{person} kann schreiben: Die Person ist überall beigetreten.',
  'why.theirs': 'Ein Administrator hat die Person von Hand eingeschränkt. Das lasse ich so.',
  'why.absent': 'Die Person ist gerade nicht in der Gruppe.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: gerade nicht bekannt',
  'why.lost': '– {title}: zählt gerade nicht, ich bin dort kein Administrator',
} as const;
