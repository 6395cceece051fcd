import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequiredChannel } from '@gmbot/core/domain/group';
import type { GroupKey } from '@gmbot/core/domain/ids';
import type { Store } from '@gmbot/core/store/create-store';
import {
  ADMIN,
  NOW_MS,
  hold,
  pickUser,
  planHold,
  protect,
  sightChannel,
  sightGroup,
} from '../../support/contracts/stores.js';
import { type Session, openSession, waitForBlocked } from '../../support/sessions.js';
import { type TestStore, openTestStore } from '../../support/store.js';

let here: TestStore;
let there: Store;
let session: Session;

beforeAll(async () => {
  here = await openTestStore();
  there = here.join();
  session = await openSession(here.database.url);
});
afterAll(async () => {
  await session.close();
  await here.close();
});

/** Every change of what a verdict reads, as another process makes it. */
const CHANGES: readonly (readonly [string, (key: GroupKey, channel: RequiredChannel) => Promise<unknown>])[] = [
  ['/unprotect', (key) => there.groups.setEnabled(key, false)],
  ['an unlink', (key, channel) => there.groups.unlink(key, channel.key)],
  ['a new link', (key) => there.groups.link(key, sightChannel(), ADMIN)],
  ['/trust', (key) => there.groups.trust(key, { userId: pickUser(), name: 'Tom' }, ADMIN)],
  ['/hold', (key) => there.ledger.block(key, pickUser(), { by: ADMIN, reason: null, name: 'Bob' })],
  [
    'our demotion',
    (key) => there.groups.setRights(key, { isPresent: true, canDelete: true, canRestrict: false, canInvite: true }, 9),
  ],
  ['the loss of a channel', (_, channel) => there.channels.markLost(channel.key, NOW_MS)],
  ['a setting', (key) => there.groups.changeSettings(key, { inDoubt: 'allow' })],
];

describe('a claim of a hold meets a change of the group on another machine', () => {
  it('waits for a change under way, and is lost once that is committed', async () => {
    const { key } = await protect(here);
    const claim = await planHold(here, key);
    await session.run('BEGIN');
    await session.run('UPDATE groups SET enabled = false, version = version + 1 WHERE id = $1', [key]);

    const claimed = here.ledger.claimHold(claim);
    await waitForBlocked(here.database.url, 1);
    await session.run('COMMIT');

    expect(await claimed).toBeNull();
    expect(await here.ledger.readRow(key, claim.userId)).toBeNull();
  });

  it('waits for a change under way, and stands once that is given up', async () => {
    const { key } = await protect(here);
    await session.run('BEGIN');
    await session.run('UPDATE groups SET enabled = false, version = version + 1 WHERE id = $1', [key]);

    const claimed = here.ledger.claimHold(await planHold(here, key));
    await waitForBlocked(here.database.url, 1);
    await session.run('ROLLBACK');

    expect(await claimed).toMatchObject({ intent: 'hold' });
  });

  it.each(CHANGES)('comes first: %s waits for it and finds the intent', async (_, change) => {
    const { key, channel } = await protect(here);
    const { userId, version } = await hold(here, key);
    const claim = await planHold(here, key, { userId, rowVersion: version });
    await session.run('BEGIN');
    await session.run('SELECT FROM holds WHERE group_id = $1 AND user_id = $2 FOR UPDATE', [key, userId]);

    const claimed = here.ledger.claimHold(claim); // has the group, waits for the row
    await waitForBlocked(here.database.url, 1);
    const changed = change(key, channel);
    await waitForBlocked(here.database.url, 2);
    await session.run('COMMIT');
    await changed;

    expect(await claimed).toMatchObject({ intent: 'hold' });
    expect((await here.groups.findByKey(key))?.version).toBe(claim.groupVersion + 1);
  });

  it.each(CHANGES)('comes second: after %s it is lost', async (_, change) => {
    const { key, channel } = await protect(here);
    const row = await hold(here, key);
    const first = await planHold(here, key);
    const claim = { ...first, userId: row.userId, rowVersion: row.version };
    const free = {
      groupKey: key,
      userId: row.userId,
      groupVersion: claim.groupVersion,
      rowVersion: row.version,
      nowMs: NOW_MS,
    };

    await change(key, channel);

    expect(await here.ledger.claimHold(first)).toBeNull();
    expect(await here.ledger.claimHold(claim)).toBeNull();
    expect(await here.ledger.claimFree(free)).toBeNull();
  });

  it('never shares a group with the change that it did not see, however many meet', async () => {
    const { key } = await protect(here);
    for (let round = 0; round < 20; round += 1) {
      await here.groups.setEnabled(key, true);
      const claims = await Promise.all(Array.from({ length: 4 }, () => planHold(here, key)));

      const [off, ...rows] = await Promise.all([
        there.groups.setEnabled(key, false),
        ...claims.map((claim) => here.ledger.claimHold(claim)),
      ]);

      const held = new Set(await here.ledger.listHeld(key, null, 1000));
      expect(off.isEnabled).toBe(false);
      for (const [index, row] of rows.entries()) {
        const userId = claims[index]?.userId ?? pickUser();
        expect(held.has(userId)).toBe(row !== null); // what won is found by the sweep that follows
      }
    }
  });
});

describe('changes that meet', () => {
  it('link ten channels of twenty that are linked at once', async () => {
    const { key } = await here.groups.ensure(sightGroup());

    const linked = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? here : there).groups.link(key, sightChannel(), ADMIN)),
    );

    expect(linked.filter((one) => one === 'added')).toHaveLength(10);
    expect(await here.groups.listChannels(key)).toHaveLength(10);
  });

  it('grow the version of a group that links a channel while it is being lost', async () => {
    const { channel } = await protect(here);
    const { key, version } = await here.groups.ensure(sightGroup());
    await session.run('BEGIN');
    await session.run('SELECT FROM channels WHERE id = $1 FOR UPDATE', [channel.key]);
    const linked = here.groups.link(key, channel, ADMIN);
    await waitForBlocked(here.database.url, 1);

    const lost = there.channels.markLost(channel.key, NOW_MS);
    await waitForBlocked(here.database.url, 2);
    await session.run('COMMIT');

    expect(await Promise.all([linked, lost])).toEqual(['added', true]);
    expect((await here.groups.findByKey(key))?.version).toBe(version + 2);
  });

  it('never wait for each other without end', async () => {
    const groups = await Promise.all(Array.from({ length: 3 }, () => protect(here)));
    const acts = groups.flatMap(({ channel }) =>
      groups.flatMap(({ key }) =>
        [here, there, here].flatMap((store) => [
          store.groups.link(key, channel, ADMIN),
          store.channels.markLost(channel.key, NOW_MS),
          store.groups.unlink(key, channel.key),
          store.channels.markFound(channel.key),
          store.ledger.block(key, ADMIN, { by: ADMIN, reason: null, name: '' }),
        ]),
      ),
    );

    const outcomes = await Promise.allSettled(acts);

    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
