import type { Clock } from '@gmbot/core/gate/ports';

/** A clock that moves when it is told to. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  set(nowMs: number): void;
}

/** Starts at a round moment of no meaning. */
export function createFakeClock(startMs = 1_800_000_000_000): FakeClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    advance(ms) {
      nowMs += ms;
    },
    set(ms) {
      nowMs = ms;
    },
  };
}
