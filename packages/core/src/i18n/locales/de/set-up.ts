/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head': '<b>Noch {left, plural, one {ein Schritt} other {# Schritte}}, bis diese Gruppe geschützt ist</b>',
  'set-up.ready': '<b>Fertig.</b> Der Schutz ist an. Um hier zu schreiben, müssen Mitglieder in {channels} sein.',
  'set-up.ready-some':
    '<b>Fertig.</b> Der Schutz ist an. Um hier zu schreiben, müssen Mitglieder in {needed, plural, one {einem von diesen} other {mindestens # von diesen}} sein: {channels}.',
  'set-up.rights-done': '✓ Ich habe die Rechte, die ich brauche.',
  'set-up.rights-missing':
    '○ Gib mir {count, plural, one {dieses Recht} other {diese Rechte}}: {rights}. Tippe auf den Knopf und wähle diese Gruppe.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Mitglieder müssen dann in {channels} sein.',
  'set-up.channels-missing':
    '○ Wähle, wo Mitglieder beitreten müssen. Tippe auf den Knopf: Der Rest geschieht in unserem privaten Chat.',
  'set-up.off': '○ Schalte den Schutz mit /protect ein',
  'set-up.right-delete': 'Nachrichten löschen',
  'set-up.right-restrict': 'Nutzer sperren',
  'set-up.rights-button': 'Mir die Rechte geben',
  'set-up.channels-button': 'Kanal auswählen',
  'set-up.more-button': 'Noch einen Kanal',

  'picker.hint': 'Einfacher: Tippe auf den Knopf und wähle den Kanal. Auch private gehen.',
  'picker.any':
    'Bin ich schon in deiner Gruppe? Dann tippe auf einen Knopf unter dem Textfeld und wähle, wo deren Mitglieder beitreten müssen. Auch private gehen.',
  'picker.group':
    'Tippe auf einen Knopf unter dem Textfeld und wähle, wo Mitglieder von {group} beitreten müssen. Auch private gehen. Du kannst mehrere wählen, einen nach dem anderen.',
  'picker.channel-button': 'Kanal auswählen',
  'picker.group-button': 'Gruppe auswählen',
  'picker.not-administrator': 'Du bist kein Administrator dieser Gruppe, deshalb kannst du nicht für sie wählen.',
  'picker.no-group':
    'Ich kenne keine Gruppe, die du verwaltest. Füge mich mit dem Knopf deiner hinzu. Bin ich schon dort, schick dort einmal /status. Wähle dann noch einmal.',
  'picker.which-group': 'Für welche Gruppe? Ihre Mitglieder müssen dann dem beitreten, was du gewählt hast.',
  'picker.unknown': 'Diesen Chat kann ich nicht sehen. Mach mich dort zum Administrator und wähle ihn noch einmal.',
  'picker.not-of-channel': 'Du bist dort kein Administrator, deshalb kann ich es nicht für dich verlangen.',
  'picker.basic-group':
    'Das ist eine einfache Gruppe, und ich sehe nicht, wer darin ist. Wähle stattdessen einen Kanal oder eine Supergruppe.',
  'picker.itself': 'Das ist die Gruppe selbst. Wähle, wo ihre Mitglieder beitreten sollen.',
  'picker.refused':
    'Diesen Chat kann ich gerade nicht verlangen. Sieh in der Gruppe nach: /doctor sagt, was dort nicht stimmt.',
  'picker.full': 'Mehr als zehn gehen nicht. Entferne zuerst einen mit <code>/unprotect @kanal</code> in der Gruppe.',

  'linked.on':
    'Erledigt. Der Schutz ist an. Um in {group} zu schreiben, müssen Mitglieder in {channels} sein.\n\nUnten kannst du noch einen wählen.',
  'linked.on-some':
    'Erledigt. Der Schutz ist an. Um in {group} zu schreiben, müssen Mitglieder in {needed, plural, one {einem von diesen} other {mindestens # von diesen}} sein: {channels}.\n\nUnten kannst du noch einen wählen.',
  'linked.waiting':
    'Notiert: Um in {group} zu schreiben, müssen Mitglieder in {channels} sein. Es fehlt noch: {causes}',

  'consent.offer':
    '• {ref}: Du bist dort kein Administrator. Leite diesen Link an jemanden weiter, der es ist. Dort erscheint deine Bitte, und man kann zustimmen. Der Link gilt einmal, 24 Stunden lang: {address}',
  'consent.offer-add':
    'Du verwaltest ihn nicht? Leite diesen Link an jemanden weiter, der es tut: Man kann mich dort hinzufügen und zustimmen. Der Link gilt einmal, 24 Stunden lang: {address}',
  'consent.ask':
    'Die Administratoren von {group} bitten darum, dass Mitglieder {channel} beitreten, bevor sie schreiben können. Ich sehe nur nach, wer in {channel} ist, und ändere dort nichts.\n\nStimmst du zu?',
  'consent.add-first':
    'Die Administratoren von {group} bitten darum, dass Mitglieder {channel} beitreten, bevor sie schreiben können. Ich sehe nur nach, wer dort ist, und ändere nichts.\n\nIch bin dort noch kein Administrator. Wenn du es bist und zustimmst, füge mich mit dem ersten Knopf hinzu (irgendein Recht genügt) und tippe dann auf „Zustimmen“.',
  'consent.agree-button': 'Zustimmen',
  'consent.not-yet':
    '{channel}: Ich bin dort noch kein Administrator. Füge mich mit dem ersten Knopf hinzu und tippe dann noch einmal auf „Zustimmen“.',
  'consent.expired': 'Dieser Link wurde schon benutzt oder ist älter als 24 Stunden. Bitte um einen neuen.',
  'consent.not-yours': 'Dieser Link ist für einen Administrator des Kanals. Du musst nichts tun.',
  'consent.full':
    'Es wurde nichts geändert: {group} verlangt schon zehn Kanäle, und mehr gehen nicht. Sag es bitte der Person, von der du den Link hast.',
  'consent.withdrawn': 'Wer darum gebeten hat, verwaltet die Gruppe nicht mehr. Es wurde nichts geändert.',
  'consent.done': 'Danke. Mitglieder von {group} müssen jetzt in {channel} sein.',

  'help.add-channel-button': 'Zu einem Kanal hinzufügen',
  'help.group-only-known': 'Dieser Befehl gehört in die Gruppe, um die es geht. Schick ihn dort:',
} as const;
