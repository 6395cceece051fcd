// @ts-check
/** The menus beside the text box: commands, attachments, and as whom to speak. */
import { listCommands } from './commands.js';
import { asSender, inReply, inTopic } from './speech.js';
import { el } from './dom.js';
import { openMenu } from './menu.js';
import { findActor, findChat, isAdmin, isPresent, nameOf, readStanding } from './standing.js';

/**
 * @typedef {object} Tools
 * @property {import('./store.js').Store} store
 * @property {import('./actions.js').Actions} actions
 */

const ALBUM_SIZE = 3;

/** @type {{ label: string, symbol: import('./icons.js').IconName, fields: Record<string, unknown> }[]} */
const ATTACHMENTS = [
  { label: 'Sticker', symbol: 'sticker', fields: { kind: 'sticker' } },
  { label: 'Photo', symbol: 'photo', fields: { kind: 'photo', text: 'Look at this' } },
  { label: 'Album of three', symbol: 'album', fields: { kind: 'album', count: ALBUM_SIZE } },
  { label: 'Voice message', symbol: 'voice', fields: { kind: 'voice' } },
  { label: 'Poll', symbol: 'poll', fields: { kind: 'poll', text: 'Who comes along?' } },
];

/** @param {Tools} tools */
function readPlace({ store }) {
  const { world, me, chatId } = store.get();
  const chat = world && findChat(world, chatId);
  return world && chat && me !== null ? { world, chat, me } : null;
}

/**
 * @param {HTMLElement} anchor
 * @param {Tools} tools
 */
export function openCommandMenu(anchor, tools) {
  const place = readPlace(tools);
  if (!place) return;
  const { world, chat, me } = place;
  const mayCommand = chat.type === 'private' || isAdmin(readStanding(chat, me));
  const choices = listCommands(world, chat).map(({ text, hint, needsPerson }) => ({
    label: text,
    hint,
    choose: () => (needsPerson ? openPersonMenu(anchor, tools, text) : tools.actions.write(text)),
  }));
  openMenu(anchor, { label: 'Commands of the bot', choices, note: !mayCommand && renderSwitch(tools, place) });
}

/**
 * @param {Tools} tools
 * @param {{ world: import('./types.js').World, chat: import('./types.js').Chat, me: number }} place
 */
function renderSwitch({ actions }, { world, chat, me }) {
  const admin = findActor(world, chat, me);
  const note = el(
    'p',
    { class: 'menu-note' },
    `${nameOf(world, me)} does not run this group, so the bot will not obey. `,
  );
  if (admin === undefined) return note;
  const button = el('button', { type: 'button', class: 'text-link' }, `Be ${nameOf(world, admin)}`);
  button.addEventListener('click', () => {
    const menu = button.closest('[popover]');
    if (menu instanceof HTMLElement) menu.hidePopover();
    actions.playAs(admin);
  });
  note.append(button);
  return note;
}

/**
 * @param {HTMLElement} anchor
 * @param {Tools} tools
 * @param {string} command
 */
function openPersonMenu(anchor, tools, command) {
  const place = readPlace(tools);
  if (!place) return;
  const { world, chat, me } = place;
  const choices = world.users
    .filter(({ id }) => id !== me && isPresent(readStanding(chat, id)))
    .map(({ id, name }) => ({ label: name, choose: () => tools.actions.write(`${command} ${id}`) }));
  openMenu(anchor, { label: `${command}: whom?`, choices, note: el('p', { class: 'menu-note' }, `${command}: whom?`) });
}

/**
 * @param {HTMLElement} anchor
 * @param {Tools} tools
 */
export function openAttachMenu(anchor, tools) {
  const place = readPlace(tools);
  if (!place) return;
  const { world, chat, me } = place;
  const { threadId, replyTo, sendAs } = tools.store.get();
  const base = {
    do: 'say',
    chatId: chat.id,
    userId: me,
    ...asSender(sendAs),
    ...inTopic(threadId),
    ...inReply(replyTo),
  };
  const send = (/** @type {Record<string, unknown>} */ fields) => {
    void tools.actions.perform({ ...base, ...fields });
    tools.store.set({ replyTo: null });
  };
  const media = ATTACHMENTS.map(({ label, symbol, fields }) => ({ label, symbol, choose: () => send(fields) }));
  const forwards = world.chats
    .filter(({ type }) => type === 'channel')
    .map((channel) => ({
      label: `Forward from ${channel.title}`,
      symbol: /** @type {const} */ ('forward'),
      choose: () => send({ text: `News from ${channel.title}`, forwardFromChannel: { chatId: channel.id } }),
    }));
  openMenu(anchor, { label: 'Send something else than text', choices: [...media, ...forwards] });
}

/**
 * @param {HTMLElement} anchor
 * @param {Tools} tools
 */
export function openSenderMenu(anchor, tools) {
  const place = readPlace(tools);
  if (!place) return;
  const { world, chat, me } = place;
  const { sendAs } = tools.store.get();
  const pick = (/** @type {import('./types.js').SendAs} */ next) => () => tools.store.set({ sendAs: next });
  const own = {
    label: nameOf(world, me),
    hint: 'yourself',
    isCurrent: sendAs.kind === 'self',
    choose: pick({ kind: 'self' }),
  };
  const anonymous = {
    label: chat.title,
    hint: 'anonymous administrator',
    isCurrent: sendAs.kind === 'anonymous',
    choose: pick({ kind: 'anonymous' }),
  };
  const channels = world.chats
    .filter((channel) => channel.type === 'channel' && readStanding(channel, me).kind === 'owner')
    .map(({ id, title }) => ({
      label: title,
      hint: 'as a channel',
      isCurrent: sendAs.kind === 'channel' && sendAs.chatId === id,
      choose: pick({ kind: 'channel', chatId: id }),
    }));
  const mayHide = chat.type === 'supergroup' && isAdmin(readStanding(chat, me));
  openMenu(anchor, { label: 'Speak as', choices: [own, ...(mayHide ? [anonymous] : []), ...channels] });
}
