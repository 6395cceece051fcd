/** Answers to commands about one person. */
export const people = {
  'target.none': 'About whom? Reply to one of their messages, or add their id: <code>{command} 123456789</code>',
  'target.username':
    'Telegram does not tell me who is behind an @name. Reply to one of their messages instead, or use their id.',
  'target.anonymous':
    'That message was written in the name of a group or channel, so I cannot tell who it was. Use the person’s id.',
  'target.bot': 'That is a bot. I never hold bots.',
  'target.several': 'That message names several people. Reply to the person’s own message, or use their id.',
  'target.nobody': 'That message names nobody any more. Reply to the person’s own message, or use their id.',
  'target.unknown': 'I know nobody with the id <code>{id}</code>. Check the number.',
  'target.administrator': '{person} is an administrator. I never hold administrators.',

  'trust.done': '{person} is trusted now and can always write here. /untrust takes it back.',
  'trust.already': '{person} is trusted already.',
  'untrust.done': '{person} is no longer trusted: the same rules as for everyone apply again.',
  'untrust.not-trusted': '{person} was not trusted. /trusted shows who is.',
  'trusted.none': 'Nobody is trusted yet. Reply to someone’s message with /trust, and they can always write here.',
  'trusted.head': 'Trusted here:',
  'trusted.item': '• {person} (<code>{id}</code>)',
  'trusted.more': 'and {count, number} more',

  'hold.done': '{person} cannot write here until you /free them.',
  'hold.reason': 'Reason: {reason}',
  'hold.absent': '{person} is not in the group. If they come back they cannot write until you /free them.',
  'hold.again': 'The same rules as for everyone apply to {person} again.',
  'hold.off': 'Protection is off, and then I hold nobody. Switch it on with /protect first.',
  'hold.waiting': 'Noted: {person} is to be held. Protection is waiting, so it takes effect later. {causes}',
  'free.done': '{person} can write here, whatever they have joined, until they next leave a required channel.',
  'free.theirs':
    'An administrator has restricted {person}, so that is not mine to lift: open their profile in the group’s members and remove the restriction. I will not hold them myself.',
  'free.absent': '{person} is not in the group. If they come back they can write.',

  'why.protection-off': '{person} can write: protection is off here. /protect switches it on.',
  'why.protection-paused': 'Nothing changes for {person} now: protection is waiting. {causes}',
  'why.administrator': '{person} can write: administrators are never held.',
  'why.bot': '{person} can write: bots are never held.',
  'why.blocked': '{person} is held: an administrator did this by hand. /free ends it.',
  'why.trusted': '{person} can write: they are trusted. /untrust takes it back.',
  'why.pardoned':
    '{person} can write: an administrator freed them. That lasts until they next leave a required channel.',
  'why.channel-missing': '{person} is held until they have joined everything marked ✗.',
  'why.channel-missing-not-held':
    '{person} has yet to join everything marked ✗. They are held as soon as they write or join here.',
  'why.channel-missing-theirs': '{person} has yet to join everything marked ✗. Until then what they write is deleted.',
  'why.unsure':
    'Telegram does not tell me right now whether {person} has joined everything. I keep asking; until then nothing changes.',
  'why.channel-lost': '{person} is freed within five minutes: I cannot see into the channel they were held for.',
  'why.complete': '{person} can write: they have joined everything.',
  'why.theirs': 'An administrator has restricted them by hand. I leave that alone.',
  'why.absent': 'They are not in the group now.',
  'why.yes': '✓ {title}',
  'why.no': '✗ {title}',
  'why.unknown': '? {title}: not known right now',
  'why.lost': '– {title}: does not count now, I am no administrator there',
} as const;
