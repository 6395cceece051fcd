import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GroupKey, parseGroupKey, parseMessageId } from '@gmbot/core/domain/ids';
import { NOW_MS, type OpenStores, hold, pickUser, planHold, protect } from './stores.js';

const MESSAGE = parseMessageId(500);
const TOPIC = 4;
const MINUTE_MS = 60 * 1000;
const MANY = 1000;

/** What every keeper of warnings promises. */
export function describeWarnings(name: string, open: OpenStores): void {
  describe(`${name}: warnings`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    async function isStale(groupKey: GroupKey, nowMs: number): Promise<boolean> {
      const stale = await stores.warnings.listStale(nowMs, MANY);
      return stale.some((one) => one.groupKey === groupKey && one.topicId === TOPIC);
    }

    it('claims a send', async () => {
      const { key } = await protect(stores);

      const warning = await stores.warnings.create(key, TOPIC, NOW_MS, true);

      expect(warning).toMatchObject({ groupKey: key, topicId: TOPIC, messageId: null, claimedAtMs: NOW_MS, claims: 1 });
      expect(warning).toMatchObject({ rendered: null, grownAtMs: NOW_MS, isQuiet: true, expiredAtMs: null });
      expect(await stores.warnings.find(warning.id)).toEqual(warning);
    });

    it('lists the topics in which warnings stand, each once', async () => {
      const { key } = await protect(stores);
      for (const topicId of [TOPIC, 0, TOPIC]) await stores.warnings.create(key, topicId, NOW_MS, false);

      expect([...(await stores.warnings.listTopics(key))].sort()).toEqual([0, TOPIC]);
      expect(await stores.warnings.listTopics((await protect(stores)).key)).toEqual([]);
    });

    it('lets one of many claim a send once more', async () => {
      const { key } = await protect(stores);
      const warning = await stores.warnings.create(key, TOPIC, NOW_MS, false);

      const claims = await Promise.all(
        Array.from({ length: 5 }, () => stores.warnings.claimAgain(warning, NOW_MS + MINUTE_MS)),
      );

      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await stores.warnings.find(warning.id)).toMatchObject({ claims: 2, claimedAtMs: NOW_MS + MINUTE_MS });
    });

    it('is not claimed once more after it was sent', async () => {
      const { key } = await protect(stores);
      const warning = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.markSent(warning.id, MESSAGE, 'digest', NOW_MS);

      expect(await stores.warnings.claimAgain(warning, NOW_MS)).toBe(false);
    });

    it('is found by its message, and keeps what stands there', async () => {
      const { key } = await protect(stores);
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.markSent(id, MESSAGE, 'first', NOW_MS + 1);
      await stores.warnings.markEdited({ id, rendered: 'first', editedAtMs: NOW_MS + 1 }, 'second', NOW_MS + 2);

      const found = await stores.warnings.findByMessage(key, MESSAGE);

      expect(found).toMatchObject({ id, messageId: MESSAGE, rendered: 'second', editedAtMs: NOW_MS + 2 });
      expect(await stores.warnings.findByMessage(key, parseMessageId(501))).toBeNull();
    });

    it('has one message: another one is not kept, nor one of a warning that is gone', async () => {
      const { key } = await protect(stores);
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);

      const first = await stores.warnings.markSent(id, MESSAGE, 'first', NOW_MS);
      const again = await stores.warnings.markSent(id, MESSAGE, 'again', NOW_MS);
      const other = await stores.warnings.markSent(id, parseMessageId(501), 'other', NOW_MS);
      const kept = await stores.warnings.find(id);
      await stores.warnings.remove(id);

      expect([first, again, other]).toEqual([true, true, false]);
      expect(kept).toMatchObject({ messageId: MESSAGE, rendered: 'again' });
      expect(await stores.warnings.markSent(id, MESSAGE, 'gone', NOW_MS)).toBe(false);
    });

    it('keeps an edit of who read it last, and of others that nobody knows what stands', async () => {
      const { key } = await protect(stores);
      const made = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.markSent(made.id, MESSAGE, 'first', NOW_MS + 1);
      const read = { id: made.id, rendered: 'first', editedAtMs: NOW_MS + 1 };

      const isMarked = await stores.warnings.markEdited(read, 'first', NOW_MS + 2);
      const isMarkedLate = await stores.warnings.markEdited(read, 'late', NOW_MS + 3);
      const left = await stores.warnings.find(made.id);

      expect([isMarked, isMarkedLate]).toEqual([true, false]);
      expect(left).toMatchObject({ messageId: MESSAGE, rendered: '', editedAtMs: NOW_MS + 3 });
    });

    it('names members, grows with each addition only, and names them no more', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);

      await stores.warnings.assign(key, [userId], id, NOW_MS + 1);
      await stores.warnings.assign(key, [userId], id, NOW_MS + 2);
      const [named, grown] = [await stores.warnings.listNamed(id), await stores.warnings.find(id)];
      await stores.warnings.assign(key, [userId], null, NOW_MS + 3);

      expect([named, grown?.grownAtMs]).toEqual([[userId], NOW_MS + 1]);
      expect(await stores.warnings.listNamed(id)).toEqual([]);
      expect((await stores.ledger.readRow(key, userId))?.warningId).toBeNull();
    });

    it('leaves the version of the rows it names alone, so that no confirmation is lost', async () => {
      const { key } = await protect(stores);
      const claimed = await stores.ledger.claimHold(await planHold(stores, key));
      const userId = claimed?.userId ?? pickUser();
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);

      await stores.warnings.assign(key, [userId], id, NOW_MS);

      expect(await stores.ledger.confirm(key, userId, claimed?.version ?? 0, null)).toBe(true);
    });

    it('names nobody once it is removed', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.assign(key, [userId], id, NOW_MS);

      await stores.warnings.remove(id);

      expect(await stores.warnings.find(id)).toBeNull();
      expect((await stores.ledger.readRow(key, userId))?.warningId).toBeNull();
    });

    it('reads a topic: its group, its warnings, who is held there and present', async () => {
      const { key } = await protect(stores);
      const here = await hold(stores, key, { topicId: TOPIC });
      const away = await hold(stores, key, { topicId: TOPIC });
      await hold(stores, key, { topicId: TOPIC + 1 });
      await stores.ledger.patch(key, away.userId, null, { isPresent: false });
      const warning = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.create(key, TOPIC + 1, NOW_MS, false);

      const record = await stores.warnings.readTopic(key, TOPIC, MANY);

      expect(record).toEqual({
        group: await stores.groups.findByKey(key),
        channels: await stores.groups.listChannels(key),
        warnings: [warning],
        rows: [here],
        beyond: 0,
      });
      expect(await stores.warnings.readTopic(parseGroupKey(2_000_000_000), TOPIC, MANY)).toBeNull();
    });

    it('reads a row that a warning of the topic names although it is held no more', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key, { topicId: TOPIC });
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.assign(key, [userId], id, NOW_MS);
      await stores.ledger.patch(key, userId, null, { owner: 'none' });

      const record = await stores.warnings.readTopic(key, TOPIC, MANY);

      expect(record?.rows).toMatchObject([{ userId, warningId: id, owner: 'none', intent: null }]);
    });

    it('reads rows that a warning of the topic names although they are of another topic', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key, { topicId: TOPIC });
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.assign(key, [userId], id, NOW_MS);
      await stores.ledger.patch(key, userId, null, { owner: 'none', topicId: TOPIC + 1 });

      const record = await stores.warnings.readTopic(key, TOPIC, MANY);

      expect(record?.rows).toEqual([await stores.ledger.readRow(key, userId)]);
      expect(record?.rows[0]).toMatchObject({ warningId: id, owner: 'none' });
    });

    it('reads the oldest holds up to the limit, and counts the rest', async () => {
      const { key } = await protect(stores);
      const rows = [];
      for (let count = 0; count < 5; count += 1) rows.push(await hold(stores, key, { topicId: TOPIC }));
      for (const [age, { userId }] of rows.entries())
        await stores.ledger.patch(key, userId, null, { heldSinceMs: NOW_MS - age });

      const record = await stores.warnings.readTopic(key, TOPIC, 3);

      const oldest = rows.map(({ userId }) => userId).slice(2);
      expect(record?.rows.map(({ userId }) => userId)).toEqual(oldest.reverse());
      expect(record?.beyond).toBe(2);
    });

    it('is stale while a claim has no answer for a minute', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key, { topicId: TOPIC });
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.assign(key, [userId], id, NOW_MS);

      const [fresh, late] = [await isStale(key, NOW_MS + MINUTE_MS), await isStale(key, NOW_MS + MINUTE_MS + 1)];
      await stores.warnings.markSent(id, MESSAGE, 'digest', NOW_MS);

      expect([fresh, late, await isStale(key, NOW_MS + MINUTE_MS + 1)]).toEqual([false, true, false]);
    });

    it('is stale after a longer pause with each claim, up to an hour', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key, { topicId: TOPIC });
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.assign(key, [userId], id, NOW_MS);

      const stale: boolean[] = [];
      for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
        const endMs = NOW_MS + minutes * MINUTE_MS;
        stale.push(await isStale(key, endMs), await isStale(key, endMs + 1));
        const known = await stores.warnings.find(id);
        if (known !== null) await stores.warnings.claimAgain(known, NOW_MS);
      }

      expect(stale).toEqual(Array.from({ length: 8 }, () => [false, true]).flat());
    });

    it('is stale when it names nobody', async () => {
      const { key } = await protect(stores);
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.markSent(id, MESSAGE, 'digest', NOW_MS);

      expect([await isStale(key, NOW_MS), await isStale(key, NOW_MS + MINUTE_MS + 1)]).toEqual([false, true]);
    });

    it('is stale once its time is up, until it is marked as expired; it then still names whom it named', async () => {
      const { key } = await protect(stores);
      await stores.groups.changeSettings(key, { warningMinutes: 5 });
      const { userId } = await hold(stores, key, { topicId: TOPIC });
      const { id } = await stores.warnings.create(key, TOPIC, NOW_MS, false);
      await stores.warnings.assign(key, [userId], id, NOW_MS);
      await stores.warnings.markSent(id, MESSAGE, 'digest', NOW_MS);
      const endsAtMs = NOW_MS + 5 * MINUTE_MS;

      const inTime = await isStale(key, endsAtMs + MINUTE_MS);
      const late = await isStale(key, endsAtMs + MINUTE_MS + 1);
      await stores.warnings.markExpired(id, endsAtMs + MINUTE_MS);

      expect([inTime, late, await isStale(key, endsAtMs + MINUTE_MS + 1)]).toEqual([false, true, false]);
      expect(await stores.warnings.find(id)).toMatchObject({ messageId: MESSAGE, expiredAtMs: endsAtMs + MINUTE_MS });
      expect(await stores.warnings.listNamed(id)).toEqual([userId]);
    });
  });
}
