import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type OpenStores, pickUser, sightGroup } from './stores.js';

/** What every keeper of the audit promises. */
export function describeAuditLog(name: string, open: OpenStores): void {
  describe(`${name}: the audit`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('finds the latest entry of some actions about a person in a group', async () => {
      const [here, there] = [await stores.groups.ensure(sightGroup()), await stores.groups.ensure(sightGroup())];
      const userId = pickUser();
      const entry = { groupKey: here.key, userId, actorId: ADMIN };
      await stores.audit.append({ ...entry, action: 'hold-by-hand', details: { reason: 'spam' } });
      await stores.audit.append({ ...entry, action: 'free-by-hand', details: { endedHold: { reason: 'spam' } } });
      await stores.audit.append({ ...entry, action: 'hold', details: {} });
      await stores.audit.append({ ...entry, groupKey: there.key, action: 'hold-by-hand', details: {} });
      await stores.audit.append({ ...entry, userId: pickUser(), action: 'hold-by-hand', details: {} });

      const found = await stores.audit.findLast(here.key, userId, ['hold-by-hand', 'free-by-hand']);

      expect(found).toMatchObject({ action: 'free-by-hand', details: { endedHold: { reason: 'spam' } } });
      expect(await stores.audit.findLast(here.key, userId, ['trust'])).toBeNull();
    });
  });
}
