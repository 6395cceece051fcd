// @ts-check
/** Pictures, stickers and the like. What people send is drawn here; only what the bot sent has a file. */
import { el } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('./types.js').Message} Message */

const VOICE_BARS = 24;

/**
 * @param {Message[]} album one message, or the pictures of one album
 * @returns {HTMLElement | null} nothing for a plain text
 */
export function renderMedia(album) {
  const kind = album[0]?.kind;
  switch (kind) {
    case 'photo':
    case 'album':
    case 'video':
      return el('span', { class: `album of-${Math.min(album.length, 4)}` }, ...album.map(renderPhoto));
    case 'sticker':
      return el('span', { class: 'sticker', role: 'img', 'aria-label': 'A sticker' }, icon('sticker'));
    case 'voice':
      return el('span', { class: 'voice', role: 'img', 'aria-label': 'A voice message' }, icon('voice'), renderWave());
    case 'poll':
      return renderPoll();
    case undefined:
    case 'text':
      return null;
    default:
      return el('span', { class: 'other-media' }, `[${kind}]`);
  }
}

/** @param {Message} message */
function renderPhoto({ messageId, photo }) {
  if (photo !== undefined) return el('img', { class: 'photo-file', src: photo, alt: 'A photo' });
  return el('span', { class: `photo scene-${messageId % 4}`, role: 'img', 'aria-label': 'A photo' });
}

function renderWave() {
  const bars = Array.from({ length: VOICE_BARS }, (_, index) => el('i', { class: `bar-${(index * 7) % 5}` }));
  return el('span', { class: 'wave' }, ...bars);
}

function renderPoll() {
  const rows = ['Yes', 'No'].map((text) => el('span', { class: 'poll-row' }, text));
  return el('span', { class: 'poll' }, ...rows);
}
