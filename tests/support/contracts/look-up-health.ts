import { beforeEach, describe, expect, it } from 'vitest';
import { parseChannelKey, parseUserId } from '@gmbot/core/domain/ids';
import type { LookUpHealth } from '@gmbot/core/gate/ports';
import type { FakeClock } from '../fakes/clock.js';

/** Look-up health, and the clock that it goes by. */
export interface LookUpHealthUnderTest {
  readonly health: LookUpHealth;
  readonly clock: FakeClock;
}

const NEWS = parseChannelKey(1);
const DEALS = parseChannelKey(2);

/** What every record of look-up health promises. */
export function describeLookUpHealth(name: string, create: () => Promise<LookUpHealthUnderTest>): void {
  describe(`${name}, as look-up health`, () => {
    let health: LookUpHealth;
    let clock: FakeClock;

    beforeEach(async () => {
      ({ health, clock } = await create());
    });

    async function note(kind: 'noteSuccess' | 'noteFailure', ...people: number[]): Promise<void> {
      for (const person of people) await health[kind](NEWS, parseUserId(person));
    }

    it('doubts nothing at first', async () => {
      expect(await health.isTelegramInDoubt(NEWS)).toBe(false);
    });

    it.each([
      ['two people fail', [1, 2], [], false],
      ['three people fail', [1, 2, 3], [], true],
      ['one person fails often', [1, 1, 1, 1, 1], [], false],
      ['as many fail as succeed', [1, 2, 3], [4, 5, 6], false],
      ['more fail than succeed', [1, 2, 3, 4], [5, 6, 7], true],
    ] as const)('while %s', async (_name, failing, succeeding, isInDoubt) => {
      await note('noteFailure', ...failing);
      await note('noteSuccess', ...succeeding);

      expect(await health.isTelegramInDoubt(NEWS)).toBe(isInDoubt);
    });

    it('counts a person by their last look-up', async () => {
      await note('noteFailure', 1, 2, 3);
      await note('noteSuccess', 3);

      expect(await health.isTelegramInDoubt(NEWS)).toBe(false);
    });

    it('keeps channels apart', async () => {
      await note('noteFailure', 1, 2, 3);

      expect(await health.isTelegramInDoubt(DEALS)).toBe(false);
    });

    it('forgets what is older than the longest doubt', async () => {
      await note('noteFailure', 1, 2, 3);
      clock.advance(30_000);

      expect(await health.isTelegramInDoubt(NEWS)).toBe(false);
    });
  });
}
