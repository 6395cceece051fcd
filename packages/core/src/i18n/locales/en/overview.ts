/** Help, state and figures of a group, and its settings. */
export const overview = {
  'help.private':
    'I see to it that only people who have joined your channels write in your group. Whoever has not is shown where to join, and can write as soon as they have.\n\n1. Add me to your group: the first button below.\n2. Choose the channels that members must join: the buttons below the text box.\n\nThat is all.',
  'help.add-button': 'Add me to a group',
  'help.group-administrator':
    'Send <code>/protect @channel</code> and members must join that channel before they can write here.\n\n/status what is on, and who is held\n/settings choices\n/doctor finds what is wrong\n/why (as a reply) why a person is held\n/trust (as a reply) lets a person always write\n/unprotect switches it off',
  'help.group-member':
    'In this group you may need to join a channel before you can write. If so, I show you which one. Join it and you can write right away.',
  'help.held-in': 'Where you are waiting now:',
  'help.held-for': '• {group}: join {channels}, and you can write there.',
  'help.deleted-until': 'Until then what you write there is deleted.',
  'help.held-by-hand': '• {group}: an administrator has paused your writing. Please ask them.',
  'help.held-nowhere': 'You are not held in any group.',
  'help.group-only': 'This command works in the group it is about. Send it there.',
  'refusal.not-administrator': 'Only administrators of this group can do that.',

  'status.on': 'Protection is <b>on</b>.',
  'status.off': 'Protection is <b>off</b>. Switch it on with /protect.',
  'status.off-unset': 'Protection is <b>off</b>. Switch it on with <code>/protect @channel</code>',
  'status.paused': 'Protection is <b>waiting</b>. {causes} Then it starts by itself.',
  'status.channels': 'Members need to be in:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: does not count now, because I am no administrator there. Make me one again.',
  'status.held': '{count, plural, =0 {Nobody is held.} one {One member is held.} other {# members are held.}}',

  'stats.text':
    'Held now: {held, number}\nMembers seen: {seen, number}\nRequired channels: {channels, number}\nAnswered from memory: {hits, number} of {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>Last {days, number} days</b>\nHeld: {held, number}\nFreed: {freed, number} ({complied, number} had joined)\nFalse alarms, freed or trusted by an administrator: {falseAlarms, number}',
  'stats.median': 'Half of those who joined took at most {time}.',
  'stats.joins': '<b>Joined after I asked, last {days, number} days</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} ({byLink, number} by my link)',
  'stats.chart': 'Each day ({zone}): 🟧 held, 🟦 freed',

  'doctor.fine': 'Everything is in order: I have the rights I need here and in every channel.',
  'doctor.found': '{count, plural, one {One thing to mend:} other {# things to mend:}}',
  'doctor.off': 'Protection is off. Switch it on with /protect.',
  'doctor.no-channels': 'No channel is required yet. Send <code>/protect @channel</code>',
  'doctor.group': '• Here: {cause}',
  'doctor.cannot-invite':
    '• {title}: it is private and I may make no link, so members get no button for it. Give me the right <b>Invite users via link</b> there, then send /doctor again.',
  'doctor.channel-lost':
    '• {title}: I am no administrator there. Make me one (any right will do); until then it does not count.',
  'doctor.channel-gone': '• {title}: Telegram says it is gone. Remove it with <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• Here: whoever is no member can write comments. I delete what they may not say, but I cannot hold them. Allow only members to write: in the group’s settings, under who can send messages.',
  'doctor.log-lost':
    '• Log channel: I cannot write there any more. Make me an administrator there, or choose another one.',
  'doctor.checked': 'Checked: this group and {count, plural, one {one channel} other {# channels}}.',
  'doctor.last-move': '• {title}: last join or leave seen {ago}',
  'doctor.no-move':
    '• {title}: no join or leave seen yet. If people have joined since I became administrator there, make me one again.',

  'recheck.nobody': 'I have seen nobody here yet, so there is nobody to check.',
  'recheck.off': 'Protection is off, so there is nothing to check. Switch it on with /protect.',

  'menu.start': 'What I do, and where you are held',
  'menu.help': 'What I do',
  'menu.protect': 'Require channels: /protect @channel',
  'menu.unprotect': 'Switch off, or stop requiring one channel',
  'menu.status': 'What is on, and how many are held',
  'menu.settings': 'Choices for this group',
  'menu.stats': 'Figures',
  'menu.doctor': 'Check my rights and how to mend them',
  'menu.why': 'Why a person is held or free (as a reply)',
  'menu.trust': 'Let a person always write (as a reply)',
  'menu.untrust': 'Take that back (as a reply)',
  'menu.trusted': 'Who is trusted',
  'menu.hold': 'Hold a person by hand (as a reply)',
  'menu.free': 'Free a person by hand (as a reply)',
  'menu.recheck': 'Check everyone I have seen',
} as const;
