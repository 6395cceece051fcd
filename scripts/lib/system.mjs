import { setTimeout as pause } from 'node:timers/promises';
import { Fault, toFailure } from './fault.mjs';
import { killGroup } from './processes.mjs';
import { paint, say } from './say.mjs';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Whoever has run for this long begins with the shortest pause again. */
const HEALTHY_AFTER_MS = 60_000;

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} tier parts end from the highest tier to the lowest, those of one tier together
 * @property {() => Promise<import('./app.mjs').Running> | import('./app.mjs').Running} start
 * @property {(running: import('./app.mjs').Running) => Promise<void>} [untilReady] rejects if the first start fails
 */

/**
 * Keeps the parts of the system alive: a part that ends by itself is started again, after a pause that grows.
 *
 * @param {{ onChange: (running: import('./app.mjs').Running[]) => void, firstPauseMs?: number }} options `onChange` is
 *   told the living parts, in the order in which they are to end, whenever they change
 */
export function createSystem({ onChange, firstPauseMs = FIRST_PAUSE_MS }) {
  /** @type {Map<Part, import('./app.mjs').Running>} */
  const living = new Map();
  /** @type {Set<Promise<unknown>>} */
  const starting = new Set();
  let isEnding = false;

  return { start, stop: end, kill, isEnding: () => isEnding };

  /**
   * Starts a part and returns once it is ready; from then on it is kept alive.
   *
   * @param {Part} part
   */
  async function start(part) {
    const running = await bring(part);
    await part.untilReady?.(running);
    void keep(part, running);
  }

  /** @param {Part} part */
  async function bring(part) {
    if (isEnding) throw new Fault('Interrupted.');
    const attempt = Promise.resolve(part.start()).then((running) => {
      living.set(part, running);
      onChange(inOrderOfEnd().flat());
      return running;
    });
    starting.add(attempt);
    return attempt.finally(() => starting.delete(attempt));
  }

  /**
   * @param {Part} part
   * @param {import('./app.mjs').Running} first
   */
  async function keep(part, first) {
    let running = first;
    let pauseMs = firstPauseMs;
    for (;;) {
      const sinceMs = performance.now();
      const exit = await running.exited;
      if (isEnding) return;
      living.delete(part);
      onChange(inOrderOfEnd().flat());
      if (performance.now() - sinceMs > HEALTHY_AFTER_MS) pauseMs = firstPauseMs;
      say(paint(`${part.name} ended unexpectedly${describe(exit)}.`, 'red'));
      const words = running.lastWords?.();
      if (words) say(`Its last lines:\n${words}`);
      const next = await bringAgain(part, pauseMs);
      if (!next) return;
      running = next;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /**
   * @param {Part} part
   * @param {number} shortestPauseMs
   */
  async function bringAgain(part, shortestPauseMs) {
    for (let pauseMs = shortestPauseMs; !isEnding; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      say(`Starting ${part.name} again in ${pauseMs / 1000} s …`);
      await pause(pauseMs);
      if (isEnding) return undefined;
      try {
        return await bring(part);
      } catch (err) {
        say(paint(`${part.name} did not start: ${toFailure(err).message}`, 'red'));
      }
    }
    return undefined;
  }

  /** Ends all parts, tier by tier. */
  async function end() {
    isEnding = true;
    await Promise.allSettled(starting);
    for (const tier of inOrderOfEnd()) await Promise.all(tier.map((running) => running.stop()));
  }

  /** Ends all parts at once, by force. */
  function kill() {
    isEnding = true;
    for (const running of living.values()) killGroup(running.pid);
  }

  function inOrderOfEnd() {
    const tiers = [...new Set([...living.keys()].map(({ tier }) => tier))].sort((one, other) => other - one);
    return tiers.map((tier) => [...living].filter(([part]) => part.tier === tier).map(([, running]) => running));
  }
}

/** @param {unknown} exit */
function describe(exit) {
  const { code = null, signal = null } = /** @type {Partial<import('./processes.mjs').Exit>} */ (exit ?? {});
  if (signal) return ` (${signal})`;
  return code === null ? '' : ` (code ${code})`;
}
