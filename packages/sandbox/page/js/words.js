// @ts-check
/** The words for where a person or chat stands. */
import { findMember, isPresent, readStanding } from './standing.js';
import { toEnd } from './times.js';

/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./standing.js').Standing} Standing */

/**
 * `free`, `muted until 24 Dec, 10:15`, `not here` …
 * @param {Chat} chat
 * @param {Standing} standing
 */
export function describeStanding(chat, { kind, untilDate }) {
  switch (kind) {
    case 'owner':
      return 'owner';
    case 'admin':
      return 'admin';
    case 'free':
      return chat.type === 'channel' ? 'subscribed' : 'free';
    case 'held':
      return `muted ${toEnd(untilDate)}`;
    case 'banned':
      return 'banned';
    case 'absent':
      return chat.type === 'channel' ? 'not subscribed' : 'not here';
  }
}

/** @param {Chat} chat */
export function describeChat(chat) {
  const kinds = { supergroup: 'group', group: 'basic group', private: 'bot', channel: 'private channel' };
  if (chat.migratedTo) return 'upgraded to a supergroup';
  if (chat.type === 'private') return kinds.private;
  const kind = chat.username ? `@${chat.username}` : chat.isForum ? 'group with topics' : kinds[chat.type];
  return `${kind} · ${countMembers(chat)}`;
}

/** @param {Chat} chat */
function countMembers(chat) {
  const count = chat.members.filter(({ userId }) => isPresent(readStanding(chat, userId))).length;
  const noun = chat.type === 'channel' ? 'subscriber' : 'member';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * What the bot may do in a chat, in a word or two.
 * @param {Chat} chat
 * @param {number} botId
 */
export function describeBot(chat, botId) {
  const status = findMember(chat, botId)?.status;
  if (status === 'administrator') return 'administrator';
  return status === 'member' || status === 'restricted' ? 'a plain member' : 'not here';
}
