// @ts-check
/** The bot in the open chat: its rights one by one, and whether it is there at all. */
import { renderAvatar } from './avatar.js';
import { el } from './dom.js';
import { describeRight, listRights } from './rights.js';
import { findMember } from './standing.js';
import { describeBot } from './words.js';

/**
 * @param {import('./members.js').Here} here
 */
export function renderBotCard({ world, chat, actions }) {
  const status = describeBot(chat, world.bot.id);
  const isBotAdmin = status === 'administrator';
  const all = Object.fromEntries(listRights(chat.type).map((right) => [right, true]));
  const promote = (/** @type {Record<string, boolean>} */ rights) =>
    void actions.manage(chat.id, { do: 'promote', userId: world.bot.id, rights });
  const button = (/** @type {string} */ label, /** @type {() => unknown} */ act, tone = '') =>
    el('button', { type: 'button', class: `button small ${tone}`, 'data-focus': label, onclick: act }, label);
  const demote = button(
    'Demote the bot',
    () => actions.manage(chat.id, { do: 'demote', userId: world.bot.id }),
    'danger',
  );
  const remove = button(
    'Remove the bot',
    () => actions.manage(chat.id, { do: 'remove', userId: world.bot.id }),
    'danger',
  );
  const add = button('Add as administrator', () => actions.manage(chat.id, { do: 'add-bot', admin: all }));
  const raise = button('Make administrator', () => promote(all));
  return el(
    'div',
    { class: 'card' },
    el(
      'div',
      { class: 'card-head' },
      renderAvatar(world.bot.id, world.bot.name, 'bot'),
      el('strong', {}, world.bot.name),
      el('span', { class: `pill ${isBotAdmin ? 'free' : 'held'}` }, status),
    ),
    isBotAdmin && renderRights(chat, findMember(chat, world.bot.id)?.rights ?? {}, promote),
    el(
      'div',
      { class: 'card-actions' },
      ...(isBotAdmin ? [demote, remove] : status === 'not here' ? [add] : [raise, remove]),
    ),
  );
}

/**
 * @param {import('./types.js').Chat} chat
 * @param {Record<string, boolean>} rights
 * @param {(rights: Record<string, boolean>) => void} promote
 */
function renderRights(chat, rights, promote) {
  const rows = listRights(chat.type).map((right) => {
    const box = el('input', { type: 'checkbox', 'data-focus': right, checked: rights[right] });
    box.addEventListener('change', () => promote({ ...rights, [right]: box.checked }));
    return el('label', { class: 'right' }, box, describeRight(right));
  });
  return el('div', { class: 'rights' }, ...rows);
}
