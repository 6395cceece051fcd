/**
 * The end state is a function of the facts, not of their order: whatever people and administrators do, and however late,
 * often or out of order Telegram tells us, once all is quiet everybody stands as the contract says.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, fault } from './acts.js';
import { play } from './play-acts.js';

const SEED = Number(process.env['GMBOT_TEST_SEED'] ?? Date.now() % 2 ** 31);
/** How far Telegram's clock is ahead of ours (ms). */
const skew = fc.oneof(fc.constant(0), fc.integer({ min: -2000, max: 2000 }));
const RUNS = Number(process.env['GMBOT_TEST_RUNS'] ?? 300);

describe('the end state', () => {
  it(
    'is a function of the facts, whatever their order, delays, repetitions and clocks',
    { timeout: 120_000 },
    async () => {
      console.info(`seed ${SEED}`);

      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 1, maxLength: 14 }),
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
          skew,
          async (acts, steps, aheadMs) => {
            expect(await play({ acts, steps, aheadMs })).toEqual([]);
          },
        ),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );

  it('is the same when calls fail, hang, land late, and workers die in between', { timeout: 120_000 }, async () => {
    console.info(`seed ${SEED}`);

    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 14 }),
        fc.array(fault, { maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        skew,
        async (acts, faults, steps, aheadMs) => {
          expect(await play({ acts, faults, steps, aheadMs })).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
