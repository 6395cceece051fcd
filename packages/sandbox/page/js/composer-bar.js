// @ts-check
/** What stands in place of the text box while a person cannot write. */
import { el } from './dom.js';
import { icon } from './icons.js';
import { isAdmin, isPresent, nameOf, readStanding } from './standing.js';
import { toEnd } from './times.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Chat} Chat */

/**
 * @typedef {object} Bar
 * @property {string} text
 * @property {'held'} [tone]
 * @property {{ label: string, act: () => void, isBig?: boolean }} [action]
 */

/**
 * @param {State} state
 * @param {Chat} chat
 * @param {import('./actions.js').Actions} actions
 * @returns {Bar | null} why the person cannot write here, and what they can do instead
 */
export function findBar({ world, me }, chat, actions) {
  if (!world || me === null) return null;
  const name = nameOf(world, me);
  const standing = readStanding(chat, me);
  const join = () => void actions.perform({ do: 'join', chatId: chat.id, userId: me });
  const leave = () => void actions.perform({ do: 'leave', chatId: chat.id, userId: me });
  if (chat.migratedTo) {
    const open = () => actions.openChat(chat.migratedTo ?? chat.id);
    return { text: 'This group was upgraded to a supergroup.', action: { label: 'Open it', act: open } };
  }
  if (chat.type === 'private') {
    const start = () => void actions.startPrivate();
    return chat.messages.length + chat.deleted.length > 0
      ? null
      : { text: '', action: { label: 'Start', act: start, isBig: true } };
  }
  if (standing.kind === 'banned') return { text: `${name} is banned here.`, tone: 'held' };
  if (!isPresent(standing)) return { text: '', action: { label: `Join ${chat.title}`, act: join, isBig: true } };
  if (chat.type === 'channel' && !isAdmin(standing))
    return { text: `${name} is subscribed.`, action: { label: 'Leave channel', act: leave } };
  if (standing.kind !== 'held') return null;
  return {
    text: `${name} is muted ${toEnd(standing.untilDate)} and cannot write here.`,
    tone: 'held',
    action: { label: 'Leave', act: leave },
  };
}

/** @param {Bar} bar */
export function renderBar({ text, tone, action }) {
  const props = {
    type: 'button',
    class: `button ${action?.isBig ? 'primary big' : 'small'}`,
    'data-focus': 'bar',
    onclick: action?.act,
  };
  return [
    el(
      'div',
      { class: `bar ${tone ?? ''}` },
      tone && icon('mute'),
      text && el('span', { class: 'bar-text' }, el('bdi', {}, text)),
      action && el('button', props, action.label),
    ),
  ];
}
