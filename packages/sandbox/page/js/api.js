// @ts-check
/** The sandbox's control interface over HTTP, and its live events. */

/** @typedef {import('./types.js').World} World */
/** @typedef {import('./types.js').Call} Call */

/** A request that the sandbox refused; the message is a sentence for the reader. */
export class Refusal extends Error {}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function request(path, init) {
  const response = await fetch(path, init).catch(() => {
    throw new Refusal('The sandbox does not answer. Is it still running?');
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok && body.ok !== false) return body;
  throw new Refusal(body.error ?? body.message ?? `The sandbox answered ${response.status}`);
}

/** @returns {Promise<World>} */
export async function readWorld() {
  return toWorld(await request('/sandbox/state'));
}

/**
 * @param {number} since number of the last call that is not wanted
 * @returns {Promise<Call[]>} oldest first
 */
export async function readCalls(since) {
  return request(`/sandbox/journal?since=${since}`);
}

/**
 * Does something in the world, as one of its people.
 * @param {Record<string, unknown> & { do: string }} act
 * @returns {Promise<any>}
 */
export function act(act) {
  return request('/sandbox/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
}

/**
 * Listens for what happens. The browser reconnects by itself; `onLink` tells how the line stands.
 * @param {object} on
 * @param {() => void} on.state the world changed
 * @param {(call: Call) => void} on.call the bot made a call
 * @param {(answer: import('./types.js').Answer) => void} on.answer a press was answered
 * @param {(link: 'live' | 'lost') => void} on.link
 */
export function listen(on) {
  const retryMs = 2000;
  const source = new EventSource('/sandbox/events');
  source.addEventListener('open', () => on.link('live'));
  source.addEventListener('error', () => {
    on.link('lost');
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(on), retryMs); // the browser gives up after an answer that is no event stream
  });
  source.addEventListener('state', () => on.state());
  source.addEventListener('call', (event) => on.call(JSON.parse(event.data)));
  source.addEventListener('answer', (event) => on.answer(JSON.parse(event.data)));
}

/** @param {any} raw @returns {World} */
function toWorld(raw) {
  return { ...raw, chats: raw.chats.map((/** @type {any} */ chat) => toChat(chat, raw.bot.name)) };
}

/**
 * A talk with the bot bears the bot's name: that is how its person sees it.
 * @param {any} raw
 * @param {string} botName
 * @returns {import('./types.js').Chat}
 */
function toChat({ migratedToId, ...chat }, botName) {
  return { ...chat, migratedTo: migratedToId, title: chat.type === 'private' ? botName : chat.title };
}
