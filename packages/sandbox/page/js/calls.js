// @ts-check
/** The calls that the bot makes, newest first. */
import { isFault, summariseCall } from './call-words.js';
import { el, reconcile } from './dom.js';
import { toSecondsClock } from './times.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Call} Call */

const ROWS_SHOWN = 150;
/** Calls that go on all the time and tell nothing. */
const NOISE = new Set(['getUpdates', 'getWebhookInfo']);

/** @type {Record<string, { label: string, passes: (call: Call) => boolean }>} */
const FILTERS = {
  all: { label: 'All', passes: ({ method }) => !NOISE.has(method) },
  effects: { label: 'Effects', passes: ({ method }) => !NOISE.has(method) && !method.startsWith('get') },
  lookups: { label: 'getChatMember', passes: ({ method }) => method === 'getChatMember' },
  faults: { label: 'Errors', passes: isFault },
};

/**
 * @param {HTMLElement} root
 * @returns {(state: State) => void}
 */
export function createCalls(root) {
  let filter = 'all';
  /** @type {State | null} */
  let last = null;
  const chips = Object.entries(FILTERS).map(([name, { label }]) => {
    const count = el('span', { class: 'count' });
    const chip = el(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': String(name === filter) },
      label,
      ' ',
      count,
    );
    chip.addEventListener('click', () => {
      filter = name;
      for (const other of chips) other.chip.setAttribute('aria-pressed', String(other.name === filter));
      list.scrollTo({ top: 0 });
      if (last) render(last);
    });
    return { name, chip, count };
  });
  const list = el('div', {
    class: 'call-list',
    role: 'log',
    'aria-live': 'off',
    'aria-label': "The bot's calls",
    tabindex: 0,
  });
  const empty = el('p', { class: 'note' }, 'Nothing yet. Every call that the bot makes to Telegram appears here.');
  root.append(
    el('header', { class: 'pane-head' }, el('h2', { id: 'calls-title' }, "The bot's calls")),
    el('div', { class: 'chips', role: 'group', 'aria-label': 'Show' }, ...chips.map(({ chip }) => chip)),
    empty,
    list,
  );

  /** @param {State} state */
  function render(state) {
    const { world, calls } = state;
    last = state;
    if (!world) return;
    for (const { name, count } of chips)
      count.textContent = String(calls.filter(FILTERS[name]?.passes ?? Boolean).length);
    const shown = calls
      .filter(FILTERS[filter]?.passes ?? Boolean)
      .slice(-ROWS_SHOWN)
      .reverse();
    empty.hidden = shown.length > 0;
    reconcile(
      list,
      shown.map((call) => {
        const words = summariseCall(world, call);
        return { key: String(call.n), signature: words, make: () => renderCall(call, words) };
      }),
    );
  }
  return render;
}

/**
 * @param {Call} call
 * @param {string} words
 */
function renderCall(call, words) {
  const { method, params, status, outcome, at } = call;
  const kind = isFault(call) ? (status === 429 ? 'wait' : 'fault') : method.startsWith('get') ? 'look' : 'effect';
  return el(
    'details',
    { class: `call ${kind}` },
    el(
      'summary',
      {},
      el(
        'span',
        { class: 'call-head' },
        el('code', {}, method),
        el('time', {}, toSecondsClock(at)),
        el('span', { class: 'status' }, String(status)),
      ),
      words && el('span', { class: 'call-words', dir: 'auto' }, words),
      isFault(call) && el('span', { class: 'call-fault' }, outcome),
    ),
    el('pre', {}, JSON.stringify(params, null, 2)),
  );
}
