import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, NOW_MS, type OpenStores, hold, pickUser, planHold, protect, sightGroup } from './stores.js';

/** What every ledger promises of intents and their confirmation. */
export function describeLedgerClaims(name: string, open: OpenStores): void {
  describe(`${name}: claims of the ledger`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('writes the intent of a first hold, with all it was told', async () => {
      const { key, channel } = await protect(stores);
      const claim = await planHold(stores, key, { missing: [channel.key], topicId: 7, isQuiet: true });

      const row = await stores.ledger.claimHold(claim);

      expect(row).toMatchObject({ owner: 'ours', intent: 'hold', untilDate: claim.untilDate, previousUntilDate: null });
      expect(row).toMatchObject({
        missing: [channel.key],
        reason: claim.reason,
        name: 'Ann',
        topicId: 7,
        isQuiet: true,
      });
      expect(row).toMatchObject({ isPresent: true, heldSinceMs: null, isBlocked: false, isPardoned: false });
      expect(await stores.ledger.readRow(key, claim.userId)).toEqual(row);
    });

    it('gives a first hold to one of many who claim it at once', async () => {
      const { key } = await protect(stores);
      const claim = await planHold(stores, key);

      const rows = await Promise.all(Array.from({ length: 8 }, () => stores.ledger.claimHold(claim)));

      expect(rows.filter((row) => row !== null)).toHaveLength(1);
    });

    it('loses a claim of a hold once the group has moved on', async () => {
      const { key } = await protect(stores);
      const claim = await planHold(stores, key);
      await stores.groups.setEnabled(key, false);

      expect(await stores.ledger.claimHold(claim)).toBeNull();
      expect(await stores.ledger.readRow(key, claim.userId)).toBeNull();
    });

    it('loses a claim of a hold once the row has moved on', async () => {
      const { key } = await protect(stores);
      const { userId, version } = await hold(stores, key);
      await stores.ledger.patch(key, userId, null, { reason: 'news' });

      expect(await stores.ledger.claimHold(await planHold(stores, key, { userId, rowVersion: version }))).toBeNull();
    });

    it('holds a member whose row was theirs, or closed', async () => {
      const { key } = await protect(stores);
      for (const owner of ['theirs', 'none'] as const) {
        const userId = pickUser();
        const before = await stores.ledger.patch(key, userId, null, { owner });

        const row = await stores.ledger.claimHold(
          await planHold(stores, key, { userId, rowVersion: before?.version ?? null }),
        );

        expect(row).toMatchObject({ owner: 'ours', intent: 'hold', version: (before?.version ?? 0) + 1 });
      }
    });

    it('counts a hold from its confirmation on', async () => {
      const { key } = await protect(stores);
      const claimed = await stores.ledger.claimHold(await planHold(stores, key));
      const userId = claimed?.userId ?? pickUser();

      const isConfirmed = await stores.ledger.confirm(key, userId, claimed?.version ?? 0, NOW_MS + 1000);

      const row = await stores.ledger.readRow(key, userId);
      expect(isConfirmed).toBe(true);
      expect(row).toMatchObject({ owner: 'ours', intent: null });
      expect(row?.heldSinceMs).not.toBeNull();
    });

    it('keeps the start of a hold and the old signature while a renewal is not confirmed', async () => {
      const { key } = await protect(stores);
      const first = await hold(stores, key, { untilDate: 1_800_000_000 });
      const { userId, version } = first;

      const renewal = await stores.ledger.claimHold(
        await planHold(stores, key, { userId, rowVersion: version, untilDate: 1_900_000_000 }),
      );
      await stores.ledger.confirm(key, userId, renewal?.version ?? 0, null);

      expect(renewal).toMatchObject({ untilDate: 1_900_000_000, previousUntilDate: 1_800_000_000 });
      expect(renewal?.heldSinceMs).toBe(first.heldSinceMs);
      expect(await stores.ledger.readRow(key, userId)).toMatchObject({
        previousUntilDate: null,
        heldSinceMs: first.heldSinceMs,
      });
    });

    it('tells a hold that is claimed anew from one that was made', async () => {
      const { key } = await protect(stores);
      const { userId, version, untilDate } = await hold(stores, key);
      const freed = await stores.ledger.patch(key, userId, version, { intent: 'free' });

      const anew = await stores.ledger.claimHold(
        await planHold(stores, key, { userId, rowVersion: freed?.version ?? null, untilDate: untilDate ?? 0 }),
      );

      expect(anew).toMatchObject({ owner: 'ours', intent: 'hold', untilDate, previousUntilDate: untilDate });
    });

    it('frees in two steps, and keeps the signature', async () => {
      const { key, channel } = await protect(stores);
      const { userId, version: held, untilDate } = await hold(stores, key, { missing: [channel.key] });
      const joined = await stores.ledger.patch(key, userId, held, { joined: [channel.key] });
      const version = joined?.version ?? -1;
      const group = await stores.groups.findByKey(key);

      const claimed = await stores.ledger.claimFree({
        groupKey: key,
        userId,
        groupVersion: group?.version ?? -1,
        rowVersion: version,
        nowMs: NOW_MS,
      });
      const isConfirmed = await stores.ledger.confirm(key, userId, claimed?.version ?? 0, null);

      expect(claimed).toMatchObject({ owner: 'ours', intent: 'free' });
      expect(isConfirmed).toBe(true);
      expect(await stores.ledger.readRow(key, userId)).toMatchObject({
        owner: 'none',
        intent: null,
        heldSinceMs: null,
        missing: [],
        joined: [],
        untilDate,
      });
    });

    it('loses a claim of a free once the group or the row has moved on', async () => {
      const { key } = await protect(stores);
      const { userId, version } = await hold(stores, key);
      const group = await stores.groups.findByKey(key);
      const claim = { groupKey: key, userId, groupVersion: group?.version ?? -1, rowVersion: version, nowMs: NOW_MS };

      expect(await stores.ledger.claimFree({ ...claim, rowVersion: version - 1 })).toBeNull();
      await stores.groups.trust(key, { userId: pickUser(), name: 'Tom' }, ADMIN);
      expect(await stores.ledger.claimFree(claim)).toBeNull();
      expect((await stores.ledger.readRow(key, userId))?.intent).toBeNull();
    });

    it('confirms nothing for a version that is past', async () => {
      const { key } = await protect(stores);
      const claimed = await stores.ledger.claimHold(await planHold(stores, key));
      const userId = claimed?.userId ?? pickUser();

      expect(await stores.ledger.confirm(key, userId, (claimed?.version ?? 0) - 1, null)).toBe(false);
      expect((await stores.ledger.readRow(key, userId))?.intent).toBe('hold');
    });

    it('confirms nothing where there is nothing to confirm', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const row = await stores.ledger.patch(key, pickUser(), null, { owner: 'theirs' });

      expect(await stores.ledger.confirm(key, row?.userId ?? pickUser(), row?.version ?? 0, null)).toBe(false);
      expect(await stores.ledger.confirm(key, pickUser(), 1, null)).toBe(false);
    });
  });
}
