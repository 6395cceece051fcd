// @ts-check
/** A call of the bot in one line, with names in place of ids. */
import { nameOf, toPlainDirection } from './standing.js';
import { toEnd } from './times.js';

/** @typedef {import('./types.js').Call} Call */
/** @typedef {import('./types.js').World} World */

const LONGEST = 70;
/** Parameters that say little, or are said by other words. */
const QUIET = new Set([
  'chat_id',
  'user_id',
  'permissions',
  'until_date',
  'use_independent_chat_permissions',
  'entities',
  'reply_markup',
  'link_preview_options',
  'disable_notification',
  'callback_query_id',
  'show_alert',
  'reply_parameters',
  'allowed_updates',
  'secret_token',
]);

/**
 * The main parameters: whom, where, what.
 * @param {World} world
 * @param {Call} call
 * @returns {string}
 */
export function summariseCall(world, { params }) {
  const words = [];
  const chatId = params['chat_id'];
  if (chatId !== undefined)
    words.push(
      typeof chatId === 'number' || /^-?\d+$/.test(String(chatId)) ? nameOf(world, Number(chatId)) : String(chatId),
    );
  if (params['user_id'] !== undefined) words.push(nameOf(world, Number(params['user_id'])));
  const permissions = readObject(params['permissions']);
  if (permissions)
    words.push(
      Object.values(permissions).some(Boolean) ? 'may speak' : `muted ${toEnd(Number(params['until_date'] ?? 0))}`,
    );
  for (const [name, value] of Object.entries(params)) {
    if (!QUIET.has(name)) words.push(describeParameter(name, value));
  }
  if (params['show_alert']) words.push('as an alert');
  return words.join(' · ');
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function describeParameter(name, value) {
  if (name === 'text') return `“${shorten(String(value))}”`;
  if (name === 'message_id') return `message ${String(value)}`;
  if (name === 'message_ids') return `messages ${shorten(Array.isArray(value) ? value.join(', ') : String(value))}`;
  return `${name} ${shorten(typeof value === 'string' ? value : JSON.stringify(value))}`;
}

/** @param {string} text */
function shorten(text) {
  const line = toPlainDirection(text).replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** @param {unknown} value an object, or the JSON of one (as urlencoded calls carry it) */
function readObject(value) {
  if (typeof value === 'object' && value !== null) return value;
  if (typeof value !== 'string') return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** @param {Call} call */
export function isFault({ status }) {
  return status >= 400 || status === 0;
}
