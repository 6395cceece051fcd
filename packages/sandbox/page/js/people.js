// @ts-check
/** The people whom the reader can be, each with where they stand in every chat. */
import { renderAvatar } from './avatar.js';
import { openNewPerson } from './dialogs.js';
import { el, reconcile } from './dom.js';
import { icon } from './icons.js';
import { findChat, listChats, readStanding } from './standing.js';
import { describeStanding } from './words.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./types.js').World} World */

/**
 * @param {HTMLElement} root
 * @param {{ store: import('./store.js').Store, actions: import('./actions.js').Actions }} page
 * @returns {(state: State) => void}
 */
export function createPeople(root, { store, actions }) {
  const list = el('div', { class: 'rows', role: 'radiogroup', 'aria-labelledby': 'people-title' });
  const add = el('button', {
    type: 'button',
    class: 'icon-button',
    'aria-label': 'Add a person',
    title: 'Add a person',
  });
  const where = el('span', { class: 'count' });
  add.append(icon('add'));
  add.addEventListener('click', () => openNewPerson(store, actions));
  root.append(el('header', { class: 'pane-head' }, el('h2', { id: 'people-title' }, 'You are'), where, add), list);
  list.addEventListener('keydown', moveChoice);

  /** @param {number} id */
  function choose(id) {
    actions.playAs(id);
    if (store.get().tab === 'people') store.set({ tab: 'chat' });
  }

  return ({ world, me, chatId }) => {
    if (!world) return;
    const chats = listChats(world, null).filter(({ migratedTo }) => !migratedTo);
    const open = findChat(world, chatId);
    const focus = open && open.type !== 'private' ? open : chats[0];
    where.textContent = focus ? `in ${focus.title}` : '';
    reconcile(
      list,
      world.users.map((person) => {
        const standings = chats.map((chat) => ({ chat, standing: readStanding(chat, person.id) }));
        const isMe = person.id === me;
        return {
          key: String(person.id),
          signature: JSON.stringify([
            person,
            isMe,
            focus?.id,
            standings.map(({ chat, standing }) => [chat.title, standing]),
          ]),
          make: () => renderPerson({ person, isMe, focus, standings, choose: () => choose(person.id) }),
        };
      }),
    );
  };
}

/**
 * @param {object} row
 * @param {import('./types.js').Person} row.person
 * @param {boolean} row.isMe
 * @param {Chat | undefined} row.focus the chat that the words are about
 * @param {{ chat: Chat, standing: import('./standing.js').Standing }[]} row.standings
 * @param {() => void} row.choose
 */
function renderPerson({ person, isMe, focus, standings, choose }) {
  const here = standings.find(({ chat }) => chat === focus);
  const words = here ? describeStanding(here.chat, here.standing) : '';
  const badges = standings.map(({ chat, standing }) =>
    el(
      'span',
      { class: `badge ${standing.kind}`, title: `${chat.title}: ${describeStanding(chat, standing)}` },
      [...chat.title.replace(/^Harbour /, '')][0] ?? '?',
    ),
  );
  const props = {
    type: 'button',
    class: 'row person',
    role: 'radio',
    'aria-checked': String(isMe),
    'data-focus': person.id,
    tabindex: isMe ? 0 : -1,
    onclick: choose,
  };
  return el(
    'button',
    props,
    renderAvatar(person.id, person.name),
    el(
      'span',
      { class: 'row-words' },
      el('span', { class: 'row-name' }, el('bdi', {}, person.name)),
      el('span', { class: `row-note standing ${here?.standing.kind ?? ''}` }, words),
    ),
    el('span', { class: 'badges', 'aria-hidden': 'true' }, ...badges),
  );
}

/** @param {KeyboardEvent} event */
function moveChoice(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[(at + step + rows.length) % rows.length];
  next?.focus();
  next?.click();
}
