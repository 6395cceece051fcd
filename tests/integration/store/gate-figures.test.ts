/** What `/stats` counts, in Postgres. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import { ADMIN, hold, pickUser, protect } from '../../support/contracts/stores.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const NOW_MS = Date.now();
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MOMENT = { atMs: NOW_MS, updateId: 5 };
/** Today began an hour ago. */
const HOUR_MS = 60 * MINUTE_MS;
const dayStarts = [2, 1, 0].map((days) => NOW_MS - HOUR_MS - days * DAY_MS);
const REQUEST = { days: [7, 30], dayStarts, nowMs: NOW_MS };

const NONE = { held: 0, freed: 0 };

let store: TestStore;
let key: GroupKey;
let channel: Awaited<ReturnType<typeof protect>>['channel'];

beforeAll(async () => {
  store = await openTestStore();
  ({ key, channel } = await protect(store));
});
afterAll(() => store.close());

/** An entry of the audit of that long ago. */
async function enter(
  groupKey: GroupKey,
  userId: UserId,
  { action, agoMs, details = {} }: { action: string; agoMs: number; details?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await store.database.query(
    'INSERT INTO audit_entries (group_id, user_id, action, details, at) VALUES ($1, $2, $3, $4, to_timestamp($5::double precision / 1000))',
    [groupKey, userId, action, JSON.stringify(details), NOW_MS - agoMs],
  );
}

/** Held and freed that long ago. */
async function play(userId: UserId, heldAgoMs: number, freed: { agoMs: number; reason: string } | null): Promise<void> {
  await enter(key, userId, { action: 'hold', agoMs: heldAgoMs, details: { reason: 'channel-missing' } });
  if (freed !== null)
    await enter(key, userId, { action: 'free', agoMs: freed.agoMs, details: { reason: freed.reason } });
}

async function isolate(): Promise<void> {
  ({ key, channel } = await protect(store));
}

describe('figures', () => {
  it('are nothing where nothing happened', async () => {
    await isolate();

    const { periods, daily, joins } = await store.figures.read(key, REQUEST);

    expect(daily).toEqual([NONE, NONE, NONE]);
    const nothing = { held: 0, freed: 0, complied: 0, medianMs: null, falseAlarms: 0 };
    expect([periods, joins]).toEqual([
      [
        { days: 7, ...nothing },
        { days: 30, ...nothing },
      ],
      [],
    ]);
  });

  it('count holds, frees and compliance of each period, with the median time', async () => {
    await isolate();
    for (const minutes of [1, 3, 50])
      await play(pickUser(), DAY_MS + minutes * MINUTE_MS, { agoMs: DAY_MS, reason: 'complete' });
    await play(pickUser(), 20 * DAY_MS + 90 * MINUTE_MS, { agoMs: 20 * DAY_MS, reason: 'complete' });
    await play(pickUser(), 2 * DAY_MS, { agoMs: DAY_MS, reason: 'channel-lost' });
    await play(pickUser(), DAY_MS, null);
    await play(pickUser(), 40 * DAY_MS, null);

    const { periods } = await store.figures.read(key, REQUEST);

    expect(periods).toEqual([
      { days: 7, held: 5, freed: 4, complied: 3, medianMs: 3 * MINUTE_MS, falseAlarms: 0 },
      { days: 30, held: 6, freed: 5, complied: 4, medianMs: 26.5 * MINUTE_MS, falseAlarms: 0 },
    ]);
  });

  it('count holds and frees on the days on which they came about, and what came earlier on none', async () => {
    await isolate();
    await play(pickUser(), HOUR_MS, { agoMs: HOUR_MS - 1, reason: 'complete' });
    await play(pickUser(), HOUR_MS + 1, { agoMs: 1, reason: 'channel-lost' });
    await play(pickUser(), DAY_MS + HOUR_MS, null);
    await play(pickUser(), 3 * DAY_MS, { agoMs: 2 * DAY_MS, reason: 'pardoned' });

    const { daily } = await store.figures.read(key, REQUEST);

    expect(daily).toEqual([
      { held: 0, freed: 1 },
      { held: 2, freed: 0 },
      { held: 1, freed: 2 },
    ]);
  });

  it('count on the first day even what the longest period does not reach', async () => {
    await isolate();
    await play(pickUser(), 31 * DAY_MS, { agoMs: 30.5 * DAY_MS, reason: 'complete' });

    const counted = await store.figures.read(key, { ...REQUEST, dayStarts: [NOW_MS - 31 * DAY_MS - 1] });

    expect(counted.daily).toEqual([{ held: 1, freed: 1 }]);
    expect(counted.periods[1]).toMatchObject({ held: 0, freed: 0 });
  });

  it('leave holds by hand out of the days as well', async () => {
    await isolate();
    await enter(key, pickUser(), { action: 'hold', agoMs: MINUTE_MS, details: { reason: 'blocked' } });

    expect((await store.figures.read(key, REQUEST)).daily[2]).toEqual(NONE);
  });

  it('take a renewal for the hold that it renews, and every new hold for one more', async () => {
    await isolate();
    const [renewed, again] = [pickUser(), pickUser()];
    const details = { reason: 'channel-missing', renewed: true };
    await enter(key, renewed, { action: 'hold', agoMs: 3 * DAY_MS, details });
    await enter(key, renewed, { action: 'free', agoMs: 2 * DAY_MS, details: { reason: 'complete' } });
    await play(again, 3 * DAY_MS, { agoMs: 3 * DAY_MS - MINUTE_MS, reason: 'complete' });
    await play(again, 2 * DAY_MS, { agoMs: 2 * DAY_MS - 5 * MINUTE_MS, reason: 'complete' });

    const { periods } = await store.figures.read(key, REQUEST);

    expect(periods[0]).toEqual({ days: 7, held: 2, freed: 3, complied: 3, medianMs: 3 * MINUTE_MS, falseAlarms: 0 });
  });

  it('call it a false alarm when an administrator frees or trusts whom the gate held, and not when they held them', async () => {
    await isolate();
    const [lifted, byHand] = [pickUser(), pickUser()];
    await play(pickUser(), 2 * DAY_MS, { agoMs: DAY_MS, reason: 'pardoned' });
    await play(pickUser(), 2 * DAY_MS, { agoMs: DAY_MS, reason: 'trusted' });
    await play(lifted, 2 * DAY_MS, null);
    await enter(key, lifted, { action: 'pardon', agoMs: DAY_MS });
    await enter(key, byHand, { action: 'hold', agoMs: 2 * DAY_MS, details: { reason: 'blocked' } });
    await enter(key, byHand, { action: 'free', agoMs: DAY_MS, details: { reason: 'pardoned' } });

    const { periods } = await store.figures.read(key, REQUEST);

    expect(periods[0]).toMatchObject({ held: 3, freed: 3, complied: 0, falseAlarms: 3 });
  });

  it('go on counting whoever was forgotten', async () => {
    await isolate();
    const userId = pickUser();
    await play(userId, DAY_MS, null);

    await store.people.forget(userId);

    expect((await store.figures.read(key, REQUEST)).periods[0]).toMatchObject({ held: 1 });
  });

  it('are those of the bot alone', async () => {
    await isolate();
    await play(pickUser(), DAY_MS, null);

    const other = store.join({ botId: store.botId + 1 });

    expect((await other.figures.read(key, REQUEST)).periods[0]).toMatchObject({ held: 0 });
  });
});

describe('a join', () => {
  const joinOf = (userId: UserId, isByOurLink = false) => ({
    channelKey: channel.key,
    userId,
    isByOurLink,
    moment: MOMENT,
  });

  it('counts once for whoever is held for the channel, however often it is told', async () => {
    await isolate();
    const [first, second] = [pickUser(), pickUser()];
    for (const userId of [first, second]) await hold(store, key, { userId, missing: [channel.key] });

    await store.figures.noteJoin(joinOf(first, true));
    await store.figures.noteJoin(joinOf(first, true));
    await store.figures.noteJoin(joinOf(second));

    expect((await store.figures.read(key, { ...REQUEST, nowMs: NOW_MS + 1 })).joins).toEqual([
      { channelKey: channel.key, people: 2, byOurLink: 1 },
    ]);
    expect(
      await store.database.query(`SELECT FROM audit_entries WHERE action = 'join' AND user_id = $1`, [first]),
    ).toHaveLength(1);
  });

  it('counts for whoever was freed before it was told, if they were held within the day', async () => {
    await isolate();
    const [lately, longAgo] = [pickUser(), pickUser()];
    for (const [userId, agoMs] of [
      [lately, MINUTE_MS],
      [longAgo, 2 * DAY_MS],
    ] as const) {
      await store.ledger.patch(key, userId, null, { pardon: MOMENT });
      await enter(key, userId, {
        action: 'hold',
        agoMs,
        details: { reason: 'channel-missing', missing: [channel.key] },
      });
      await store.figures.noteJoin(joinOf(userId));
    }

    expect((await store.figures.read(key, REQUEST)).joins).toMatchObject([{ people: 1 }]);
  });

  it('does not count for whoever was never asked, or for a channel that is required no more', async () => {
    await isolate();
    const [stranger, held] = [pickUser(), pickUser()];
    await store.ledger.block(key, stranger, { by: ADMIN, reason: null, name: '' });
    await hold(store, key, { userId: held, missing: [channel.key] });
    await store.figures.noteJoin(joinOf(stranger));
    await store.groups.unlink(key, channel.key);

    await store.figures.noteJoin(joinOf(held));

    expect((await store.figures.read(key, REQUEST)).joins).toEqual([]);
  });
});
