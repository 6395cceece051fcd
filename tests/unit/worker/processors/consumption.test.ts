import { createConsumption, FETCH_AGE_MS, FULL_AGE_MS } from '@gmbot/worker/processors/consumption';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../../support/fakes/clock.js';

function start(concurrency: number) {
  const clock = createFakeClock();
  return { clock, consumption: createConsumption({ concurrency, now: () => clock.now() }) };
}

describe('a queue is consumed', () => {
  it('from the first fetch on', () => {
    const { consumption } = start(2);

    const before = consumption.isFresh();
    consumption.onFetch();

    expect([before, consumption.isFresh()]).toEqual([false, true]);
  });

  it('until the last fetch is too old, and again from the next one', () => {
    const { clock, consumption } = start(2);
    consumption.onFetch();

    clock.advance(FETCH_AGE_MS);
    const last = consumption.isFresh();
    clock.advance(1);
    const after = consumption.isFresh();
    consumption.onFetch();

    expect([last, after, consumption.isFresh()]).toEqual([true, false, true]);
  });

  it('while there is no room for more, for as long as a job may run', () => {
    const { clock, consumption } = start(1);
    consumption.onBegin();

    clock.advance(FULL_AGE_MS);
    const full = consumption.isFresh();
    clock.advance(1);
    const stuck = consumption.isFresh();
    consumption.onEnd();

    expect([full, stuck, consumption.isFresh()]).toEqual([true, false, true]);
  });

  it('by a fetch, not by a job that runs beside free room', () => {
    const { clock, consumption } = start(2);
    consumption.onBegin();

    clock.advance(FETCH_AGE_MS + 1);

    expect(consumption.isFresh()).toBe(false);
  });
});
