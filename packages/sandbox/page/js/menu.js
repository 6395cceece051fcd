// @ts-check
/** A list of choices that drops from a button; arrow keys move, Escape closes. */
import { el } from './dom.js';
import { icon } from './icons.js';

/**
 * @typedef {object} Choice
 * @property {string} label
 * @property {string} [hint]
 * @property {import('./icons.js').IconName} [symbol]
 * @property {string} [tone] `danger` for what takes something away
 * @property {boolean} [isCurrent]
 * @property {() => void} choose
 */

/**
 * Opens the menu above or below `anchor`, wherever there is room.
 * @param {HTMLElement} anchor
 * @param {{ label: string, choices: Choice[], note?: Node | false }} menu
 */
export function openMenu(anchor, { label, choices, note }) {
  const list = el('div', { class: 'menu', role: 'menu', 'aria-label': label, popover: 'auto' });
  if (note) list.append(note);
  for (const choice of choices) list.append(renderChoice(choice, () => list.hidePopover()));
  list.addEventListener('keydown', (event) => moveFocus(list, event));
  list.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === 'open') return;
    list.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (document.activeElement === document.body) anchor.focus();
  });
  document.body.append(list);
  list.showPopover();
  place(list, anchor);
  anchor.setAttribute('aria-expanded', 'true');
  list.querySelector('button')?.focus({ preventScroll: true });
}

/**
 * @param {Choice} choice
 * @param {() => void} close
 */
function renderChoice({ label, hint, symbol, tone, isCurrent, choose }, close) {
  const props = {
    type: 'button',
    role: isCurrent === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': isCurrent === undefined ? null : String(isCurrent),
    class: `menu-item ${tone ?? ''}`,
    onclick: () => {
      close();
      choose();
    },
  };
  const words = el('span', { class: 'menu-words' }, el('span', {}, label), hint && el('small', {}, hint));
  return el('button', props, symbol && icon(symbol), words, isCurrent && icon('check'));
}

/**
 * @param {HTMLElement} list
 * @param {KeyboardEvent} event
 */
function moveFocus(list, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...list.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} anchor
 */
function place(list, anchor) {
  const gap = 6;
  const from = anchor.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const above = from.top - size.height - gap;
  const below = Math.min(from.bottom + gap, window.innerHeight - size.height - gap);
  const left = Math.min(from.left, window.innerWidth - size.width - gap);
  list.style.top = `${above > gap && from.top > window.innerHeight / 2 ? above : Math.max(gap, below)}px`;
  list.style.left = `${Math.max(gap, left)}px`;
}
