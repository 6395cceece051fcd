import { Fault, toFailure } from './fault.mjs';
import { poll } from './poll.mjs';

const READY_WITHIN_MS = 120_000;
const ASK_WITHIN_MS = 2_000;

/**
 * Waits until a process answers 200 at an address.
 *
 * @param {{ name: string, url: string, running: import('./app.mjs').Running, isEnding: () => boolean }} wait
 * @throws Fault if it ends before, or has not answered after two minutes
 */
export async function waitUntilReady({ name, url, running, isEnding }) {
  let isGone = false;
  let heard = 'no answer';
  void running.exited.then(() => (isGone = true));
  const outcome = await poll(
    async () => {
      if (isEnding()) return 'ending';
      if (isGone) return 'gone';
      const answer = await ask(url);
      heard = answer.heard;
      return answer.isReady ? 'ready' : undefined;
    },
    { timeoutMs: READY_WITHIN_MS, everyMs: 100 },
  );
  if (outcome === 'ready') return;
  if (outcome === 'ending') throw new Fault('Interrupted.');
  const words = running.lastWords?.() ?? '';
  if (outcome === 'gone') throw new Fault(`${name} ended while it started. Its last lines:\n${words}`);
  throw new Fault(`${name} is not ready after ${READY_WITHIN_MS / 1000} s (${url}: ${heard}).\n${words}`);
}

/** @param {string} url */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    return { isReady: response.ok, heard: `${response.status} ${await response.text()}` };
  } catch (err) {
    return { isReady: false, heard: describe(err) };
  }
}

/** @param {unknown} err fetch tells the reason only in its cause */
function describe(err) {
  const { cause, message } = toFailure(err);
  return toFailure(cause).code ?? message;
}
