import type { SweepState } from './ports.js';

/** Sooner than this a rate says nothing. */
const LEAST_ELAPSED_MS = 5 * 1000;
const MINUTE_MS = 60 * 1000;

/** How fast a sweep goes. */
export interface SweepPace {
  /** 0 to 99: nothing is complete before the result is shown. */
  readonly percent: number;
  /** Members seen to in a minute, at least 1. */
  readonly perMinute: number;
  /** Whole minutes, rounded up, at least 1. */
  readonly minutesLeft: number;
}

/**
 * Estimates from what was done since the sweep began, so pauses count.
 *
 * @returns null while too little is known: in the first 5 s, before anybody is done, or for a sweep that an older version began
 */
export function estimatePace({ done, total, startedAtMs }: SweepState, nowMs: number): SweepPace | null {
  if (startedAtMs === undefined || done <= 0) return null;
  const elapsedMs = nowMs - startedAtMs;
  if (elapsedMs < LEAST_ELAPSED_MS) return null;
  const left = Math.max(0, total - done);
  const percent = Math.min(99, Math.floor((100 * done) / Math.max(done, total)));
  const perMinute = Math.max(1, Math.round((done * MINUTE_MS) / elapsedMs));
  const minutesLeft = Math.max(1, Math.ceil((left * elapsedMs) / (done * MINUTE_MS)));
  return { percent, perMinute, minutesLeft };
}
