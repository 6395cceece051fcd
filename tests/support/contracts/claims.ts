import { beforeEach, describe, expect, it } from 'vitest';
import type { Claims } from '@gmbot/core/gate/ports';

/** Two processes, and a way to let the time of a claim run out. */
export interface ClaimsUnderTest {
  readonly here: Claims;
  readonly there: Claims;
  runOut(name: string): Promise<void>;
}

/** What every implementation of claims promises. */
export function describeClaims(name: string, create: () => Promise<ClaimsUnderTest>): void {
  describe(`${name}, as claims`, () => {
    let under: ClaimsUnderTest;

    beforeEach(async () => {
      under = await create();
    });

    it('go to one of many who ask at once', async () => {
      const { here, there } = under;

      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? here : there).take('a', 60_000)),
      );

      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('are one per name', async () => {
      expect([await under.here.take('a', 60_000), await under.here.take('b', 60_000)]).toEqual([true, true]);
    });

    it('show that they are taken', async () => {
      await under.here.take('a', 60_000);

      expect([await under.there.isTaken('a'), await under.there.isTaken('b')]).toEqual([true, false]);
    });

    it('are free again when released, and when their time runs out', async () => {
      await under.here.take('a', 60_000);
      await under.here.take('b', 60_000);
      await under.here.release('a');
      await under.runOut('b');

      expect([await under.there.take('a', 60_000), await under.there.take('b', 60_000)]).toEqual([true, true]);
    });

    it('last longer when who holds them extends them, and nobody else can', async () => {
      await under.here.take('a', 60_000);
      const byOther = await under.there.extend('a', 60_000);
      const byHolder = await under.here.extend('a', 60_000);
      await under.runOut('a');

      expect([byOther, byHolder, await under.here.extend('a', 60_000)]).toEqual([false, true, false]);
    });

    it('are not released by who held them before', async () => {
      await under.here.take('a', 60_000);
      await under.runOut('a');
      await under.there.take('a', 60_000);

      await under.here.release('a');

      expect(await under.there.isTaken('a')).toBe(true);
    });
  });
}
