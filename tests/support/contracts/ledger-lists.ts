import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOST_CHANNEL_GRACE_MS } from '@gmbot/core/domain/decide';
import type { ChannelKey, GroupKey, UserId } from '@gmbot/core/domain/ids';
import {
  ADMIN,
  ALL_RIGHTS,
  NOW_MS,
  type OpenStores,
  hold,
  pickUser,
  planHold,
  protect,
  sightChannel,
} from './stores.js';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const MANY = 10_000;

/** What every ledger promises of its lists. */
export function describeLedgerLists(name: string, open: OpenStores): void {
  describe(`${name}: lists of the ledger`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    async function isOverdue(groupKey: GroupKey, userId: UserId, nowMs = NOW_MS): Promise<boolean> {
      const overdue = await stores.ledger.listOverdue(nowMs, nowMs - HOUR_MS, MANY);
      return overdue.some((one) => one.groupKey === groupKey && one.userId === userId);
    }

    it('lists the groups in which something of a person is kept', async () => {
      const userId = pickUser();
      const groups = await Promise.all(Array.from({ length: 5 }, () => protect(stores)));
      const [held, theirs, blocked, pardoned, closed] = groups.map(({ key }) => key);
      if (!held || !theirs || !blocked || !pardoned || !closed) throw new Error('five groups are needed');
      await hold(stores, held, { userId });
      await stores.ledger.patch(theirs, userId, null, { owner: 'theirs' });
      await stores.ledger.block(blocked, userId, { by: ADMIN, reason: null, name: 'Bob' });
      await stores.ledger.patch(pardoned, userId, null, { pardon: { atMs: NOW_MS, updateId: 1 } });
      await stores.ledger.patch(closed, userId, null, { owner: 'none' });

      const listed = await stores.ledger.listGroupsOf(userId);

      expect([...listed].sort()).toEqual([held, theirs, blocked, pardoned].sort());
    });

    it('counts and pages members held or about to be, by user id', async () => {
      const { key } = await protect(stores);
      const rows = [await hold(stores, key), await hold(stores, key)];
      const claimed = await stores.ledger.claimHold(await planHold(stores, key));
      await stores.ledger.patch(key, pickUser(), null, { owner: 'theirs' });
      const userIds = [...rows, ...(claimed ? [claimed] : [])].map(({ userId }) => userId).sort((a, b) => a - b);

      const first = await stores.ledger.listHeld(key, null, 2);
      const rest = await stores.ledger.listHeld(key, first[1] ?? null, 2);

      expect(await stores.ledger.countHeld(key)).toBe(3);
      expect([first, rest]).toEqual([userIds.slice(0, 2), userIds.slice(2)]);
      const asked = [...userIds.slice(1), pickUser()];
      expect([...(await stores.ledger.filterHeld(key, asked))].sort()).toEqual(userIds.slice(1).sort());
      expect(await stores.ledger.filterHeld(key, [])).toEqual([]);
    });

    it('lists an intent that is not confirmed in time, and not before', async () => {
      const { key } = await protect(stores);
      const { userId } = await planHold(stores, key);
      await stores.ledger.claimHold(await planHold(stores, key, { userId, nowMs: NOW_MS - HOUR_MS }));

      expect(await isOverdue(key, userId, NOW_MS)).toBe(false);
      expect(await isOverdue(key, userId, NOW_MS + 1)).toBe(true);
    });

    it('lists a hold that is due, and not before', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);
      await stores.ledger.patch(key, userId, null, { dueAtMs: NOW_MS });

      expect(await isOverdue(key, userId, NOW_MS - 1)).toBe(false);
      expect(await isOverdue(key, userId, NOW_MS)).toBe(true);
    });

    it('lists whoever is held in a group that is switched off', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);
      const before = await isOverdue(key, userId);
      await stores.groups.setEnabled(key, false);

      expect([before, await isOverdue(key, userId)]).toEqual([false, true]);
    });

    it('lists whoever is held in a group that requires nothing any more, unless held by hand', async () => {
      const { key, channel } = await protect(stores);
      const [{ userId }, { userId: blocked }] = [await hold(stores, key), await hold(stores, key)];
      await stores.ledger.block(key, blocked, { by: ADMIN, reason: null, name: 'Bob' });
      await stores.groups.unlink(key, channel.key);

      expect([await isOverdue(key, userId), await isOverdue(key, blocked)]).toEqual([true, false]);
    });

    it('lists whoever is held for nothing that is in force, and nobody who still lacks something or is held by hand', async () => {
      const { key, channel } = await protect(stores);
      await stores.groups.link(key, sightChannel(), ADMIN);
      const other = (await stores.groups.listChannels(key)).find((one) => one.key !== channel.key);
      if (other === undefined) throw new Error('the second link is not listed');
      const holdFor = async (missing: readonly ChannelKey[]): Promise<UserId> => {
        const { userId } = await hold(stores, key);
        await stores.ledger.patch(key, userId, null, { missing });
        return userId;
      };
      const people = [await holdFor([channel.key]), await holdFor([channel.key, other.key]), await holdFor([])];
      const blocked = await holdFor([channel.key]);
      await stores.ledger.block(key, blocked, { by: ADMIN, reason: null, name: 'Bob' });
      const before = await Promise.all(people.map((userId) => isOverdue(key, userId)));

      await stores.groups.unlink(key, channel.key);

      const after = await Promise.all([...people, blocked].map((userId) => isOverdue(key, userId)));
      expect([before, after]).toEqual([
        [false, false, false],
        [true, false, false, false],
      ]);
    });

    it('lists whoever is held for a channel that was lost once its grace is over, and not before', async () => {
      const { key, channel } = await protect(stores);
      const { userId } = await hold(stores, key);
      await stores.ledger.patch(key, userId, null, { missing: [channel.key] });
      await stores.channels.markLost(channel.key, NOW_MS);
      const endMs = NOW_MS + LOST_CHANNEL_GRACE_MS;

      expect([await isOverdue(key, userId, endMs - 1), await isOverdue(key, userId, endMs)]).toEqual([false, true]);
    });

    it('lists nobody whose hold is confirmed anew or under way', async () => {
      const { key, channel } = await protect(stores);
      await stores.groups.link(key, sightChannel(), ADMIN);
      await stores.groups.unlink(key, channel.key);
      const { userId } = await hold(stores, key);
      await stores.ledger.patch(key, userId, null, { missing: [channel.key], intent: 'hold' });

      expect(await isOverdue(key, userId, Date.now())).toBe(false);
    });

    it.each([
      ['we are absent', { isPresent: false }],
      ['we may not restrict', { canRestrict: false }],
    ])('lists nobody of a group in which %s', async (_, rights) => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);
      await stores.groups.setEnabled(key, false);
      await stores.groups.setRights(key, { ...ALL_RIGHTS, ...rights }, 2);

      expect(await isOverdue(key, userId)).toBe(false);
    });

    it('lists an unconfirmed call that has to wait once its time is past, and not before', async () => {
      const { key } = await protect(stores);
      const claimed = await stores.ledger.claimHold(await planHold(stores, key, { nowMs: NOW_MS - 2 * HOUR_MS }));
      const userId = claimed?.userId ?? pickUser();
      await stores.ledger.patch(key, userId, claimed?.version ?? 0, { intentAtMs: NOW_MS });

      const lists = await Promise.all(
        [NOW_MS, NOW_MS + 1].map((beforeMs) => stores.ledger.listOverdue(NOW_MS, beforeMs, MANY)),
      );

      expect(lists.map((list) => list.some((one) => one.userId === userId))).toEqual([false, true]);
    });

    it('lists nobody twice and no more than asked for', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);
      await stores.ledger.patch(key, userId, null, { intent: 'free', dueAtMs: NOW_MS - 1 });
      await stores.groups.setEnabled(key, false);

      const all = await stores.ledger.listOverdue(NOW_MS, Date.now() + HOUR_MS, MANY);

      expect(all.filter((one) => one.userId === userId)).toHaveLength(1);
      expect(await stores.ledger.listOverdue(NOW_MS, NOW_MS - HOUR_MS, 1)).toHaveLength(1);
    });

    it('lists the unconfirmed, the due and the owed in turn, so that none keeps the others away', async () => {
      const alone = await open();
      const [{ key: off }, { key: on }] = [await protect(alone), await protect(alone)];
      for (let count = 0; count < 5; count += 1) await hold(alone, off);
      await alone.groups.setEnabled(off, false);
      const due = await hold(alone, on);
      await alone.ledger.patch(on, due.userId, null, { dueAtMs: NOW_MS });
      const unconfirmed = await alone.ledger.claimHold(await planHold(alone, on, { nowMs: NOW_MS - 2 * HOUR_MS }));

      const listed = (await alone.ledger.listOverdue(NOW_MS, NOW_MS - HOUR_MS, 3)).map(({ userId }) => userId);

      expect(listed).toHaveLength(3);
      expect(listed).toEqual(expect.arrayContaining([due.userId, unconfirmed?.userId]));
      await alone.close();
    });

    it('gives a held member to one verification at a time, each later than the one before', async () => {
      const { key } = await protect(stores);
      const { userId, heldSinceMs } = await hold(stores, key);
      const claims = async (afterMs: number): Promise<boolean> =>
        (await stores.ledger.claimChecks((heldSinceMs ?? 0) + afterMs, MANY)).some((one) => one.userId === userId);
      const minute = 60 * 1000;

      const early = await claims(minute);
      const first = await claims(3 * minute);
      const again = await claims(3 * minute);
      const soon = await claims(5 * minute);
      const second = await claims(9 * minute);

      expect([early, first, again, soon, second]).toEqual([false, true, false, false, true]);
    });

    it('doubts a held member who is to be verified, so that they are overdue when nobody settles them', async () => {
      const { key } = await protect(stores);
      const { userId, heldSinceMs, version } = await hold(stores, key);
      const dueMs = (heldSinceMs ?? 0) + 3 * MINUTE_MS;

      await stores.ledger.claimChecks(dueMs, MANY);

      const row = await stores.ledger.readRow(key, userId);
      const overdue = await stores.ledger.listOverdue(dueMs, dueMs + 1, MANY);
      expect(row).toMatchObject({ owner: 'ours', intent: 'hold', version: version + 1 });
      expect(overdue.some((one) => one.userId === userId)).toBe(true);
    });

    it('verifies a held member after 2, 4, 8 … 60 minutes, spread by up to 15 %', async () => {
      const { key } = await protect(stores);
      const { userId, heldSinceMs } = await hold(stores, key);
      let lastMs = heldSinceMs ?? 0;
      const isClaimed = async (atMs: number): Promise<boolean> =>
        (await stores.ledger.claimChecks(atMs, MANY)).some((one) => one.userId === userId);
      const wrong: number[] = [];

      for (const minutes of [2, 4, 8, 16, 32, 60, 60]) {
        const isEarly = await isClaimed(lastMs + minutes * 0.84 * MINUTE_MS);
        lastMs += minutes * 1.16 * MINUTE_MS;
        if (isEarly || !(await isClaimed(lastMs))) wrong.push(minutes);
      }

      expect(wrong).toEqual([]);
    });
  });
}
