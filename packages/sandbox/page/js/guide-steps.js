// @ts-check
/** How far a newcomer has come, read off the world. Pure. */
import { findChat, findMember, isAdmin, isPresent, readStanding } from './standing.js';

/** @typedef {import('./types.js').World} World */
/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./types.js').Message} Message */

/**
 * @typedef {object} Progress
 * @property {number | undefined} groupId the group of the tour
 * @property {number[]} channelIds the channels that it requires, or will
 * @property {number | undefined} strangerId the person who is stopped, or will be
 * @property {boolean} isAsked `/protect` was said
 * @property {boolean[]} done one for each step
 */

export const STEP_COUNT = 5;
const PROTECT = /^\/protect(@\w+)?((\s+\S+){2,})$/;

/**
 * @param {World} world
 * @param {number | null} openChatId
 * @param {Progress} [before] a step that was done stays done
 * @returns {Progress}
 */
export function readProgress(world, openChatId, before) {
  const asked = findProtect(world);
  const group = asked?.chat ?? findGroup(world);
  const channels = listRequired(world, asked?.message);
  const after = group && asked ? listAll(group).filter(({ messageId }) => messageId > asked.message.messageId) : [];
  const stopped = after.find(
    ({ deletedBy, from }) => deletedBy === world.bot.id && from.id !== world.bot.id && !from.isBot,
  );
  const held = group?.members.find(
    ({ userId }) => readStanding(group, userId).kind === 'held' && userId !== world.bot.id,
  );
  const caughtId = before?.done[1] ? before.strangerId : (stopped?.from.id ?? (asked ? held?.userId : undefined));
  const strangerId = caughtId ?? (group && findStranger(world, group, channels));
  const joined = channels.filter((channel) => strangerId !== undefined && isPresent(readStanding(channel, strangerId)));
  const isCaught = caughtId !== undefined;
  const isWarned = after.some((message) => message.from.id === world.bot.id && isWarning(message));
  const isFree = group !== undefined && strangerId !== undefined && readStanding(group, strangerId).kind === 'free';
  const now = [
    after.some(({ from }) => from.id === world.bot.id),
    isCaught,
    isCaught && isWarned && openChatId === group?.id,
    isCaught && joined.length > 0,
    isCaught && channels.length > 0 && joined.length === channels.length && isFree,
  ];
  return {
    groupId: group?.id,
    channelIds: channels.map(({ id }) => id),
    strangerId,
    isAsked: asked !== undefined,
    done: now.map((isDone, index) => isDone || (before?.done[index] ?? false)),
  };
}

/**
 * The latest `/protect` with two channels or more, said by somebody who may.
 * @param {World} world
 * @returns {{ chat: Chat, message: Message } | undefined}
 */
function findProtect(world) {
  for (const chat of world.chats) {
    if (chat.type !== 'supergroup') continue;
    const message = listAll(chat).findLast(
      ({ text, from }) => PROTECT.test(text ?? '') && isAdmin(readStanding(chat, from.id)),
    );
    if (message) return { chat, message };
  }
  return undefined;
}

/** @param {Chat} chat */
function listAll(chat) {
  return [...chat.messages, ...chat.deleted].sort((a, b) => a.messageId - b.messageId);
}

/** @param {World} world */
function findGroup(world) {
  const groups = world.chats.filter(({ type }) => type === 'supergroup');
  return groups.find((chat) => findMember(chat, world.bot.id)?.status === 'administrator') ?? groups[0];
}

/**
 * @param {World} world
 * @param {Message} [protect]
 */
function listRequired(world, protect) {
  const channels = world.chats.filter(({ type, username }) => type === 'channel' && username);
  const named = (protect?.text ?? '').toLowerCase().split(/\s+/);
  const required = channels.filter(({ username }) =>
    named.some((word) => word.endsWith(username?.toLowerCase() ?? '\0')),
  );
  return required.length > 0 ? required : channels.slice(0, 2);
}

/**
 * Somebody in the group who runs nothing and lacks every channel, or the next best.
 * @param {World} world
 * @param {Chat} group
 * @param {Chat[]} channels
 */
function findStranger(world, group, channels) {
  const score = (/** @type {number} */ id) =>
    channels.filter((channel) => !isPresent(readStanding(channel, id))).length +
    (readStanding(group, id).kind === 'free' ? 0.5 : 0);
  const plain = world.users.filter(({ id }) => !isAdmin(readStanding(group, id)));
  return plain.toSorted((a, b) => score(b.id) - score(a.id))[0]?.id;
}

/** @param {Message} message */
function isWarning({ buttons = [] }) {
  const all = buttons.flat();
  return all.some(({ url }) => url) && all.some(({ callbackData }) => callbackData);
}

/**
 * The channels that the person still lacks.
 * @param {World} world
 * @param {Progress} progress
 */
export function listLacking(world, { channelIds, strangerId }) {
  return channelIds
    .map((id) => findChat(world, id))
    .filter((chat) => chat !== undefined)
    .filter((chat) => !isPresent(readStanding(chat, strangerId ?? null)));
}
