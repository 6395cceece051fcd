// @ts-check
import { el } from './dom.js';
import { icon } from './icons.js';

const COLOURS = 7;

/**
 * A round picture made of initials; its colour follows the id.
 * @param {number} id
 * @param {string} name
 * @param {import('./icons.js').IconName} [symbol] instead of the initials
 */
export function renderAvatar(id, name, symbol) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.slice(0, 2).map((word) => [...word][0] ?? '');
  const face = symbol ? icon(symbol) : initials.join('').toUpperCase() || '?';
  return el('span', { class: `avatar ${hueOf(id)}`, 'aria-hidden': 'true' }, face);
}

/**
 * The class that colours a person or chat.
 * @param {number} id
 */
export function hueOf(id) {
  return `hue-${Math.abs(id) % COLOURS}`;
}

/**
 * The symbol of a chat's avatar.
 * @param {import('./types.js').Chat} chat
 * @returns {import('./icons.js').IconName}
 */
export function symbolOf(chat) {
  if (chat.type === 'channel') return chat.username ? 'channel' : 'lock';
  return chat.type === 'private' ? 'bot' : 'group';
}
