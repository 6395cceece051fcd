import { beforeEach, describe, expect, it } from 'vitest';
import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { AdministratorCache } from '@gmbot/core/gate/ports';

const GROUP = parseGroupKey(1);
const OTHER = parseGroupKey(2);
const [OLIVIA, ADAM] = [parseUserId(7), parseUserId(8)];

/** What every cache of administrators promises. */
export function describeAdministratorCache(name: string, create: () => Promise<AdministratorCache>): void {
  describe(`${name}, as a cache of administrators`, () => {
    let cache: AdministratorCache;

    beforeEach(async () => {
      cache = await create();
    });

    it('tells an unknown list from an empty one', async () => {
      await cache.write(OTHER, []);

      expect([await cache.read(GROUP), await cache.read(OTHER)]).toEqual([null, new Set()]);
    });

    it('tells the list that was written last', async () => {
      await cache.write(GROUP, [OLIVIA, ADAM]);
      await cache.write(GROUP, [OLIVIA]);

      expect(await cache.read(GROUP)).toEqual(new Set([OLIVIA]));
    });

    it('changes a list that is there', async () => {
      await cache.write(GROUP, [OLIVIA]);

      await cache.change(GROUP, ADAM, true);
      await cache.change(GROUP, OLIVIA, false);

      expect(await cache.read(GROUP)).toEqual(new Set([ADAM]));
    });

    it('makes no list out of a change', async () => {
      await cache.change(GROUP, ADAM, true);

      expect(await cache.read(GROUP)).toBeNull();
    });

    it('forgets one list', async () => {
      await cache.write(GROUP, [OLIVIA]);
      await cache.write(OTHER, [ADAM]);

      await cache.drop(GROUP);

      expect([await cache.read(GROUP), await cache.read(OTHER)]).toEqual([null, new Set([ADAM])]);
    });
  });
}
