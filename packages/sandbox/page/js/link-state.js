// @ts-check
/** A strip that says so while the page has lost the sandbox. */
import { byId, createChangeDetector, el, fill } from './dom.js';

const WORDS = {
  connecting: 'Connecting to the sandbox …',
  lost: 'The sandbox does not answer. Trying again; what you see may be old.',
};

/** @returns {(state: import('./types.js').State) => void} */
export function createLinkState() {
  const strip = byId('link');
  const changed = createChangeDetector();
  return ({ link }) => {
    if (!changed(link)) return;
    strip.hidden = link === 'live';
    document.body.dataset['link'] = link;
    fill(strip, link !== 'live' && el('span', {}, WORDS[link]));
  };
}
