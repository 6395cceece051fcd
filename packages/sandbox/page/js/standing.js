// @ts-check
/**
 * Who may do what where, read off the world. Pure.
 *
 * **free** = may speak; **held** = present, but muted; **absent** = not in the chat; **admin** = runs it.
 */

/** @typedef {import('./types.js').World} World */
/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./types.js').Member} Member */
/** @typedef {{ kind: 'free' | 'held' | 'absent' | 'banned' | 'admin' | 'owner', untilDate?: number }} Standing */

/** @type {WeakMap<Member[], Map<number, Member>>} */
const indexes = new WeakMap();

/**
 * @param {Chat} chat
 * @param {number | null} userId
 * @returns {Member | undefined}
 */
export function findMember(chat, userId) {
  let index = indexes.get(chat.members);
  if (!index) {
    index = new Map(chat.members.map((member) => [member.userId, member]));
    indexes.set(chat.members, index);
  }
  return userId === null ? undefined : index.get(userId);
}

/**
 * @param {Chat} chat
 * @param {number | null} userId
 * @returns {Standing}
 */
export function readStanding(chat, userId) {
  const member = findMember(chat, userId);
  if (!member) return { kind: 'absent' };
  if (member.status === 'creator') return { kind: 'owner' };
  if (member.status === 'administrator') return { kind: 'admin' };
  if (member.status === 'kicked') return { kind: 'banned' };
  if (member.status === 'left' || !member.isMember) return { kind: 'absent' };
  if (chat.type === 'channel' || member.canSpeak) return { kind: 'free' };
  return { kind: 'held', ...(member.untilDate ? { untilDate: member.untilDate } : {}) };
}

/** @param {Standing} standing */
export function isPresent(standing) {
  return standing.kind !== 'absent' && standing.kind !== 'banned';
}

/** @param {Standing} standing */
export function isAdmin(standing) {
  return standing.kind === 'owner' || standing.kind === 'admin';
}

/**
 * The person who acts when a chat's administration is needed: the one being played if they may, else the owner,
 * else any human administrator.
 * @param {World} world
 * @param {Chat} chat
 * @param {number | null} me
 * @returns {number | undefined}
 */
export function findActor(world, chat, me) {
  if (me !== null && isAdmin(readStanding(chat, me))) return me;
  const admins = chat.members.filter(({ userId, status }) => status === 'administrator' && userId !== world.bot.id);
  return (chat.members.find(({ status }) => status === 'creator') ?? admins[0])?.userId;
}

/**
 * The chats that a person sees: everything public to the sandbox, and their own talk with the bot.
 * @param {World} world
 * @param {number | null} me
 */
export function listChats(world, me) {
  const order = { supergroup: 0, channel: 1, group: 2, private: 3 };
  return world.chats
    .filter(({ type, id }) => type !== 'private' || id === me)
    .sort((a, b) => Number(Boolean(a.migratedTo)) - Number(Boolean(b.migratedTo)) || order[a.type] - order[b.type]);
}

/**
 * @param {World} world
 * @param {number | null} chatId
 */
export function findChat(world, chatId) {
  return world.chats.find(({ id }) => id === chatId);
}

/**
 * The name of a person, the bot or a chat, fit to stand in a sentence; the number itself for a stranger to this world.
 * @param {World} world
 * @param {number} id
 */
export function nameOf(world, id) {
  if (id === world.bot.id) return world.bot.firstName;
  const person = world.users.find((user) => user.id === id);
  return toPlainDirection(person?.name ?? findChat(world, id)?.title ?? String(id));
}

/**
 * Text without the marks that turn the direction of what stands around it: a name may be made of them.
 * @param {string} text
 */
export function toPlainDirection(text) {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
