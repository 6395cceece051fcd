// @ts-check
/** Who is in the open chat, and what those who run it may do to them and to the bot. */
import { renderAvatar } from './avatar.js';
import { renderBotCard } from './bot-card.js';
import { createChangeDetector, el, fill } from './dom.js';
import { icon } from './icons.js';
import { listPersonCommands } from './commands.js';
import { openMenu } from './menu.js';
import { listRights } from './rights.js';
import { findActor, findChat, isAdmin, isPresent, nameOf, readStanding } from './standing.js';
import { describeStanding } from './words.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./types.js').World} World */
/** @typedef {import('./menu.js').Choice} Choice */

const HOUR_SECONDS = 60 * 60;

/**
 * @param {HTMLElement} root
 * @param {{ store: import('./store.js').Store, actions: import('./actions.js').Actions }} page
 * @returns {(state: State) => void}
 */
export function createMembers(root, { store, actions }) {
  const close = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close members and rights' },
    icon('close'),
  );
  close.addEventListener('click', () => store.set({ tab: 'chat' }));
  const body = el('div', { class: 'members-body' });
  root.append(
    el('header', { class: 'pane-head' }, el('h2', { id: 'members-title' }, 'Members and rights'), close),
    body,
  );
  const changed = createChangeDetector();

  return ({ world, me, chatId, tab }) => {
    const chat = world && findChat(world, chatId);
    if (!world || tab !== 'members') return;
    if (!changed(JSON.stringify([chat?.id, chat?.title, chat?.members, chat?.joinRequests, me, world.users.length])))
      return;
    if (!chat || chat.type === 'private')
      return fill(body, el('p', { class: 'note' }, 'Open a group or a channel first.'));
    const actor = findActor(world, chat, me);
    const here = { world, chat, me, actions };
    fill(
      body,
      el(
        'p',
        { class: 'note' },
        'Done as ',
        el('strong', {}, actor === undefined ? 'nobody' : nameOf(world, actor)),
        ' in ',
        el('strong', {}, chat.title),
        '.',
      ),
      renderBotCard(here),
      el('h3', {}, 'People'),
      el('div', { class: 'rows' }, ...listPeople(world, chat).map((id) => renderMember(id, actor, here))),
      chat.type === 'group' && !chat.migratedTo && renderUpgrade(here),
    );
  };
}

/** @typedef {{ world: World, chat: Chat, me: number | null, actions: import('./actions.js').Actions }} Here */

/**
 * Those present first, then those who could be.
 * @param {World} world
 * @param {Chat} chat
 */
function listPeople(world, chat) {
  const rank = (/** @type {number} */ id) => (isPresent(readStanding(chat, id)) ? 0 : 1);
  return world.users.map(({ id }) => id).sort((a, b) => rank(a) - rank(b));
}

/**
 * @param {number} id
 * @param {number | undefined} actor
 * @param {Here} here
 */
function renderMember(id, actor, here) {
  const { world, chat } = here;
  const standing = readStanding(chat, id);
  const name = nameOf(world, id);
  const props = {
    type: 'button',
    class: 'icon-button',
    'aria-label': `What to do about ${name}`,
    'aria-haspopup': 'menu',
    'data-focus': `member-${id}`,
  };
  const more = el('button', props, icon('more'));
  more.addEventListener('click', () => openMenu(more, { label: name, choices: listChoices(id, actor, here) }));
  return el(
    'div',
    { class: `row still ${isPresent(standing) ? '' : 'faint'}` },
    renderAvatar(id, name),
    el(
      'span',
      { class: 'row-words' },
      el('span', { class: 'row-name' }, el('bdi', {}, name)),
      el('span', { class: `row-note standing ${standing.kind}` }, describePerson(chat, id)),
    ),
    more,
  );
}

/**
 * @param {Chat} chat
 * @param {number} id
 */
function describePerson(chat, id) {
  const standing = readStanding(chat, id);
  return !isPresent(standing) && chat.joinRequests.includes(id) ? 'asked to join' : describeStanding(chat, standing);
}

/**
 * A chat without a public name can have a door at which people ask.
 * @param {Chat} chat
 * @param {(verb: string) => () => void} alone
 * @returns {Choice[]}
 */
function listWaysToAsk(chat, alone) {
  if (chat.username) return [];
  return [
    {
      label: 'Ask to join',
      hint: 'by themselves; an administrator lets them in',
      symbol: 'add',
      choose: alone('request-join'),
    },
  ];
}

/**
 * @param {(verb: string) => () => void} manage
 * @returns {Choice[]}
 */
function listAnswers(manage) {
  return [
    { label: 'Let them in', hint: 'as an administrator does', symbol: 'check', choose: manage('approve-request') },
    { label: 'Turn them down', symbol: 'out', tone: 'danger', choose: manage('decline-request') },
  ];
}

/**
 * @param {number} userId
 * @param {number | undefined} actor
 * @param {Here} here
 * @returns {Choice[]}
 */
function listChoices(userId, actor, { world, chat, actions }) {
  const standing = readStanding(chat, userId);
  const manage =
    (/** @type {string} */ verb, /** @type {Record<string, unknown>} */ more = {}) =>
    () =>
      void actions.manage(chat.id, { do: verb, userId, ...more });
  const alone = (/** @type {string} */ verb) => () => void actions.perform({ do: verb, chatId: chat.id, userId });
  if (standing.kind === 'banned') return [{ label: 'Lift the ban', symbol: 'check', choose: manage('unban') }];
  if (!isPresent(standing)) {
    const add = {
      label: 'Add to the group',
      hint: 'as an administrator does',
      symbol: /** @type {const} */ ('add'),
      choose: manage('add-member'),
    };
    const join = {
      label: chat.type === 'channel' ? 'Subscribe' : 'Join',
      hint: 'by themselves',
      symbol: /** @type {const} */ ('user'),
      choose: alone('join'),
    };
    if (chat.joinRequests.includes(userId)) return listAnswers(manage);
    return chat.type === 'channel' ? [join, ...listWaysToAsk(chat, alone)] : [join, add];
  }
  const leave = { label: 'Leave', hint: 'by themselves', symbol: /** @type {const} */ ('out'), choose: alone('leave') };
  if (standing.kind === 'owner') return [leave];
  const remove = {
    label: 'Remove and ban',
    symbol: /** @type {const} */ ('out'),
    tone: 'danger',
    choose: manage('remove'),
  };
  if (isAdmin(standing))
    return [
      { label: 'Take the administration away', symbol: 'shield', tone: 'danger', choose: manage('demote') },
      remove,
      leave,
    ];
  const rights = Object.fromEntries(listRights(chat.type).map((right) => [right, true]));
  const promote = {
    label: 'Make administrator',
    symbol: /** @type {const} */ ('shield'),
    choose: manage('promote', { rights }),
  };
  return [
    ...listMutes({ world, chat, standing, manage }),
    promote,
    ...listOrders(userId, actor, { chat, actions }),
    remove,
    leave,
  ];
}

/**
 * @param {{ world: World, chat: Chat, standing: import('./standing.js').Standing, manage: (verb: string, more?: Record<string, unknown>) => () => void }} at
 * @returns {Choice[]}
 */
function listMutes({ world, chat, standing, manage }) {
  if (chat.type !== 'supergroup') return [];
  if (standing.kind === 'held')
    return [
      { label: 'Free', hint: 'lift the mute, as an administrator', symbol: 'check', choose: manage('unrestrict') },
    ];
  const untilDate = Math.floor(world.serverTime / 1000) + HOUR_SECONDS;
  return [
    { label: 'Mute for an hour', symbol: 'mute', choose: manage('restrict', { untilDate }) },
    { label: 'Mute for good', symbol: 'mute', choose: manage('restrict') },
  ];
}

/**
 * The bot's commands about one person, said by an administrator.
 * @param {number} userId
 * @param {number | undefined} actor
 * @param {{ chat: Chat, actions: import('./actions.js').Actions }} here
 * @returns {Choice[]}
 */
function listOrders(userId, actor, { chat, actions }) {
  if (chat.type === 'channel' || actor === undefined) return [];
  return listPersonCommands().map(({ text, hint }) => ({
    label: text,
    hint,
    symbol: 'command',
    choose: () => void actions.perform({ do: 'say', chatId: chat.id, userId: actor, text: `${text} ${userId}` }),
  }));
}

/** @param {Here} here */
function renderUpgrade({ chat, actions }) {
  return el(
    'div',
    { class: 'card' },
    el('p', {}, 'A basic group cannot mute single people. Telegram upgrades it to a supergroup, which gets a new id.'),
    el(
      'button',
      { type: 'button', class: 'button small', onclick: () => void actions.manage(chat.id, { do: 'upgrade-group' }) },
      'Upgrade this group',
    ),
  );
}
