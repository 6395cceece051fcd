/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'Ich sorge dafür, dass in deiner Gruppe nur schreibt, wer deinen Kanälen beigetreten ist. Allen anderen zeige ich, wo sie beitreten können, und danach können sie sofort schreiben.\n\n1. Füge mich deiner Gruppe hinzu: der erste Knopf unten.\n2. Wähle die Kanäle, denen Mitglieder beitreten müssen: die Knöpfe unter dem Textfeld.\n\nDas ist alles.',
  'help.add-button': 'Zu einer Gruppe hinzufügen',
  'help.group-administrator':
    'Schick <code>/protect @kanal</code>, dann müssen Mitglieder diesem Kanal beitreten, bevor sie hier schreiben können.\n\n/status was an ist und wer stummgeschaltet ist\n/settings Einstellungen\n/doctor findet, was nicht stimmt\n/why (als Antwort) warum jemand stummgeschaltet ist\n/trust (als Antwort) lässt jemanden immer schreiben\n/unprotect schaltet es aus',
  'help.group-member':
    'In dieser Gruppe musst du vielleicht einem Kanal beitreten, bevor du schreiben kannst. Dann zeige ich dir, welchem. Tritt bei, und du kannst sofort schreiben.',
  'help.held-in': 'Hier wartest du gerade:',
  'help.held-for': '• {group}: Tritt {channels} bei, dann kannst du dort schreiben.',
  'help.deleted-until': 'Bis dahin wird gelöscht, was du dort schreibst.',
  'help.held-by-hand': '• {group}: Ein Administrator hat dein Schreiben pausiert. Bitte frag die Administratoren.',
  'help.held-nowhere': 'Du bist in keiner Gruppe stummgeschaltet.',
  'help.group-only': 'Dieser Befehl gehört in die Gruppe, um die es geht. Schick ihn dort.',
  'refusal.not-administrator': 'Das können nur Administratoren dieser Gruppe.',

  'status.on': 'Der Schutz ist <b>an</b>.',
  'status.off': 'Der Schutz ist <b>aus</b>. Schalte ihn mit /protect ein.',
  'status.off-unset': 'Der Schutz ist <b>aus</b>. Schalte ihn ein mit <code>/protect @kanal</code>',
  'status.paused': 'Der Schutz <b>wartet</b>. {causes} Dann beginnt er von selbst.',
  'status.channels': 'Man muss Mitglied sein von:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: zählt gerade nicht, weil ich dort kein Administrator bin. Mach mich wieder dazu.',
  'status.held':
    '{count, plural, =0 {Niemand ist stummgeschaltet.} one {Ein Mitglied ist stummgeschaltet.} other {# Mitglieder sind stummgeschaltet.}}',

  'stats.text':
    'Gerade stummgeschaltet: {held, number}\nGesehene Mitglieder: {seen, number}\nVerlangte Kanäle: {channels, number}\nAus dem Gedächtnis beantwortet: {hits, number} von {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Letzte {days, number} Tage</b>\nStummgeschaltet: {held, number}\nFreigeschaltet: {freed, number} ({complied, number} waren beigetreten)\nFehlalarme, von Administratoren freigeschaltet oder als vertrauenswürdig markiert: {falseAlarms, number}',
  'stats.median': 'Die Hälfte der Beigetretenen brauchte höchstens {time}.',
  'stats.joins': '<b>Nach meiner Bitte beigetreten, letzte {days, number} Tage</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} ({byLink, number} über meinen Link)',
  'stats.chart': 'Pro Tag ({zone}): 🟧 stummgeschaltet, 🟦 freigeschaltet',

  'doctor.fine': 'Alles in Ordnung: Ich habe hier und in jedem Kanal die Rechte, die ich brauche.',
  'doctor.found': '{count, plural, one {Eine Sache ist zu beheben:} other {# Dinge sind zu beheben:}}',
  'doctor.off': 'Der Schutz ist aus. Schalte ihn mit /protect ein.',
  'doctor.no-channels': 'Noch wird kein Kanal verlangt. Schick <code>/protect @kanal</code>',
  'doctor.group': '• Hier: {cause}',
  'doctor.cannot-invite':
    '• {title}: Der Kanal ist privat und ich darf keinen Link machen, deshalb bekommen Mitglieder keinen Knopf dafür. Gib mir dort das Recht <b>Nutzer per Link einladen</b> und schick dann noch einmal /doctor.',
  'doctor.channel-lost':
    '• {title}: Ich bin dort kein Administrator. Mach mich dazu (irgendein Recht genügt); bis dahin zählt der Kanal nicht.',
  'doctor.channel-gone':
    '• {title}: Telegram sagt, es gibt ihn nicht mehr. Entferne ihn mit <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Hier: Auch wer kein Mitglied ist, kann Kommentare schreiben. Ich lösche, was nicht erlaubt ist, kann aber niemanden davon stummschalten. Lass nur Mitglieder schreiben: in den Gruppeneinstellungen unter „Wer kann Nachrichten senden“.',
  'doctor.log-lost':
    '• Protokollkanal: Ich kann dort nicht mehr schreiben. Mach mich dort zum Administrator oder wähle einen anderen.',
  'doctor.checked': 'Geprüft: diese Gruppe und {count, plural, one {ein Kanal} other {# Kanäle}}.',
  'doctor.last-move': '• {title}: letzter Beitritt oder Austritt gesehen {ago}',
  'doctor.no-move':
    '• {title}: noch kein Beitritt oder Austritt gesehen. Falls dort Leute beigetreten sind, seit ich Administrator bin: Machen Sie mich noch einmal dazu.',

  'recheck.nobody': 'Ich habe hier noch niemanden gesehen, also gibt es niemanden zu prüfen.',
  'recheck.off': 'Der Schutz ist aus, also gibt es nichts zu prüfen. Schalte ihn mit /protect ein.',

  'menu.start': 'Was ich tue, und wo du stummgeschaltet bist',
  'menu.help': 'Was ich tue',
  'menu.protect': 'Kanäle verlangen: /protect @kanal',
  'menu.unprotect': 'Ausschalten, oder einen Kanal nicht mehr verlangen',
  'menu.status': 'Was an ist, und wie viele stummgeschaltet sind',
  'menu.settings': 'Einstellungen dieser Gruppe',
  'menu.stats': 'Zahlen',
  'menu.doctor': 'Meine Rechte prüfen und Fehler beheben',
  'menu.why': 'Warum jemand stumm ist oder schreiben darf (Antwort)',
  'menu.trust': 'Jemanden immer schreiben lassen (als Antwort)',
  'menu.untrust': 'Das zurücknehmen (als Antwort)',
  'menu.trusted': 'Wer als vertrauenswürdig gilt',
  'menu.hold': 'Jemanden stummschalten (als Antwort)',
  'menu.free': 'Jemanden wieder freischalten (als Antwort)',
  'menu.recheck': 'Alle prüfen, die ich gesehen habe',
} as const;
