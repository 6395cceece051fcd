// @ts-check
/** The messages of a chat in the order in which they are shown, those deleted among them. Pure. */
import { toDay } from './times.js';

/** @typedef {import('./types.js').Message} Message */
/** @typedef {import('./types.js').Chat} Chat */

/**
 * @typedef {{ kind: 'day', key: string, text: string }
 *   | { kind: 'service', key: string, message: Message }
 *   | { kind: 'ghost', key: string, message: Message, count: number }
 *   | { kind: 'bubble', key: string, message: Message, album: Message[], isFirst: boolean, isLast: boolean }} Entry
 */

const GHOSTS_SHOWN = 40;
/** The topic of a forum's messages that name none. */
export const GENERAL_TOPIC = 1;

/**
 * @param {Chat} chat
 * @param {number} threadId topic, in a forum
 * @returns {Entry[]}
 */
export function layTimeline(chat, threadId) {
  const ghosts = chat.deleted.slice(-GHOSTS_SHOWN);
  const all = [...chat.messages, ...ghosts]
    .filter((message) => !chat.isForum || (message.threadId ?? GENERAL_TOPIC) === threadId)
    .sort((a, b) => a.messageId - b.messageId);
  /** @type {Entry[]} */
  const entries = [];
  let today = '';
  for (const message of all) {
    const day = toDay(message.date);
    if (day !== today) entries.push({ kind: 'day', key: `day-${day}`, text: day });
    today = day;
    append(entries, message);
  }
  return entries.map((entry, index) => {
    if (entry.kind !== 'bubble') return entry;
    const isFirst = !sameSender(entries[index - 1], entry);
    return { ...entry, isFirst, isLast: !sameSender(entries[index + 1], entry) };
  });
}

/**
 * @param {Entry[]} entries
 * @param {Message} message
 */
function append(entries, message) {
  const last = entries.at(-1);
  const key = String(message.messageId);
  const isAlbum = Boolean(message.mediaGroupId) && last && 'message' in last;
  const joins = isAlbum && last.message.mediaGroupId === message.mediaGroupId;
  if (message.deletedBy !== undefined) {
    if (joins && last.kind === 'ghost') last.count += 1;
    else entries.push({ kind: 'ghost', key, message, count: 1 });
  } else if (message.serviceText) {
    entries.push({ kind: 'service', key, message });
  } else if (joins && last.kind === 'bubble') {
    last.album.push(message);
  } else {
    entries.push({ kind: 'bubble', key, message, album: [message], isFirst: true, isLast: true });
  }
}

/**
 * Whether two neighbours read as one turn of one speaker.
 * @param {Entry | undefined} a
 * @param {Entry} b
 */
function sameSender(a, b) {
  if (a?.kind !== 'bubble' || b.kind !== 'bubble') return false;
  const turnSeconds = 5 * 60;
  const isClose = Math.abs(a.message.date - b.message.date) < turnSeconds;
  return isClose && a.message.from.id === b.message.from.id && a.message.senderChat?.id === b.message.senderChat?.id;
}
