/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Someone',
  untitled: 'the channel',

  'warning.missing':
    '{people}, to write here please join {channels, plural, one {the channel below} other {the channels below}}. As soon as you have joined, you can write.',
  'warning.people': '{people} and {others, plural, one {# other} other {# others}}',
  'warning.without-link': '{title}: ask an administrator of this group for the link.',
  'warning.blocked': '{people}: an administrator of this group has paused your writing here. Only they can change it.',
  'warning.joined-button': 'I have joined',

  'alert.freed': 'Thank you! You can write in the group now.',
  'alert.still-missing':
    'Not yet: {titles} {count, plural, one {is still missing} other {are still missing}}. Join, then tap again.',
  'alert.still-missing-more': '{titles} and {count, number} more',
  'alert.blocked': 'An administrator of this group has paused your writing here. Only they can change it.',
  'alert.not-for-you': 'This message is for someone else. There is nothing you need to do.',
  'alert.cannot-tell':
    'Telegram is not answering right now. You do not need to do anything: I keep checking. Or tap again in a minute.',
  'alert.channel-lost':
    'You do not need to do anything: I cannot look into the channel right now, so it does not count. You can write here within five minutes.',
  'alert.protection-off': 'Joining channels is not required here any more. You can write in the group.',

  'notice.paused':
    'Protection is waiting. {causes}\n\nIt starts by itself as soon as that is done. Channels and settings are kept.',
  'cause.basic-group':
    'This group must become a supergroup first. Open the group’s settings and set <b>Chat history for new members</b> to <b>Visible</b>, or give the group a public link: Telegram then upgrades it.',
  'cause.bot-absent': 'I am not in the group. Add me again as an administrator.',
  'cause.cannot-delete':
    'I need the right <b>Delete messages</b>. Open the group’s administrators, tap me, and switch it on.',
  'cause.cannot-restrict':
    'I need the right <b>Ban users</b>. Open the group’s administrators, tap me, and switch it on.',
  'cause.cannot-delete-or-restrict':
    'I need the rights <b>Delete messages</b> and <b>Ban users</b>. Open the group’s administrators, tap me, and switch them on.',

  'notice.channel-lost':
    'I cannot see who is in {title} any more, so nobody has to join it for now. Make me an administrator of that channel again (any right will do) and it counts again by itself. Or stop requiring it with <code>/unprotect {reference}</code>.',
} as const;
