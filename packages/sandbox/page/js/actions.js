// @ts-check
/** Everything the reader can do; views call these and never the interface itself. */
import { act, Refusal } from './api.js';
import { resolveLink } from './links.js';
import { openBotPicker } from './dialogs.js';
import { findActor, findChat, listChats, nameOf } from './standing.js';
import { GENERAL_TOPIC } from './timeline.js';
import { showAlert, showToast } from './toasts.js';

/** @typedef {import('./types.js').State} State */

const PRESS_MS = 20_000;

/** @param {import('./store.js').Store} store */
export function createActions(store) {
  /**
   * Acts in the world; a refusal becomes a notice.
   * @param {Record<string, unknown> & { do: string }} body
   * @returns {Promise<any>} the answer, `null` if refused
   */
  async function perform(body) {
    try {
      return await act(body);
    } catch (err) {
      if (!(err instanceof Refusal)) throw err;
      showToast(err.message, 'fault');
      return null;
    }
  }

  /** @param {number} chatId */
  function openChat(chatId) {
    const { tab, chatId: before } = store.get();
    const fresh = {
      replyTo: null,
      editing: null,
      threadId: GENERAL_TOPIC,
      sendAs: /** @type {const} */ ({ kind: 'self' }),
    };
    store.choose({ chatId, tab: tab === 'members' ? tab : 'chat', ...(before === chatId ? {} : fresh) });
  }

  /** @param {number} me */
  function playAs(me) {
    const { world, chatId } = store.get();
    if (!world) return;
    const isVisible = listChats(world, me).some(({ id }) => id === chatId);
    const isOwnTalk = chatId === store.get().me;
    store.choose({ me, sendAs: { kind: 'self' }, editing: null, replyTo: null });
    if (!isVisible) openChat(isOwnTalk ? me : (listChats(world, me)[0]?.id ?? me));
  }

  /**
   * @param {number} chatId
   * @param {import('./types.js').Message} message
   * @param {import('./types.js').Button} button
   * @param {string} key of the button on the page
   */
  async function press(chatId, message, button, key) {
    const { me, pressing } = store.get();
    if (button.url) return follow(button.url);
    store.set({ pressing: new Set([...pressing, key]) });
    const body = { do: 'press', chatId, userId: me, messageId: message.messageId, button: button.text };
    const done = await perform(button.callbackData ? { ...body, data: button.callbackData } : body);
    if (!done) return endPress(key);
    presses.set(String(done.queryId), key);
    if (early.delete(String(done.queryId))) endPress(key);
    setTimeout(() => endPress(key), PRESS_MS);
  }

  /** @type {Map<string, string>} query id → button */
  const presses = new Map();
  /** @type {Set<string>} answers that came before we knew the id of their query */
  const early = new Set();

  /** @param {string} key */
  function endPress(key) {
    const pressing = new Set(store.get().pressing);
    if (pressing.delete(key)) store.set({ pressing });
  }

  /** @param {import('./types.js').Answer} answer */
  function receiveAnswer({ queryId, userId, text, alert, url }) {
    const key = presses.get(String(queryId));
    if (key) endPress(key);
    else early.add(String(queryId));
    const { me, world } = store.get();
    if (userId !== me || !world) return;
    if (text && alert) showAlert(world.bot.firstName, text);
    else if (text) showToast(text, 'answer');
    if (url) follow(url);
  }

  /** @param {string} url */
  function follow(url) {
    const { world, me } = store.get();
    if (!world || me === null) return;
    const target = resolveLink(world, url);
    switch (target.kind) {
      case 'chat':
        return openChat(target.chatId);
      case 'person':
        return showToast(`That is ${nameOf(world, target.userId)}.`);
      case 'start':
        return startPrivate(target.payload);
      case 'add-bot':
        return openBotPicker(store, { perform, openChat }, target);
      case 'outside':
        return showToast(`This link leaves the sandbox: ${target.url}`);
    }
  }

  /** @param {string} [payload] */
  async function startPrivate(payload) {
    const { me } = store.get();
    if (me === null) return;
    await perform({ do: 'start-private', userId: me, ...(payload ? { payload } : {}) });
    openChat(me);
  }

  /**
   * Acts in a chat as somebody who runs it.
   * @param {number} chatId
   * @param {Record<string, unknown> & { do: string }} body
   */
  async function manage(chatId, body) {
    const { world, me } = store.get();
    const chat = world && findChat(world, chatId);
    if (!world || !chat) return null;
    const by = findActor(world, chat, me);
    if (by === undefined) return showToast('Nobody runs this chat.', 'fault');
    return perform({ chatId, by, ...body });
  }

  /**
   * Puts a text into the box, ready to be sent.
   * @param {string} text
   */
  function write(text) {
    store.set({ prefill: { text }, tab: 'chat' });
  }

  return { perform, manage, write, openChat, playAs, press, receiveAnswer, follow, startPrivate };
}

/** @typedef {ReturnType<typeof createActions>} Actions */
