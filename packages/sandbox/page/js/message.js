// @ts-check
/** One entry of a chat: a bubble, a service line, or the ghost of what was deleted. */
import { hueOf, renderAvatar } from './avatar.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { renderMedia } from './media.js';
import { renderRichText } from './rich-text.js';
import { isAdmin, nameOf, readStanding, toPlainDirection } from './standing.js';
import { toClock } from './times.js';

/** @typedef {import('./types.js').Message} Message */
/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./types.js').World} World */

/**
 * @typedef {object} Surroundings
 * @property {World} world
 * @property {Chat} chat
 * @property {number | null} me
 * @property {ReadonlySet<string>} pressing
 * @property {import('./actions.js').Actions} actions
 * @property {(message: Message) => void} reply
 * @property {(message: Message) => void} edit
 */

/**
 * What of the surroundings an entry depends on, besides itself.
 * @param {import('./timeline.js').Entry} entry
 * @param {Surroundings} around
 */
export function signEntry(entry, { chat, me, pressing }) {
  const pressed = entry.kind === 'bubble' ? [...pressing].filter((key) => key.startsWith(`${entry.key}:`)) : [];
  return JSON.stringify([entry, me, pressed, chat.id, isAdmin(readStanding(chat, me))]);
}

/**
 * @param {import('./timeline.js').Entry} entry
 * @param {Surroundings} around
 * @returns {HTMLElement}
 */
export function renderEntry(entry, around) {
  switch (entry.kind) {
    case 'day':
      return el('div', { class: 'service day' }, entry.text);
    case 'service':
      return el('div', { class: 'service' }, toPlainDirection(entry.message.serviceText ?? ''));
    case 'ghost':
      return renderGhost(entry.message, entry.count, around);
    case 'bubble':
      return renderBubble(entry, around);
  }
}

/**
 * @param {Message} message
 * @param {number} count
 * @param {Surroundings} around
 */
function renderGhost(message, count, { world, me }) {
  const what = message.serviceText ?? message.text ?? (count > 1 ? `${count} pictures` : message.kind);
  const by = nameOf(world, message.deletedBy ?? 0);
  return el(
    'div',
    { class: `message ghost ${message.from.id === me ? 'own' : ''}` },
    el(
      'div',
      { class: 'bubble' },
      el('span', { class: 'ghost-text' }, el('bdi', {}, senderName(message)), ': ', el('s', {}, el('bdi', {}, what))),
      el('span', { class: 'ghost-note' }, icon('trash'), `deleted by ${by}`),
    ),
  );
}

/**
 * @param {Extract<import('./timeline.js').Entry, { kind: 'bubble' }>} entry
 * @param {Surroundings} around
 */
function renderBubble({ key, message, album, isFirst, isLast }, around) {
  const { chat, me, actions } = around;
  const isOwn = message.from.id === me && !message.senderChat;
  const isTalk = chat.type === 'private' || chat.type === 'channel';
  const captioned = album.find(({ text }) => text) ?? message;
  const follow = (/** @type {string} */ url) => void actions.follow(url);
  const bubble = el(
    'div',
    { class: `bubble kind-${message.kind}` },
    isFirst && !isOwn && !isTalk && renderSender(message, around),
    message.forwardedFrom &&
      el('span', { class: 'origin' }, icon('forward'), `Forwarded from ${message.forwardedFrom}`),
    message.replyTo !== undefined && renderQuote(message.replyTo, chat),
    message.kind !== 'poll' && renderMedia(album),
    captioned.text &&
      el('span', { class: 'text', dir: 'auto' }, ...renderRichText(captioned.text, captioned.entities ?? [], follow)),
    message.kind === 'poll' && renderMedia(album),
    el('span', { class: 'meta' }, message.editDate ? 'edited ' : '', toClock(message.date)),
  );
  const id = message.senderChat?.id ?? message.from.id;
  const face = isLast
    ? renderAvatar(id, senderName(message), message.from.isBot && !message.senderChat ? 'bot' : undefined)
    : el('span', { class: 'avatar-gap' });
  return el(
    'div',
    { class: `message ${isOwn ? 'own' : ''} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`, 'data-message': key },
    !isOwn && !isTalk && face,
    el(
      'div',
      { class: 'stack' },
      bubble,
      message.buttons?.length ? renderKeyboard(key, message, around) : null,
      chat.type !== 'channel' && renderTools(message, isOwn, around),
    ),
  );
}

/**
 * @param {Message} message
 * @param {Surroundings} around
 */
function renderSender(message, around) {
  const id = message.senderChat?.id ?? message.from.id;
  const tag = findTag(message, around);
  const via = message.viaBot ? ` via ${message.viaBot}` : '';
  return el(
    'span',
    { class: `sender ${hueOf(id)}` },
    el('bdi', {}, senderName(message)),
    via,
    tag && el('small', { class: 'tag' }, tag),
  );
}

/**
 * What the speaker is, if not a plain member.
 * @param {Message} message
 * @param {Surroundings} around
 */
function findTag({ from, senderChat }, { world, chat }) {
  if (senderChat) return senderChat.id === chat.id ? 'anonymous admin' : 'channel';
  if (from.id === world.bot.id) return 'bot';
  const { kind } = readStanding(chat, from.id);
  return kind === 'owner' || kind === 'admin' ? kind : null;
}

/** @param {Message} message */
function senderName({ from, senderChat }) {
  return senderChat?.title ?? from.name;
}

/**
 * @param {number} messageId
 * @param {Chat} chat
 */
function renderQuote(messageId, chat) {
  const quoted = [...chat.messages, ...chat.deleted].find((message) => message.messageId === messageId);
  const words = quoted ? (quoted.text ?? quoted.kind) : 'a message';
  return el(
    'span',
    { class: `quote ${quoted ? hueOf(quoted.from.id) : ''}` },
    quoted && el('strong', {}, el('bdi', {}, senderName(quoted))),
    el('span', {}, words.slice(0, 120)),
  );
}

/**
 * @param {string} key
 * @param {Message} message
 * @param {Surroundings} around
 */
function renderKeyboard(key, message, { chat, pressing, actions }) {
  const rows = (message.buttons ?? []).map((row, y) =>
    el(
      'div',
      { class: 'keyboard-row' },
      ...row.map((button, x) => {
        const name = `${key}:${y}:${x}`;
        const props = {
          type: 'button',
          class: `key ${pressing.has(name) ? 'waiting' : ''}`,
          'data-focus': name,
          title: button.url,
          'aria-busy': String(pressing.has(name)),
          onclick: () => void actions.press(chat.id, message, button, name),
        };
        return el('button', props, el('bdi', {}, button.text), button.url !== undefined && icon('arrow'));
      }),
    ),
  );
  return el('div', { class: 'keyboard' }, ...rows);
}

/**
 * @param {Message} message
 * @param {boolean} isOwn
 * @param {Surroundings} around
 */
function renderTools(message, isOwn, { chat, me, actions, reply, edit }) {
  const mayDelete = isOwn || isAdmin(readStanding(chat, me));
  const about = `message by ${senderName(message)}`;
  const remove = () =>
    void actions.perform({ do: 'delete', chatId: chat.id, userId: me, messageId: message.messageId });
  const tool = (
    /** @type {'Reply to' | 'Edit' | 'Delete'} */ verb,
    /** @type {import('./icons.js').IconName} */ symbol,
    /** @type {() => void} */ act,
  ) => {
    const props = { type: 'button', class: 'tool', 'aria-label': `${verb} ${about}`, title: verb, onclick: act };
    return el('button', { ...props, 'data-focus': `${verb}-${message.messageId}` }, icon(symbol));
  };
  return el(
    'span',
    { class: 'tools' },
    tool('Reply to', 'reply', () => reply(message)),
    isOwn && message.text && tool('Edit', 'edit', () => edit(message)),
    mayDelete && tool('Delete', 'trash', remove),
  );
}
