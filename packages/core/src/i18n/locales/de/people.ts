/** Answers to commands about one person. */
export const people = {
  'target.none':
    'Wen meinst du? Antworte auf eine Nachricht der Person oder füge ihre ID an: <code>{command} 123456789</code>',
  'target.username':
    'Telegram verrät mir nicht, wer hinter einem @Namen steht. Antworte stattdessen auf eine Nachricht der Person oder nimm ihre ID.',
  'target.anonymous':
    'Diese Nachricht wurde im Namen einer Gruppe oder eines Kanals geschrieben, deshalb weiß ich nicht, wer es war. Nimm die ID der Person.',
  'target.bot': 'Das ist ein Bot. Bots halte ich nie fest.',
  'target.several':
    'Diese Nachricht nennt mehrere Personen. Antworte auf eine Nachricht der Person selbst oder nimm ihre ID.',
  'target.nobody':
    'Diese Nachricht nennt niemanden mehr. Antworte auf eine Nachricht der Person selbst oder nimm ihre ID.',
  'target.unknown': 'Ich kenne niemanden mit der ID <code>{id}</code>. Prüfe die Zahl.',
  'target.administrator': '{person} ist Administrator. Administratoren halte ich nie fest.',

  'trust.done': '{person} genießt jetzt Vertrauen und kann hier immer schreiben. /untrust nimmt es zurück.',
  'trust.already': '{person} genießt schon Vertrauen.',
  'untrust.done': '{person} genießt kein Vertrauen mehr: Es gelten wieder dieselben Regeln wie für alle.',
  'untrust.not-trusted': '{person} genoss kein Vertrauen. /trusted zeigt, wer es tut.',
  'trusted.none':
    'Noch genießt niemand Vertrauen. Antworte auf eine Nachricht mit /trust, dann kann die Person hier immer schreiben.',
  'trusted.head': 'Hier genießen Vertrauen:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'und {count, number} weitere',

  'hold.done': '{person} kann hier nicht schreiben, bis du /free sagst.',
  'hold.reason': 'Grund: {reason}',
  'hold.absent':
    '{person} ist nicht in der Gruppe. Kommt die Person zurück, kann sie nicht schreiben, bis du /free sagst.',
  'hold.off': 'Der Schutz ist aus, und dann halte ich niemanden fest. Schalte ihn zuerst mit /protect ein.',
  'hold.waiting':
    'Notiert: {person} soll festgehalten werden. Der Schutz wartet noch, deshalb gilt es erst später. {causes}',
  'free.done':
    '{person} kann hier schreiben, ganz gleich, wo die Person beigetreten ist, bis sie das nächste Mal einen verlangten Kanal verlässt.',
  'free.theirs':
    'Ein Administrator hat {person} eingeschränkt, das darf ich nicht aufheben: Öffne das Profil unter den Mitgliedern der Gruppe und entferne die Einschränkung. Ich selbst halte die Person nicht fest.',
  'free.absent': '{person} ist nicht in der Gruppe. Kommt die Person zurück, kann sie schreiben.',

  'why.protection-off': '{person} kann schreiben: Der Schutz ist hier aus. /protect schaltet ihn ein.',
  'why.protection-paused': 'Für {person} ändert sich gerade nichts: Der Schutz wartet. {causes}',
  'why.administrator': '{person} kann schreiben: Administratoren werden nie festgehalten.',
  'why.bot': '{person} kann schreiben: Bots werden nie festgehalten.',
  'why.blocked': '{person} wird festgehalten: Ein Administrator hat das von Hand getan. /free beendet es.',
  'why.trusted': '{person} kann schreiben: Die Person genießt Vertrauen. /untrust nimmt es zurück.',
  'why.pardoned':
    '{person} kann schreiben: Ein Administrator hat die Person befreit. Das gilt, bis sie das nächste Mal einen verlangten Kanal verlässt.',
  'why.channel-missing': '{person} wird festgehalten bis zum Beitritt zu allem, was mit ✗ markiert ist.',
  'why.channel-missing-not-held':
    '{person} muss noch allem beitreten, was mit ✗ markiert ist. Festgehalten wird die Person, sobald sie hier schreibt oder beitritt.',
  'why.channel-missing-theirs':
    '{person} muss noch allem beitreten, was mit ✗ markiert ist. Bis dahin werden die Nachrichten gelöscht.',
  'why.unsure':
    'Telegram sagt mir gerade nicht, ob {person} überall beigetreten ist. Ich frage weiter; bis dahin ändert sich nichts.',
  'why.channel-lost':
    '{person} wird innerhalb von fünf Minuten befreit: In den Kanal, um den es geht, kann ich nicht hineinsehen.',
  'why.complete': '{person} kann schreiben: Die Person ist überall beigetreten.',
  'why.theirs': 'Ein Administrator hat die Person von Hand eingeschränkt. Das lasse ich so.',
  'why.absent': 'Die Person ist gerade nicht in der Gruppe.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: gerade nicht bekannt',
  'why.lost': '– {title}: zählt gerade nicht, ich bin dort kein Administrator',
} as const;
