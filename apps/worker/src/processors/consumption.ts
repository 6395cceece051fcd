/**
 * Words. Fetch: a question to Redis for the next job that Redis answered, with a job or with none. An idle worker fetches
 * as well: BullMQ waits for work for 5 s, and for 10 s at most when the next job is timed.
 */

/** A worker with room for work fetches at least this often. */
export const FETCH_AGE_MS = 15 * 1000;
/** A worker without room ends a job at least this often: every outside call has a time-out. */
export const FULL_AGE_MS = 2 * 60 * 1000;

/** Knows whether a queue is being consumed. */
export interface Consumption {
  onFetch(): void;
  /** A job begins, however it came. */
  onBegin(): void;
  onEnd(): void;
  /** False until the first fetch, and once nothing has moved for too long. */
  isFresh(): boolean;
}

/** Nothing has moved yet. */
export function createConsumption({
  concurrency,
  now,
}: {
  readonly concurrency: number;
  readonly now: () => number;
}): Consumption {
  let running = 0;
  let lastMoveAtMs = -Infinity;

  function move(change: -1 | 0 | 1): void {
    running += change;
    lastMoveAtMs = now();
  }

  return {
    onFetch: () => move(0),
    onBegin: () => move(1),
    onEnd: () => move(-1),
    isFresh: () => now() - lastMoveAtMs <= (running >= concurrency ? FULL_AGE_MS : FETCH_AGE_MS),
  };
}
