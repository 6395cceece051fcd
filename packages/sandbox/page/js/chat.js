// @ts-check
/** The open chat: its head, its messages, and the place to write. */
import { renderAvatar, symbolOf } from './avatar.js';
import { createComposer } from './composer.js';
import { createChangeDetector, el, fill, reconcile } from './dom.js';
import { icon } from './icons.js';
import { renderEntry, signEntry } from './message.js';
import { findChat, nameOf, readStanding } from './standing.js';
import { layTimeline } from './timeline.js';
import { describeChat, describeStanding } from './words.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Chat} Chat */

const NEAR_END_PX = 80;

/**
 * @param {HTMLElement} root
 * @param {{ store: import('./store.js').Store, actions: import('./actions.js').Actions }} page
 * @returns {(state: State) => void}
 */
export function createChat(root, { store, actions }) {
  const head = el('header', { class: 'chat-head' });
  const topics = el('div', { class: 'topics', role: 'group', 'aria-label': 'Topics', hidden: true });
  const log = el('div', { class: 'log', role: 'log', 'aria-label': 'Messages', tabindex: 0 });
  const end = el('button', { type: 'button', class: 'to-end', 'aria-label': 'To the newest message', hidden: true });
  end.append(icon('down'));
  const foot = el('footer', { class: 'composer', id: 'composer', tabindex: -1 });
  root.append(head, topics, el('div', { class: 'log-frame' }, log, end), foot);

  const renderComposer = createComposer(foot, { store, actions });
  const headChanged = createChangeDetector();
  const topicsChanged = createChangeDetector();
  let shown = '';

  const isNearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
  const scrollToEnd = () => log.scrollTo({ top: log.scrollHeight });
  log.addEventListener('scroll', () => (end.hidden = isNearEnd()), { passive: true });
  end.addEventListener('click', scrollToEnd);
  new ResizeObserver(() => end.hidden && scrollToEnd()).observe(log);

  /**
   * Tells whether the newest message is to be in sight.
   * @param {State} state
   * @param {Chat} chat
   */
  function renderLog({ world, me, pressing, threadId }, chat) {
    if (!world) return false;
    const place = `${chat.id}/${threadId}`;
    const follow = place !== shown || isNearEnd();
    const isOpening = place !== shown;
    shown = place;
    const reply = (/** @type {import('./types.js').Message} */ message) =>
      store.choose({ replyTo: message.messageId, editing: null });
    const edit = (/** @type {import('./types.js').Message} */ message) =>
      store.choose({ editing: message.messageId, replyTo: null });
    const around = { world, chat, me, pressing, actions, reply, edit };
    log.classList.toggle('has-faces', chat.type === 'group' || chat.type === 'supergroup');
    const entries = layTimeline(chat, threadId);
    reconcile(
      log,
      entries.map((entry) => ({
        key: `${place}/${entry.key}`,
        signature: signEntry(entry, around),
        make: (was) => {
          const node = renderEntry(entry, around);
          if (!isOpening) node.classList.add(was === 'absent' ? 'arriving' : 'changed');
          return node;
        },
      })),
    );
    if (follow) scrollToEnd();
    else end.hidden = isNearEnd();
    return follow;
  }

  return (state) => {
    const { world, me, chatId, threadId, tab } = state;
    if (!world || me === null) return;
    const chat = findChat(world, chatId) ?? emptyTalk(world.bot, me);
    const standing = readStanding(chat, me);
    const words = `${nameOf(world, me)}: ${describeStanding(chat, standing)}`;
    if (headChanged(JSON.stringify([chat.id, chat.title, describeChat(chat), words, tab])))
      fill(head, ...renderHead(chat, chat.type === 'private' ? null : { words, kind: standing.kind }, store));
    topics.hidden = !chat.isForum;
    if (chat.isForum && topicsChanged(JSON.stringify([chat.topics, threadId])))
      fill(topics, ...renderTopics(chat, threadId, (id) => store.choose({ threadId: id, replyTo: null })));
    const follow = renderLog(state, chat);
    renderComposer(state, chat);
    if (follow) scrollToEnd(); // the place to write may have grown over the end
  };
}

/**
 * @param {Chat} chat
 * @param {{ words: string, kind: string } | null} mine
 * @param {import('./store.js').Store} store
 */
function renderHead(chat, mine, store) {
  const isOpen = store.get().tab === 'members';
  const props = {
    type: 'button',
    class: 'icon-button members-toggle',
    'aria-label': 'Members and rights',
    'aria-pressed': String(isOpen),
    title: 'Members and rights',
    'data-focus': 'members',
    onclick: () => store.set({ tab: isOpen ? 'chat' : 'members' }),
  };
  return [
    renderAvatar(chat.id, chat.title, symbolOf(chat)),
    el(
      'div',
      { class: 'row-words' },
      el('h1', { class: 'row-name' }, el('bdi', {}, chat.title)),
      el('span', { class: 'row-note' }, describeChat(chat)),
    ),
    mine && el('span', { class: `pill ${mine.kind}`, title: mine.words }, el('bdi', {}, mine.words)),
    chat.type !== 'private' && el('button', props, icon('group')),
  ];
}

/**
 * @param {Chat} chat
 * @param {number} threadId
 * @param {(id: number) => void} open
 */
function renderTopics(chat, threadId, open) {
  return (chat.topics ?? []).map(({ id, name }) =>
    el(
      'button',
      {
        type: 'button',
        class: 'chip',
        'aria-pressed': String(id === threadId),
        'data-focus': `topic-${id}`,
        onclick: () => open(id),
      },
      name,
    ),
  );
}

/**
 * The talk with the bot before it was started.
 * @param {import('./types.js').Person} bot
 * @param {number} me
 * @returns {Chat}
 */
function emptyTalk(bot, me) {
  return { id: me, type: 'private', title: bot.name, members: [], messages: [], deleted: [] };
}
