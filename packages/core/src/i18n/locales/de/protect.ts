/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'Um hier zu schreiben, muss man Mitglied sein von:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (neu)',
  'protect.item-kept': '• {title} (wurde schon verlangt)',
  'protect.not-added': 'Nicht hinzugefügt:',
  'protect.on': 'Der Schutz ist an. Mitglieder, die ich schon gesehen habe, werden im Hintergrund geprüft.',
  'protect.on-again':
    'Der Schutz ist wieder an. Mitglieder, die ich schon gesehen habe, werden im Hintergrund geprüft.',
  'protect.waiting': 'Der Schutz beginnt von selbst, sobald das erledigt ist. {causes}',
  'protect.how':
    'Nenne die Kanäle, denen Mitglieder beitreten müssen, zum Beispiel <code>/protect @kanal</code>. Ich muss dort Administrator sein, und du auch.\n\nEin privater Kanal: Tippe auf den Knopf und wähle ihn aus.',

  'ref.repeated': '• {ref}: Du hast ihn zweimal genannt, einmal genügt.',
  'ref.invite-link': '• {ref}: Diesen Einladungslink kenne ich nicht.',
  'ref.unreadable': '• {ref}: Das ist weder Name noch Link eines Kanals. Schreib @name oder einen t.me-Link.',
  'ref.not-forwarded':
    '• Die Nachricht, auf die du geantwortet hast, kommt nicht aus einem Kanal. Leite einen Beitrag des Kanals hierher weiter und antworte darauf mit /protect.',
  'ref.name-unknown': '• {ref}: Ich finde keinen öffentlichen Kanal mit diesem Namen. Prüfe die Schreibweise.',
  'ref.id-unknown':
    '• {ref}: Diesen Kanal kann ich nicht sehen. Mach mich dort zum Administrator und schick den Befehl noch einmal.',
  'ref.itself': '• {ref}: Das ist die Gruppe selbst. Nenne einen Kanal, dem Mitglieder beitreten sollen.',
  'ref.not-a-channel':
    '• {ref}: Das ist kein Kanal. Nenne einen Kanal oder eine Supergruppe, der Mitglieder beitreten sollen.',
  'ref.bot-not-administrator':
    '• {ref}: Ich bin dort kein Administrator. Mach mich dazu (irgendein Recht genügt) und schick den Befehl noch einmal.',
  'ref.caller-not-administrator':
    '• {ref}: Du bist dort kein Administrator. Bitte einen der Administratoren, den Befehl hier zu schicken.',
  'ref.full': '• {ref}: Mehr als zehn Kanäle gehen nicht. Entferne zuerst einen mit <code>/unprotect @kanal</code>.',
  'ref.not-linked': '• {ref}: Der wird hier nicht verlangt. /status zeigt, was verlangt wird.',

  'confirm.ask':
    'Du bist anonym, deshalb sehe ich nicht, ob du {count, plural, one {diesen Kanal} other {diese Kanäle}} verwaltest: {refs}\n\nTippe innerhalb von 10 Minuten auf „Bestätigen“. Ich prüfe die Person, die tippt.',
  'confirm.button': 'Bestätigen',
  'confirm.not-administrator': 'Nur ein Administrator dieser Gruppe kann das bestätigen.',
  'confirm.not-of-channel':
    'Du bist kein Administrator dieses Kanals. Einer von dessen Administratoren muss hier tippen.',
  'confirm.expired': 'Dieser Knopf ist zu alt. Bitte schick den Befehl noch einmal.',

  'unprotect.off':
    'Der Schutz ist aus. Niemand ist stummgeschaltet. Kanäle und Einstellungen bleiben erhalten: /protect schaltet ihn wieder ein.',
  'unprotect.freeing':
    'Der Schutz ist aus. {count, plural, one {Ein stummes Mitglied wird} other {# stumme Mitglieder werden}} gerade freigeschaltet. Kanäle und Einstellungen bleiben erhalten: /protect schaltet ihn wieder ein.',
  'unprotect.removed': 'Nicht mehr verlangt:',
  'unprotect.removed-freeing':
    'Wer nur wegen {count, plural, one {dieses Kanals} other {dieser Kanäle}} stummgeschaltet war, wird im Hintergrund freigeschaltet.',
  'unprotect.last':
    'Das war der letzte, deshalb ist der Schutz aus und niemand ist stummgeschaltet. Neu beginnen: <code>/protect @kanal</code>',
  'unprotect.last-freeing':
    'Das war der letzte, deshalb ist der Schutz aus. {count, plural, one {Ein stummes Mitglied wird} other {# stumme Mitglieder werden}} gerade freigeschaltet. Neu beginnen: <code>/protect @kanal</code>',
  'unprotect.not-removed': 'Nicht entfernt:',

  'sweep.freeing': 'Der Schutz ist aus. Stumme Mitglieder werden freigeschaltet: {done, number} von {total, number}.',
  'sweep.freed':
    'Der Schutz ist aus. {done, plural, =0 {Alle können schreiben.} one {Ein stummes Mitglied wurde freigeschaltet.} other {# stumme Mitglieder wurden freigeschaltet.}} /protect schaltet ihn wieder ein.',
  'sweep.pace':
    '{percent, number} % erledigt, {perMinute, number} pro Minute, noch etwa {minutesLeft, plural, one {eine Minute} other {# Minuten}}.',
  'sweep.checking': 'Ich prüfe die Mitglieder, die ich gesehen habe: {done, number} von {total, number}.',
  'sweep.checked': 'Fertig: {done, plural, one {ein Mitglied} other {# Mitglieder}} geprüft.',
  'sweep.stop-button': 'Prüfung stoppen',
  'sweep.undo-button': 'Rückgängig: wieder schützen',
  'sweep.tally': 'Stumm {held, number} · frei {free, number} · nicht prüfbar {unchecked, number}',
  'sweep.stopped':
    'Gestoppt: {done, number} von {total, number} Mitgliedern geprüft. Die anderen werden geprüft, wenn sie schreiben.',
  'sweep.stopped-off': 'Gestoppt, weil der Schutz aus ist: {done, number} von {total, number} Mitgliedern geprüft.',
  'sweep.undone':
    'Der Schutz ist wieder an, mit denselben Kanälen. {done, number} von {total, number} waren schon freigeschaltet; alle werden noch einmal geprüft.',
  'sweep.is-over': 'Das ist schon vorbei.',
} as const;
