/** Waits for observable facts: no test sleeps. */
import { setTimeout as pause } from 'node:timers/promises';

const DEADLINE_MS = 20 * 1000;
const PAUSE_MS = 25;

/** How long to wait. */
export interface Patience {
  /** @defaultValue 20,000 */
  readonly withinMs?: number;
  /** What to show beside the last failure. */
  readonly describe?: () => Promise<string> | string;
}

/**
 * Runs the assertion again until it passes, and returns what it returned.
 *
 * @throws Error with the assertion's last failure when the time is over
 */
export async function eventually<T>(
  assertion: () => Promise<T> | T,
  { withinMs = DEADLINE_MS, describe }: Patience = {},
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await assertion();
    } catch (err) {
      if (performance.now() < deadline) {
        await pause(PAUSE_MS);
        continue;
      }
      const seen = await describe?.();
      const words = err instanceof Error ? err.message : String(err);
      throw new Error(`Not within ${withinMs} ms: ${words}${seen === undefined ? '' : `\n${seen}`}`, { cause: err });
    }
  }
}
