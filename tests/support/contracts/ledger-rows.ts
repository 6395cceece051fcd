import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGroupKey } from '@gmbot/core/domain/ids';
import { ADMIN, NOW_MS, type OpenStores, hold, pickUser, protect, sightChannel, sightGroup } from './stores.js';

const ABSENT_GROUP = parseGroupKey(2_000_000_000);

/** What every ledger promises of its rows. */
export function describeLedgerRows(name: string, open: OpenStores): void {
  describe(`${name}: rows of the ledger`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('reads everything that settling needs', async () => {
      const { key, channel } = await protect(stores);
      const second = sightChannel();
      await stores.groups.link(key, second, ADMIN);
      const row = await hold(stores, key);
      await stores.groups.trust(key, { userId: row.userId, name: 'Ann' }, ADMIN);

      const record = await stores.ledger.readSettleRecord(key, row.userId);

      expect(record).toEqual({
        group: await stores.groups.findByKey(key),
        channels: await stores.groups.listChannels(key),
        isTrusted: true,
        row,
      });
      expect(record?.channels.map(({ chatId }) => chatId)).toEqual([channel.chatId, second.chatId]);
    });

    it('reads a member without a row, and nothing of a group that is not there', async () => {
      const { key } = await protect(stores);

      expect(await stores.ledger.readSettleRecord(key, pickUser())).toMatchObject({ isTrusted: false, row: null });
      expect(await stores.ledger.readSettleRecord(ABSENT_GROUP, pickUser())).toBeNull();
    });

    it('patches the fields named, makes the row where there is none, and grows the version', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();

      const made = await stores.ledger.patch(key, userId, null, { owner: 'theirs', name: 'Ann' });
      const patched = await stores.ledger.patch(key, userId, null, { isPresent: false, topicId: 3 });

      expect(made).toMatchObject({ owner: 'theirs', name: 'Ann', isPresent: true, topicId: 0 });
      expect(patched).toEqual({ ...made, isPresent: false, topicId: 3, version: (made?.version ?? 0) + 1 });
    });

    it('patches every field there is', async () => {
      const { key, channel } = await protect(stores);
      const fields = {
        owner: 'ours',
        intent: 'free',
        missing: [channel.key],
        joined: [channel.key],
        reason: 'why',
        isPresent: false,
        name: 'Bob',
        topicId: 9,
        isQuiet: true,
        heldSinceMs: NOW_MS,
      } as const;

      const row = await stores.ledger.patch(key, pickUser(), null, fields);
      const cleared = await stores.ledger.patch(key, row?.userId ?? pickUser(), null, {
        intent: null,
        reason: null,
        missing: [],
        heldSinceMs: null,
        dueAtMs: null,
      });

      expect(row).toMatchObject(fields);
      expect(cleared).toMatchObject({ intent: null, reason: null, missing: [], heldSinceMs: null });
    });

    it('changes nothing for a version that is past, or of a row that is not there', async () => {
      const { key } = await protect(stores);
      const { userId, version } = await hold(stores, key);

      expect(await stores.ledger.patch(key, userId, version - 1, { owner: 'none' })).toBeNull();
      expect(await stores.ledger.patch(key, pickUser(), 1, { owner: 'none' })).toBeNull();
      expect(await stores.ledger.patch(ABSENT_GROUP, userId, null, { owner: 'none' })).toBeNull();
      expect(await stores.ledger.readRow(key, userId)).toMatchObject({ owner: 'ours', version });
    });

    it('holds and releases by hand, and grows the version of row and group each time', async () => {
      const { key } = await protect(stores);
      const before = await stores.groups.findByKey(key);
      const userId = pickUser();

      await stores.ledger.block(key, userId, { by: ADMIN, reason: 'spam', name: 'Bob' });
      const blocked = await stores.ledger.readRow(key, userId);
      await stores.ledger.block(key, userId, null);
      const released = await stores.ledger.readRow(key, userId);

      expect(blocked).toMatchObject({ isBlocked: true, blockedReason: 'spam', name: 'Bob' });
      expect(released).toMatchObject({ isBlocked: false, blockedReason: null, version: (blocked?.version ?? 0) + 1 });
      expect((await stores.groups.findByKey(key))?.version).toBe((before?.version ?? 0) + 2);
    });

    it('releases a member who was not held by hand without making a row', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();

      await stores.ledger.block(key, userId, null);

      expect(await stores.ledger.readRow(key, userId)).toBeNull();
    });

    it.each([
      ['a later second', { atMs: NOW_MS + 1000, updateId: 1 }, true],
      ['a later update of the same second', { atMs: NOW_MS, updateId: 51 }, true],
      ['the same update', { atMs: NOW_MS, updateId: 50 }, false],
      ['an earlier update of the same second', { atMs: NOW_MS, updateId: 49 }, false],
      ['an earlier second', { atMs: NOW_MS - 1000, updateId: 99 }, false],
    ])('ends a pardon by a leave of %s: %o → %s', async (_, leave, isEnded) => {
      const { key } = await protect(stores);
      const userId = pickUser();
      const row = await stores.ledger.patch(key, userId, null, { pardon: { atMs: NOW_MS, updateId: 50 } });

      const ended = await stores.ledger.endPardons([key], userId, leave);

      expect(row?.isPardoned).toBe(true);
      expect(ended).toEqual(isEnded ? [key] : []);
      expect((await stores.ledger.readRow(key, userId))?.isPardoned).toBe(!isEnded);
    });

    it('gives no pardon that is older than a leave that was told first', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.patch(key, userId, null, { isPresent: true });
      await stores.ledger.endPardons([key], userId, { atMs: NOW_MS, updateId: 50 });

      const older = await stores.ledger.patch(key, userId, null, { pardon: { atMs: NOW_MS, updateId: 49 } });
      const newer = await stores.ledger.patch(key, userId, null, { pardon: { atMs: NOW_MS, updateId: 51 } });

      expect([older?.isPardoned, newer?.isPardoned]).toEqual([false, true]);
    });

    it('ends pardons only in the groups named', async () => {
      const [here, there] = [await protect(stores), await protect(stores)];
      const userId = pickUser();
      const pardon = { atMs: NOW_MS, updateId: 1 };
      for (const { key } of [here, there]) await stores.ledger.patch(key, userId, null, { pardon });

      const leave = { atMs: NOW_MS + 1000, updateId: 2 };
      expect(await stores.ledger.endPardons([here.key], userId, leave)).toEqual([here.key]);
      expect(await stores.ledger.endPardons([], userId, leave)).toEqual([]);
      expect((await stores.ledger.readRow(there.key, userId))?.isPardoned).toBe(true);
    });

    it.each([
      ['told of', 1, true],
      ['concluded', 0, false],
    ])('keeps a pardon that was %s when only those that were told are kept: %s', async (_, updateId, isKept) => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.patch(key, userId, null, { pardon: { atMs: NOW_MS, updateId } });

      const patched = await stores.ledger.patch(key, userId, null, { pardon: 'told' });

      expect(patched?.isPardoned).toBe(isKept);
    });

    it('ends a pardon that was concluded once it is told that a leave came after it', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.patch(key, userId, null, { isPresent: true });
      await stores.ledger.endPardons([key], userId, { atMs: NOW_MS, updateId: 50 });
      await stores.ledger.patch(key, userId, null, { pardon: { atMs: NOW_MS + 1000, updateId: 0 } });

      const told = await stores.ledger.patch(key, userId, null, { pardon: { atMs: NOW_MS - 1000, updateId: 49 } });

      expect(told?.isPardoned).toBe(false);
    });

    it('withdraws a pardon', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const row = await stores.ledger.patch(key, pickUser(), null, { pardon: { atMs: NOW_MS, updateId: 1 } });

      const patched = await stores.ledger.patch(key, row?.userId ?? pickUser(), null, { pardon: null });

      expect(patched?.isPardoned).toBe(false);
    });
  });
}
