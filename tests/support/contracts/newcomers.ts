import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { Newcomers } from '@gmbot/core/gate/ports';
import { beforeEach, describe, expect, it } from 'vitest';

const [HERE, THERE] = [parseGroupKey(1), parseGroupKey(2)];
const [MIA, BO, NOAH] = [parseUserId(30), parseUserId(10), parseUserId(20)];

/** What every line of newcomers promises. */
export function describeNewcomers(name: string, open: () => Promise<Newcomers>): void {
  describe(`${name}: newcomers in line`, () => {
    let newcomers: Newcomers;
    beforeEach(async () => {
      newcomers = await open();
    });

    it('names them in the order in which they came, group by group', async () => {
      for (const userId of [MIA, BO, NOAH]) await newcomers.add(HERE, userId);
      await newcomers.add(HERE, MIA);
      await newcomers.add(THERE, NOAH);

      expect(await newcomers.list(HERE, 2)).toEqual([MIA, BO]);
      expect([await newcomers.count(HERE), await newcomers.count(THERE)]).toEqual([3, 1]);
    });

    it('lets go of whom it is told to, and of nobody else', async () => {
      for (const userId of [MIA, BO, NOAH]) await newcomers.add(HERE, userId);

      await newcomers.remove(HERE, [MIA, NOAH]);
      await newcomers.remove(HERE, []);

      expect(await newcomers.list(HERE, 9)).toEqual([BO]);
    });
  });
}
