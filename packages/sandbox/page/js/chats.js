// @ts-check
/** The chats that the person being played can open, with what is new in each. */
import { renderAvatar, symbolOf } from './avatar.js';
import { openNewChat } from './dialogs.js';
import { el, reconcile } from './dom.js';
import { icon } from './icons.js';
import { isPresent, listChats, readStanding, toPlainDirection } from './standing.js';

/** @typedef {import('./types.js').Chat} Chat */

/**
 * @param {HTMLElement} root
 * @param {{ store: import('./store.js').Store, actions: import('./actions.js').Actions }} page
 * @returns {(state: import('./types.js').State) => void}
 */
export function createChats(root, { store, actions }) {
  const list = el('div', { class: 'rows' });
  const add = el('button', { type: 'button', class: 'icon-button', 'aria-label': 'New chat', title: 'New chat' });
  add.append(icon('add'));
  add.addEventListener('click', () => openNewChat(store, actions));
  root.append(el('header', { class: 'pane-head' }, el('h2', {}, 'Chats'), add), list);

  return ({ world, me, chatId, seen }) => {
    if (!world || me === null) return;
    const chats = listChats(world, me);
    const items = chats.map((chat) => {
      const unread = chat.messages.filter(({ messageId }) => messageId > (seen[chat.id] ?? 0)).length;
      const isPart = chat.type === 'private' || isPresent(readStanding(chat, me));
      const last = chat.messages.at(-1);
      const note = isPart && last ? summarise(chat, last) : describeOutside(chat);
      const row = { chat, note, isPart, unread: chat.id === chatId ? 0 : unread, isOpen: chat.id === chatId };
      return {
        key: String(chat.id),
        signature: JSON.stringify([chat.title, chat.migratedTo, note, row.unread, row.isOpen, isPart]),
        make: () => renderChat(row, () => actions.openChat(chat.id)),
      };
    });
    const hasTalk = chats.some(({ type }) => type === 'private');
    reconcile(list, hasTalk ? items : [...items, renderTalk(world.bot, chatId === me, () => actions.openChat(me))]);
  };
}

/**
 * @param {{ chat: Chat, note: string, unread: number, isOpen: boolean, isPart: boolean }} row
 * @param {() => void} open
 */
function renderChat({ chat, note, unread, isOpen, isPart }, open) {
  const props = {
    type: 'button',
    class: `row ${isPart ? '' : 'faint'}`,
    'aria-current': isOpen && 'true',
    'data-focus': chat.id,
    onclick: open,
  };
  return el(
    'button',
    props,
    renderAvatar(chat.id, chat.title, symbolOf(chat)),
    el(
      'span',
      { class: 'row-words' },
      el('span', { class: 'row-name' }, el('bdi', {}, chat.title)),
      el('span', { class: 'row-note' }, note),
    ),
    unread > 0 && el('span', { class: 'unread', 'aria-label': `${unread} new` }, unread > 99 ? '99+' : String(unread)),
  );
}

/**
 * The talk with the bot before it was ever started.
 * @param {import('./types.js').Person} bot
 * @param {boolean} isOpen
 * @param {() => void} open
 * @returns {import('./dom.js').Item}
 */
function renderTalk(bot, isOpen, open) {
  const make = () =>
    el(
      'button',
      { type: 'button', class: 'row', 'aria-current': isOpen && 'true', 'data-focus': 'bot', onclick: open },
      renderAvatar(bot.id, bot.name, 'bot'),
      el(
        'span',
        { class: 'row-words' },
        el('span', { class: 'row-name' }, bot.name),
        el('span', { class: 'row-note' }, 'your talk with the bot'),
      ),
    );
  return { key: 'talk', signature: `${isOpen}`, make };
}

/** @param {Chat} chat */
function describeOutside(chat) {
  const kind = chat.username ? `@${chat.username}` : chat.type === 'channel' ? 'private' : 'group';
  return `${kind} · ${chat.type === 'channel' ? 'not subscribed' : 'not a member'}`;
}

/**
 * @param {Chat} chat
 * @param {import('./types.js').Message} message
 */
function summarise(chat, { from, senderChat, text, kind, serviceText }) {
  if (serviceText) return toPlainDirection(serviceText);
  const words = (text ?? kind).replace(/\s+/g, ' ').slice(0, 80);
  return chat.type === 'channel' || chat.type === 'private'
    ? words
    : `${toPlainDirection(senderChat?.title ?? from.name)}: ${words}`;
}
