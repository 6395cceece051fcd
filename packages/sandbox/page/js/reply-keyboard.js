// @ts-check
/** The buttons that the bot may put beside the text box in a private talk. */
import { el } from './dom.js';
import { openDialog } from './toasts.js';
import { isAdmin, listChats, readStanding } from './standing.js';

/** @typedef {import('./types.js').World} World */
/** @typedef {import('./types.js').KeyboardKey} KeyboardKey */
/** @typedef {import('./actions.js').Actions} Actions */
/** @typedef {{ world: World, me: number, actions: Actions }} Place */

/**
 * The keyboard in force: that of the bot's last message which brought one.
 * @param {import('./types.js').Chat} chat
 */
export function findReplyKeyboard(chat) {
  return chat.type === 'private'
    ? chat.messages.findLast(({ replyKeyboard }) => replyKeyboard)?.replyKeyboard
    : undefined;
}

/**
 * @param {import('./types.js').ReplyKeyboard} keyboard
 * @param {Place} place
 */
export function renderReplyKeyboard({ keyboard }, place) {
  const rows = keyboard.map((row) => el('div', { class: 'keyboard-row' }, ...row.map((key) => renderKey(key, place))));
  return el('div', { class: 'keyboard reply-keyboard' }, ...rows);
}

/**
 * @param {KeyboardKey} key
 * @param {Place} place
 */
function renderKey(key, place) {
  const text = typeof key === 'string' ? key : key.text;
  const request = typeof key === 'string' ? undefined : key.request_chat;
  const { me, actions } = place;
  const say = () => void actions.perform({ do: 'say', chatId: me, userId: me, text });
  const press = request ? () => openChatPicker(text, request, place) : say;
  return el('button', { type: 'button', class: 'key', onclick: press }, text);
}

/**
 * Asks for one of the chats that the person runs, as Telegram does for `request_chat`.
 * @param {string} title
 * @param {{ request_id: number, chat_is_channel?: boolean }} request
 * @param {Place} place
 * @see https://core.telegram.org/bots/api#keyboardbuttonrequestchat
 */
function openChatPicker(title, { request_id: requestId, chat_is_channel: wantsChannel }, { world, me, actions }) {
  const own = listChats(world, me).filter(
    (chat) =>
      !chat.migratedTo && (chat.type === 'channel') === Boolean(wantsChannel) && isAdmin(readStanding(chat, me)),
  );
  openDialog(title, (close) => {
    const rows = own.map((chat) => {
      const share = () => {
        close();
        void actions.perform({ do: 'share-chat', userId: me, requestId, chatId: chat.id });
      };
      return el('button', { type: 'button', class: 'button', onclick: share }, chat.title);
    });
    const none = el('p', {}, 'You run no such chat.');
    const cancel = el('button', { type: 'button', class: 'button', onclick: close }, 'Cancel');
    return [
      el('div', { class: 'dialog-list' }, ...(rows.length > 0 ? rows : [none])),
      el('div', { class: 'dialog-actions' }, cancel),
    ];
  });
}
