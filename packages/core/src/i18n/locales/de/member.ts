/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Jemand',
  untitled: 'der Kanal',

  'warning.missing':
    '{people}, um hier zu schreiben, tritt bitte {channels, plural, one {dem Kanal unten} other {den Kanälen unten}} bei. Sobald du beigetreten bist, kannst du schreiben.',
  'warning.people': '{people} und {others, plural, one {# weitere Person} other {# weitere Personen}}',
  'warning.without-link': '{title}: Frag einen Administrator dieser Gruppe nach dem Link.',
  'warning.blocked':
    '{people}: Ein Administrator dieser Gruppe hat dein Schreiben hier pausiert. Nur die Administratoren können das ändern.',
  'warning.joined-button': 'Ich bin beigetreten',

  'alert.freed': 'Danke! Du kannst jetzt in der Gruppe schreiben.',
  'alert.still-missing':
    'Noch nicht: {titles} {count, plural, one {fehlt noch} other {fehlen noch}}. Tritt bei und tippe dann noch einmal.',
  'alert.still-missing-more': '{titles} und {count, number} weitere',
  'alert.blocked':
    'Ein Administrator dieser Gruppe hat dein Schreiben hier pausiert. Nur die Administratoren können das ändern.',
  'alert.not-for-you': 'Diese Nachricht ist für jemand anderen. Du musst nichts tun.',
  'alert.cannot-tell':
    'Telegram antwortet gerade nicht. Du musst nichts tun: Ich prüfe weiter. Oder tippe in einer Minute noch einmal.',
  'alert.channel-lost':
    'Du musst nichts tun: Ich kann gerade nicht in den Kanal sehen, deshalb zählt er nicht. In spätestens fünf Minuten kannst du hier schreiben.',
  'alert.protection-off': 'Hier muss man keinen Kanälen mehr beitreten. Du kannst in der Gruppe schreiben.',

  'notice.paused':
    'Der Schutz wartet. {causes}\n\nEr beginnt von selbst, sobald das erledigt ist. Kanäle und Einstellungen bleiben erhalten.',
  'cause.basic-group':
    'Diese Gruppe muss zuerst eine Supergruppe werden. Öffne die Einstellungen der Gruppe und stelle <b>Chatverlauf für neue Mitglieder</b> auf <b>Sichtbar</b>, oder gib der Gruppe einen öffentlichen Link: Telegram wandelt sie dann um.',
  'cause.bot-absent': 'Ich bin nicht in der Gruppe. Füge mich wieder als Administrator hinzu.',
  'cause.cannot-delete':
    'Ich brauche das Recht <b>Nachrichten löschen</b>. Öffne die Administratoren der Gruppe, tippe auf mich und schalte es ein.',
  'cause.cannot-restrict':
    'Ich brauche das Recht <b>Nutzer sperren</b>. Öffne die Administratoren der Gruppe, tippe auf mich und schalte es ein.',
  'cause.cannot-delete-or-restrict':
    'Ich brauche die Rechte <b>Nachrichten löschen</b> und <b>Nutzer sperren</b>. Öffne die Administratoren der Gruppe, tippe auf mich und schalte sie ein.',

  'notice.channel-lost':
    'Ich sehe nicht mehr, wer in {title} ist, deshalb muss vorerst niemand beitreten. Mach mich wieder zum Administrator dieses Kanals (irgendein Recht genügt), dann zählt er von selbst wieder. Oder verlange ihn nicht mehr: <code>/unprotect {reference}</code>.',
} as const;
