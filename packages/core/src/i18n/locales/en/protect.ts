/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'To write here, members need to be in:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (new)',
  'protect.item-kept': '• {title} (was required already)',
  'protect.not-added': 'Not added:',
  'protect.on': 'Protection is on. Members I have seen before are being checked in the background.',
  'protect.on-again': 'Protection is on again. Members I have seen before are being checked in the background.',
  'protect.waiting': 'Protection starts by itself as soon as this is done. {causes}',
  'protect.how':
    'Name the channels that members must join, for example <code>/protect @channel</code>. I must be an administrator there, and so must you.\n\nA private channel: tap the button and choose it.',

  'ref.repeated': '• {ref}: you named it twice, once is enough.',
  'ref.invite-link': '• {ref}: I do not know this invite link.',
  'ref.unreadable': '• {ref}: this is no channel’s name or link. Write @name or a t.me link.',
  'ref.not-forwarded':
    '• The message you replied to does not come from a channel. Forward a post of the channel here and reply to that with /protect.',
  'ref.name-unknown': '• {ref}: I find no public channel with this name. Check the spelling.',
  'ref.id-unknown': '• {ref}: I cannot see this channel. Make me an administrator there, then send the command again.',
  'ref.itself': '• {ref}: this is the group itself. Name a channel that members should join.',
  'ref.not-a-channel': '• {ref}: this is no channel. Name a channel or a supergroup that members should join.',
  'ref.bot-not-administrator':
    '• {ref}: I am no administrator there. Make me one (any right will do), then send the command again.',
  'ref.caller-not-administrator':
    '• {ref}: you are no administrator there. Ask one of its administrators to send the command here.',
  'ref.full': '• {ref}: ten channels are the most. Remove one with <code>/unprotect @channel</code> first.',
  'ref.not-linked': '• {ref}: it is not required here. /status shows what is.',

  'confirm.ask':
    'You are anonymous, so I cannot see whether you administer {count, plural, one {this channel} other {these channels}}: {refs}\n\nTap Confirm within 10 minutes. I will check the person who taps.',
  'confirm.button': 'Confirm',
  'confirm.not-administrator': 'Only an administrator of this group can confirm this.',
  'confirm.not-of-channel': 'You are no administrator of that channel. One of its administrators has to tap here.',
  'confirm.expired': 'This button is too old. Please send the command again.',

  'unprotect.off': 'Protection is off. Nobody is held. Channels and settings are kept: /protect switches it on again.',
  'unprotect.freeing':
    'Protection is off. {count, plural, one {One held member is} other {# held members are}} being freed. Channels and settings are kept: /protect switches it on again.',
  'unprotect.removed': 'No longer required:',
  'unprotect.removed-freeing':
    'Whoever was held only for {count, plural, one {that channel} other {those channels}} is being freed in the background.',
  'unprotect.last':
    'That was the last one, so protection is off and nobody is held. To start again: <code>/protect @channel</code>',
  'unprotect.last-freeing':
    'That was the last one, so protection is off. {count, plural, one {One held member is} other {# held members are}} being freed. To start again: <code>/protect @channel</code>',
  'unprotect.not-removed': 'Not removed:',

  'sweep.freeing': 'Protection is off. Freeing held members: {done, number} of {total, number}.',
  'sweep.freed':
    'Protection is off. {done, plural, =0 {Everyone is free.} one {One held member was freed.} other {# held members were freed.}} /protect switches it on again.',
  'sweep.pace':
    '{percent, number}% done, {perMinute, number} a minute, about {minutesLeft, plural, one {one minute} other {# minutes}} left.',
  'sweep.checking': 'Checking the members I have seen: {done, number} of {total, number}.',
  'sweep.checked': 'Done: {done, plural, one {one member} other {# members}} checked.',
  'sweep.stop-button': 'Stop checking',
  'sweep.undo-button': 'Undo: protect again',
  'sweep.tally': 'Held {held, number} · free {free, number} · could not check {unchecked, number}',
  'sweep.stopped':
    'Stopped: {done, number} of {total, number} members checked. The others are checked when they write.',
  'sweep.stopped-off': 'Stopped, since protection is off: {done, number} of {total, number} members checked.',
  'sweep.undone':
    'Protection is on again, with the same channels. {done, number} of {total, number} had been freed; everyone is checked again.',
  'sweep.is-over': 'This is over already.',
} as const;
