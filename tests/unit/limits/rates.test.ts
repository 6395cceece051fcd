import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RATES, toSpacing } from '@gmbot/core/limits/rates';
import { SHORT_WAIT_MS } from '@gmbot/core/telegram/governed-call';

/** What the script in Redis does with one bucket. */
function countSlots(spacing: ReturnType<typeof toSpacing>, arrivalsMs: readonly number[]): number[] {
  let freeAtMs = 0;
  return arrivalsMs.map((atMs) => {
    const slot = Math.max(atMs, freeAtMs - spacing.toleranceMs);
    freeAtMs = Math.max(freeAtMs, slot) + spacing.stepMs;
    return slot;
  });
}

describe('toSpacing', () => {
  it('never lets more than the count into any window', () => {
    const rates = fc
      .record({ count: fc.integer({ min: 1, max: 40 }), windowMs: fc.integer({ min: 100, max: 60_000 }) })
      .chain(({ count, windowMs }) => fc.integer({ min: 1, max: count }).map((burst) => ({ count, windowMs, burst })));
    const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 });

    fc.assert(
      fc.property(rates, gaps, (rate, waits) => {
        let now = 0;
        const arrivals = waits.map((wait) => (now += wait));
        const slots = countSlots(toSpacing(rate), arrivals);
        for (const start of slots) {
          const inWindow = slots.filter((slot) => slot >= start && slot < start + rate.windowMs - 0.001);
          expect(inWindow.length).toBeLessThanOrEqual(rate.count);
        }
      }),
    );
  });

  it('spaces nothing without a rate', () => {
    expect(toSpacing(null)).toEqual({ stepMs: 0, toleranceMs: 0 });
  });
});

it.each(['command', 'press'] as const)(
  'hands out the look-ups of a %s so close that a run need not be put off',
  (urgency) => {
    expect(toSpacing(DEFAULT_RATES.urgentLookUps[urgency]).stepMs).toBeLessThanOrEqual(SHORT_WAIT_MS);
  },
);
