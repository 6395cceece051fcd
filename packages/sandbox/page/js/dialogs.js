// @ts-check
/** The forms that make new people and chats, and the choice of where to add the bot. */
import { el, fill } from './dom.js';
import { findMember, isAdmin, listChats, nameOf, readStanding, toPlainDirection } from './standing.js';
import { openDialog, showToast } from './toasts.js';

/** @typedef {import('./store.js').Store} Store */
/** @typedef {{ perform: (body: Record<string, unknown> & { do: string }) => Promise<any>, openChat: (id: number) => void }} Hands */

const LANGUAGES = { en: 'English', de: 'German', es: 'Spanish', fa: 'Persian', ru: 'Russian', uk: 'Ukrainian' };
const ODD_NAME = '\u202e<b>[Eve](tg://x) & "Co"';

/**
 * @param {string} label
 * @param {Record<string, unknown>} props
 */
function field(label, props) {
  const input = el('input', { autocomplete: 'off', maxlength: 64, ...props });
  return { input, row: el('label', { class: 'field' }, el('span', {}, label), input) };
}

/**
 * @param {string} label
 * @param {Record<string, string>} options
 */
function select(label, options) {
  const input = el('select', {});
  for (const [value, text] of Object.entries(options)) input.append(el('option', { value }, text));
  return { input, row: el('label', { class: 'field' }, el('span', {}, label), input) };
}

/**
 * @param {() => void} close
 * @param {string} verb
 */
function actions(close, verb) {
  return el(
    'div',
    { class: 'dialog-actions' },
    el('button', { type: 'button', class: 'button', onclick: close }, 'Cancel'),
    el('button', { type: 'submit', class: 'button primary' }, verb),
  );
}

/**
 * @param {Node[]} rows
 * @param {() => Promise<void>} submit
 */
function form(rows, submit) {
  return el(
    'form',
    {
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void submit();
      },
    },
    ...rows,
  );
}

/**
 * Asks for a new person, and plays them.
 * @param {Store} store
 * @param {Hands & { playAs: (id: number) => void }} hands
 */
export function openNewPerson(store, { perform, playAs }) {
  const strangers = store.get().world?.users.filter(({ name }) => name.startsWith('Stranger')).length ?? 0;
  openDialog('New person', (close) => {
    const name = field('Name', { required: true, value: `Stranger ${strangers + 1}`, autofocus: true });
    const username = field('Username (may be empty)', { pattern: '[A-Za-z][A-Za-z0-9_]{4,31}', placeholder: 'none' });
    const language = select('Language', LANGUAGES);
    const odd = el('button', { type: 'button', class: 'text-link' }, 'Try a hostile name');
    odd.addEventListener('click', () => {
      name.input.value = ODD_NAME;
      name.input.focus();
    });
    const submit = async () => {
      const made = await perform({
        do: 'create-user',
        firstName: name.input.value.trim(),
        languageCode: language.input.value,
        ...(username.input.value ? { username: username.input.value } : {}),
      });
      if (!made) return;
      close();
      playAs(made.user.id);
      showToast(`You are ${toPlainDirection(name.input.value.trim())} now.`);
    };
    return [form([name.row, odd, username.row, language.row, actions(close, 'Add person')], submit)];
  });
}

/**
 * Asks for a new chat, owned by the person being played, and opens it.
 * @param {Store} store
 * @param {Hands} hands
 */
export function openNewChat(store, { perform, openChat }) {
  const { world, me } = store.get();
  if (!world || me === null) return;
  openDialog('New chat', (close) => {
    const kind = select('Kind', {
      'public-channel': 'Public channel',
      'private-channel': 'Private channel',
      supergroup: 'Supergroup',
      forum: 'Supergroup with topics',
      group: 'Basic group',
    });
    const title = field('Title', { required: true, value: 'Harbour Weather', autofocus: true });
    const username = field('Public name', { pattern: '[A-Za-z][A-Za-z0-9_]{4,31}', value: 'harbour_weather' });
    kind.input.addEventListener('change', () => {
      username.row.hidden = kind.input.value !== 'public-channel';
    });
    const owner = el(
      'p',
      { class: 'note' },
      `${nameOf(world, me)} will own it. Add the bot with “Members and rights”.`,
    );
    const submit = async () => {
      const isPublic = kind.input.value === 'public-channel';
      const type = { 'public-channel': 'channel', 'private-channel': 'channel', forum: 'supergroup' }[kind.input.value];
      const made = await perform({
        do: 'create-chat',
        type: type ?? kind.input.value,
        title: title.input.value.trim(),
        ownerId: me,
        ...(isPublic ? { username: username.input.value } : {}),
        ...(kind.input.value === 'forum' ? { isForum: true } : {}),
      });
      if (!made) return;
      close();
      openChat(made.chat.id);
    };
    return [form([kind.row, title.row, username.row, owner, actions(close, 'Create')], submit)];
  });
}

/**
 * Asks which chat the bot is added to, as Telegram does after an "add to group" link.
 * @param {Store} store
 * @param {Hands} hands
 * @param {{ to: 'group' | 'channel', rights: string[], payload: string }} link
 */
export function openBotPicker(store, { perform, openChat }, { to, rights, payload }) {
  const { world, me } = store.get();
  if (!world || me === null) return;
  const own = listChats(world, me).filter(
    (chat) => !chat.migratedTo && (chat.type === 'channel') === (to === 'channel') && isAdmin(readStanding(chat, me)),
  );
  openDialog(`Add ${world.bot.firstName} to a ${to}`, (close) => {
    const list = el('div', { class: 'dialog-list' });
    const rows = own.map((chat) => {
      const isThere = ['administrator', 'member'].includes(findMember(chat, world.bot.id)?.status ?? '');
      const add = async () => {
        const admin = rights.length > 0 && Object.fromEntries(rights.map((right) => [`can_${right}`, true]));
        close();
        if (!(await perform({ do: 'add-bot', chatId: chat.id, by: me, admin }))) return;
        openChat(chat.id);
        const text = `/start@${world.bot.username} ${payload}`;
        if (to === 'group' && payload) await perform({ do: 'say', chatId: chat.id, userId: me, text });
      };
      return el('button', { type: 'button', class: 'button', onclick: add }, chat.title, isThere && ' (already there)');
    });
    const none = el('p', {}, `${nameOf(world, me)} runs no ${to}. Play an owner to add the bot.`);
    fill(list, ...(rows.length > 0 ? rows : [none]));
    return [list, el('div', { class: 'dialog-actions' }, el('button', { class: 'button', onclick: close }, 'Cancel'))];
  });
}
