// @ts-check
/** The bot's commands, with what each is for. Pure. */

/** @typedef {import('./types.js').World} World */
/** @typedef {import('./types.js').Chat} Chat */

/** @typedef {{ text: string, hint: string, needsPerson?: boolean }} Command */

/**
 * The commands worth offering in a chat; those with channels name the channels of this world.
 * @param {World} world
 * @param {Chat} chat
 * @returns {Command[]}
 */
export function listCommands(world, chat) {
  if (chat.type === 'private') {
    return [
      { text: '/start', hint: 'what the bot does, and where you are muted' },
      { text: '/help', hint: 'the same' },
    ];
  }
  const names = world.chats.flatMap(({ type, username }) => (type === 'channel' && username ? [`@${username}`] : []));
  return [
    { text: ['/protect', ...names.slice(0, 2)].join(' '), hint: 'require these channels' },
    { text: '/protect', hint: 'switch on again' },
    { text: '/unprotect', hint: 'switch off and free everyone' },
    ...names.slice(0, 1).map((name) => ({ text: `/unprotect ${name}`, hint: 'drop one channel' })),
    { text: '/status', hint: 'on or off, channels, how many are held' },
    { text: '/settings', hint: 'a panel of choices' },
    { text: '/stats', hint: 'figures' },
    { text: '/doctor', hint: 'check the rights of the bot' },
    { text: '/recheck', hint: 'verify everyone seen so far' },
    ...listPersonCommands(),
    { text: '/trusted', hint: 'who is exempt' },
    { text: '/help', hint: 'a short help' },
  ];
}

/** Commands about one person. */
export function listPersonCommands() {
  return [
    { text: '/why', hint: 'why somebody is held or free', needsPerson: true },
    { text: '/trust', hint: 'exempt somebody', needsPerson: true },
    { text: '/untrust', hint: 'lift the exemption', needsPerson: true },
    { text: '/hold', hint: 'mute somebody by hand', needsPerson: true },
    { text: '/free', hint: 'free somebody by hand', needsPerson: true },
  ];
}
