// @ts-check
/** The foot of a chat: a place to write, or what must happen before one may. */
import { openAttachMenu, openCommandMenu, openSenderMenu } from './composer-menus.js';
import { createChangeDetector, el, fill } from './dom.js';
import { icon } from './icons.js';
import { findBar, renderBar } from './composer-bar.js';
import { findReplyKeyboard, renderReplyKeyboard } from './reply-keyboard.js';
import { asSender, inReply, inTopic } from './speech.js';
import { findChat, nameOf } from './standing.js';
import { createWriter } from './writer.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {{ store: import('./store.js').Store, actions: import('./actions.js').Actions }} Page */

/**
 * @param {HTMLElement} root
 * @param {Page} page
 * @returns {(state: State, chat: Chat) => void}
 */
export function createComposer(root, { store, actions }) {
  const changed = createChangeDetector();
  /** @type {Map<string, string>} what stands unsent, by person and chat */
  const drafts = new Map();
  const writer = createWriter();
  let draftKey = '';

  /** @param {string} text */
  async function send(text) {
    const { world, me, chatId, threadId, replyTo, editing, sendAs } = store.get();
    if (!text.trim() || chatId === null || !world) return;
    const body = { chatId, userId: me, text };
    const chat = findChat(world, chatId);
    const saying = { do: 'say', ...body, ...asSender(sendAs), ...inTopic(threadId), ...inReply(replyTo) };
    const posting = chat?.type === 'channel' ? { do: 'post', ...body } : saying;
    const done = await actions.perform(editing === null ? posting : { do: 'edit', ...body, messageId: editing });
    if (done) store.set({ replyTo: null, editing: null });
    else if (writer.isEmpty()) actions.write(text); // nothing typed is lost to a refusal
  }

  writer.onsend = (text) => {
    drafts.delete(draftKey);
    void send(text);
  };
  writer.oninput = (text) => drafts.set(draftKey, text);

  /** @param {string} text */
  function write(text) {
    writer.set(text);
    writer.focus();
  }

  /** @type {State['prefill']} what was last put into the box from elsewhere */
  let written = null;

  return (state, chat) => {
    const { world, me, replyTo, editing, sendAs, prefill } = state;
    if (!world || me === null) return;
    const bar = findBar(state, chat, actions);
    const key = `${me}/${chat.id}`;
    const message = chat.messages.find(({ messageId }) => messageId === (editing ?? replyTo));
    const keyboard = findReplyKeyboard(chat);
    const signature = JSON.stringify([
      key,
      bar && [bar.text, bar.action?.label, bar.tone],
      message?.messageId,
      editing,
      sendAs,
      keyboard,
    ]);
    if (prefill && prefill !== written) {
      written = prefill;
      drafts.set(key, prefill.text);
      setTimeout(() => write(prefill.text));
    }
    if (!changed(signature)) return;
    draftKey = key;
    if (bar) return fill(root, ...renderBar(bar));
    const speakers = { self: me, anonymous: chat.id, channel: 'chatId' in sendAs ? sendAs.chatId : me };
    const name = nameOf(world, speakers[sendAs.kind]);
    fill(
      root,
      message && renderContext(message, editing !== null, () => store.set({ replyTo: null, editing: null })),
      keyboard && renderReplyKeyboard(keyboard, { world, me, actions }),
      el('div', { class: 'writer' }, ...renderTools(chat, name), writer.box, writer.button),
    );
    writer.label(chat.type === 'channel' ? `Post as ${name}` : `Write as ${name}`);
    writer.set(editing !== null && message?.text ? message.text : (drafts.get(key) ?? ''));
    if (message) writer.focus();
  };

  /**
   * @param {Chat} chat
   * @param {string} name
   */
  function renderTools(chat, name) {
    const tools = [
      { label: 'Commands of the bot', symbol: /** @type {const} */ ('command'), open: openCommandMenu },
      { label: 'Send a sticker, a photo, an album …', symbol: /** @type {const} */ ('attach'), open: openAttachMenu },
      { label: `Speaking as ${name}; change`, symbol: /** @type {const} */ ('user'), open: openSenderMenu },
    ].slice(0, chat.type === 'channel' ? 0 : chat.type === 'private' ? 2 : 3);
    return tools.map(({ label, symbol, open }) => {
      const props = {
        type: 'button',
        class: 'icon-button',
        'aria-label': label,
        title: label,
        'aria-haspopup': 'menu',
        'data-focus': symbol,
      };
      const button = el('button', props, icon(symbol));
      button.addEventListener('click', () => open(button, { store, actions }));
      return button;
    });
  }
}

/**
 * @param {import('./types.js').Message} message
 * @param {boolean} isEdit
 * @param {() => void} cancel
 */
function renderContext(message, isEdit, cancel) {
  return el(
    'div',
    { class: 'context' },
    icon(isEdit ? 'edit' : 'reply'),
    el(
      'span',
      { class: 'row-words' },
      el('strong', {}, isEdit ? 'Edit message' : 'Reply to ', !isEdit && el('bdi', {}, message.from.name)),
      el('span', { class: 'row-note' }, message.text ?? message.kind),
    ),
    el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Cancel', onclick: cancel }, icon('close')),
  );
}
