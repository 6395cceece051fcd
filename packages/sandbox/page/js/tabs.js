// @ts-check
/** Which part of the page is in front, on screens too small for all of it. */
import { el } from './dom.js';
import { icon } from './icons.js';

/** @type {{ tab: import('./types.js').Tab, label: string, symbol: import('./icons.js').IconName }[]} */
const TABS = [
  { tab: 'chat', label: 'Chat', symbol: 'chat' },
  { tab: 'people', label: 'You', symbol: 'user' },
  { tab: 'guide', label: 'Guide', symbol: 'guide' },
  { tab: 'calls', label: 'Calls', symbol: 'calls' },
  { tab: 'members', label: 'Members', symbol: 'group' },
];

/**
 * @param {HTMLElement} root
 * @param {import('./store.js').Store} store
 * @returns {(state: import('./types.js').State) => void}
 */
export function createTabs(root, store) {
  const buttons = TABS.map(({ tab, label, symbol }) => {
    const choose = () => store.set({ tab });
    const button = el(
      'button',
      { type: 'button', class: `tab of-${tab}`, onclick: choose },
      icon(symbol),
      el('span', {}, label),
    );
    return { tab, button };
  });
  root.append(...buttons.map(({ button }) => button));
  return (state) => {
    document.body.dataset['tab'] = state.tab;
    for (const { tab, button } of buttons) button.setAttribute('aria-pressed', String(tab === state.tab));
  };
}
