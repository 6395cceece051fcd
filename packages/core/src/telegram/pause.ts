import { setTimeout as wait } from 'node:timers/promises';

/** Waits. @throws AbortError when the signal is aborted */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Waits by a real timer. */
export const pauseByTimer: Pause = (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal });
