import { describe, expect, it } from 'vitest';
import type { SweepState } from '@gmbot/core/gate/ports';
import { estimatePace } from '@gmbot/core/gate/sweep-pace';

const STARTED_AT_MS = 1_000_000;

function stateOf(changes: Partial<SweepState>): SweepState {
  const begun = { cursor: null, isExhausted: false, outstanding: [], done: 0, total: 1000, reportedAtMs: 0 };
  return { ...begun, startedAtMs: STARTED_AT_MS, ...changes };
}

describe('estimatePace', () => {
  it('tells percent, rate and time left from what was done so far', () => {
    const pace = estimatePace(stateOf({ done: 250 }), STARTED_AT_MS + 60_000);

    expect(pace).toEqual({ percent: 25, perMinute: 250, minutesLeft: 3 });
  });

  it('never says that all is done, even when more were met than counted', () => {
    const pace = estimatePace(stateOf({ done: 1200 }), STARTED_AT_MS + 60_000);

    expect(pace).toEqual({ percent: 99, perMinute: 1200, minutesLeft: 1 });
  });

  it.each([
    ['in the first seconds', stateOf({ done: 10 }), 4999],
    ['before anybody is done', stateOf({ done: 0 }), 60_000],
  ])('tells nothing %s', (_when, state, elapsedMs) => {
    expect(estimatePace(state, STARTED_AT_MS + elapsedMs)).toBeNull();
  });

  it('tells nothing of a sweep that an older version began', () => {
    const begunBefore: SweepState = {
      cursor: null,
      isExhausted: true,
      outstanding: [501],
      done: 49,
      total: 50,
      reportedAtMs: STARTED_AT_MS,
    };

    expect(estimatePace(begunBefore, STARTED_AT_MS + 60_000)).toBeNull();
  });
});
