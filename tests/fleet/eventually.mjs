import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 1000;

/**
 * Asks until the answer is true; an error counts as no.
 *
 * @param {() => Promise<boolean>} isSo
 * @param {{ withinMs: number, what: string }} options
 * @returns {Promise<number>} milliseconds that it took
 */
export async function eventually(isSo, { withinMs, what }) {
  const since = performance.now();
  let fault = '';
  while (performance.now() - since < withinMs) {
    try {
      if (await isSo()) return Math.round(performance.now() - since);
      fault = '';
    } catch (err) {
      fault = `: ${err instanceof Error ? err.message : String(err)}`;
    }
    await delay(POLL_MS);
  }
  throw new Error(`Not within ${withinMs / 1000} s: ${what}${fault}`);
}
