/** The log channel of a group, and how it is chosen. */
export const log = {
  'log.head': 'In {group}:',
  'log.hold': '🔒 Held: {people}',
  'log.deleted': '🗑 Messages deleted: {people}',
  'log.free': '🔓 Freed: {people}',
  'log.hold-by-hand': '🔒 Held by hand: {people}',
  'log.free-by-hand': '🔓 Freed by hand: {people}',
  'log.trust': '⭐ Trusted: {people}',
  'log.untrust': '☆ No longer trusted: {people}',
  'log.people': '{people} and {others, plural, one {# other} other {# others}}',
  'log.protect': 'Protection was switched on.',
  'log.unprotect': 'Protection was switched off.',
  'log.unlink': 'A channel is no longer required.',
  'log.settings': '⚙️ Changed in the settings: {settings}',
  'log.settings-import': '⚙️ All settings were replaced.',
  'log.how':
    'Tap the button and choose the log channel in our private chat. You must be an administrator there; I become one.',
  'log.pick': 'Which channel or group shall be told what I do in {group}? Tap a button below and choose it.',
  'log.free-button': 'Free {id}',
  'log.trust-button': 'Trust {id}',
  'log.hold-button': 'Hold again: {id}',
  'log.choose-button': 'Choose the log channel',
  'log.greeting': 'Here I tell what I do in {group}.',
  'log.done': 'From now on {title} is told what I do here.',
  'log.not-done':
    'I cannot write there. Make me an administrator of that channel; you must be one too. Then send it again.',
} as const;
