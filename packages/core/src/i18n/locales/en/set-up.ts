/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head': '<b>{left, plural, one {One step} other {# steps}} until this group is protected</b>',
  'set-up.ready': '<b>Ready.</b> Protection is on. To write here, members need to be in {channels}.',
  'set-up.ready-some':
    '<b>Ready.</b> Protection is on. To write here, members need to be in {needed, plural, one {one of these} other {at least # of these}}: {channels}.',
  'set-up.rights-done': '✓ I have the rights I need.',
  'set-up.rights-missing':
    '○ Give me {count, plural, one {this right} other {these rights}}: {rights}. Tap the button and choose this group.',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ Members will need to be in {channels}.',
  'set-up.channels-missing': '○ Choose what members must join. Tap the button: the rest happens in our private chat.',
  'set-up.off': '○ Switch protection on with /protect',
  'set-up.right-delete': 'Delete messages',
  'set-up.right-restrict': 'Ban users',
  'set-up.rights-button': 'Give me the rights',
  'set-up.channels-button': 'Choose a channel',
  'set-up.more-button': 'Add another channel',

  'picker.hint': 'Easier: tap the button and choose the channel. Private ones work too.',
  'picker.any':
    'Am I in your group already? Then tap a button below the text box and choose what its members must join. Private ones work too.',
  'picker.group':
    'Tap a button below the text box and choose what members of {group} must join. Private ones work too. You can choose several, one after the other.',
  'picker.channel-button': 'Choose a channel',
  'picker.group-button': 'Choose a group',
  'picker.not-administrator': 'You are no administrator of that group, so you cannot choose for it.',
  'picker.no-group':
    'I know no group that you administer. Add me to yours with the button. If I am there already, send /status in it once. Then choose again.',
  'picker.which-group': 'For which group? Its members will have to join what you chose.',
  'picker.unknown': 'I cannot see that chat. Make me an administrator there, then choose it again.',
  'picker.not-of-channel': 'You are no administrator of what you chose, so I cannot require it for you.',
  'picker.basic-group':
    'That is a basic group, and I cannot see who is in those. Choose a channel or a supergroup instead.',
  'picker.itself': 'That is the group itself. Choose what its members should join.',
  'picker.refused': 'I cannot require that chat now. Look into the group: /doctor says what is wrong there.',
  'picker.full': 'Ten are the most. Remove one with <code>/unprotect @channel</code> in the group first.',

  'linked.on':
    'Done. Protection is on. To write in {group}, members need to be in {channels}.\n\nYou can choose another one below.',
  'linked.on-some':
    'Done. Protection is on. To write in {group}, members need to be in {needed, plural, one {one of these} other {at least # of these}}: {channels}.\n\nYou can choose another one below.',
  'linked.waiting': 'Noted: to write in {group}, members will need to be in {channels}. Still missing: {causes}',

  'consent.offer':
    '• {ref}: you are no administrator there. Forward this link to one who is. They see your request and can agree. It works once, for 24 hours: {address}',
  'consent.offer-add':
    'You do not administer it? Forward this link to one who does: they can add me and agree. It works once, for 24 hours: {address}',
  'consent.ask':
    'The administrators of {group} ask that its members join {channel} before they can write. I count who is in {channel}, and change nothing there.\n\nDo you agree?',
  'consent.add-first':
    'The administrators of {group} ask that its members join {channel} before they can write. I count who is there, and change nothing.\n\nI am no administrator there yet. If you are one and agree, add me with the first button (any right will do), then tap Agree.',
  'consent.agree-button': 'Agree',
  'consent.not-yet': '{channel}: I am no administrator there yet. Add me with the first button, then tap Agree again.',
  'consent.expired': 'This link was used already, or is older than 24 hours. Ask for a new one.',
  'consent.not-yours': 'This link is for an administrator of the channel. There is nothing you need to do.',
  'consent.full':
    'Nothing was changed: {group} requires ten channels already, and ten are the most. Please tell whoever sent you the link.',
  'consent.withdrawn': 'Whoever asked for this does not administer the group any more. Nothing was changed.',
  'consent.done': 'Thank you. Members of {group} need to be in {channel} now.',

  'help.add-channel-button': 'Add me to a channel',
  'help.group-only-known': 'This command works in the group it is about. Send it there:',
} as const;
