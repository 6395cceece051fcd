// @ts-check
/** Message text with Telegram's entities, as nodes. Offsets count UTF-16 units, as strings here do. */
import { el } from './dom.js';

/** @typedef {import('./types.js').Entity} Entity */

/**
 * @param {string} text
 * @param {Entity[]} entities
 * @param {(url: string) => void} follow called with the address of a link that was pressed
 * @returns {(Node | string)[]}
 */
export function renderRichText(text, entities, follow) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covering = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
    return covering.reduce(
      (/** @type {Node | string} */ inner, entity) => wrap(inner, entity, text.slice(start, end), follow),
      text.slice(start, end),
    );
  });
}

/**
 * @param {Node | string} inner
 * @param {Entity} entity
 * @param {string} text
 * @param {(url: string) => void} follow
 * @returns {Node | string}
 */
function wrap(inner, entity, text, follow) {
  switch (entity.type) {
    case 'bold':
      return el('strong', {}, inner);
    case 'italic':
      return el('em', {}, inner);
    case 'underline':
      return el('u', {}, inner);
    case 'strikethrough':
      return el('s', {}, inner);
    case 'code':
    case 'pre':
      return el('code', {}, inner);
    case 'spoiler':
      return el('span', { class: 'spoiler', tabindex: 0 }, inner);
    case 'text_mention':
      return el('span', { class: 'mention', 'data-user': entity.user?.id }, inner);
    case 'bot_command':
    case 'hashtag':
      return el('span', { class: 'mention' }, inner);
    case 'mention':
      return renderLink(inner, `https://t.me/${text.slice(1)}`, follow);
    case 'url':
      return renderLink(inner, /^\w+:\/\//.test(text) ? text : `https://${text}`, follow);
    case 'text_link':
      return renderLink(inner, entity.url ?? '', follow);
    default:
      return inner;
  }
}

/**
 * @param {Node | string} inner
 * @param {string} url
 * @param {(url: string) => void} follow
 */
function renderLink(inner, url, follow) {
  return el('button', { type: 'button', class: 'text-link', title: url, onclick: () => follow(url) }, inner);
}
