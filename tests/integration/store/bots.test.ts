import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMessageId } from '@gmbot/core/domain/ids';
import type { Store } from '@gmbot/core/store/create-store';
import {
  ADMIN,
  ALL_RIGHTS,
  NOW_MS,
  hold,
  pickUser,
  planHold,
  protect,
  sightGroup,
} from '../../support/contracts/stores.js';
import { type TestStore, openTestStore } from '../../support/store.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('two bots over one database', () => {
  let mine: TestStore;
  let theirs: Store;
  beforeAll(async () => {
    mine = await openTestStore();
    theirs = mine.join({ botId: randomInt(2 ** 41, 2 ** 42) });
  });
  afterAll(() => mine.close());

  it('have a group each of the same chat', async () => {
    const sighting = sightGroup();

    const [one, other] = [await mine.groups.ensure(sighting), await theirs.groups.ensure(sighting)];
    await mine.groups.setEnabled(one.key, true);

    expect(one.key).not.toBe(other.key);
    expect((await theirs.groups.findPolicy(sighting.chatId))?.group.isEnabled).toBe(false);
  });

  it('see nothing of each other', async () => {
    const { key, channel } = await protect(mine);
    const { userId } = await hold(mine, key);
    const warning = await mine.warnings.create(key, 0, NOW_MS, false);
    await mine.warnings.markSent(warning.id, parseMessageId(1), 'digest', NOW_MS);
    await mine.warnings.assign(key, [userId], warning.id, NOW_MS);
    await mine.notices.create(key, 'paused', NOW_MS);
    await mine.unsettled.add(key, userId, 'poison', NOW_MS);
    await mine.channels.markLost(channel.key, NOW_MS);
    await mine.groups.setEnabled(key, false);
    const late = Date.now() + 100 * DAY_MS;

    const seen = [
      await theirs.groups.findByKey(key),
      await theirs.groups.listChannels(key),
      await theirs.groups.listTrusted(key),
      await theirs.channels.findByChatId(channel.chatId),
      await theirs.channels.listGroups(channel.key),
      await theirs.channels.listLost(),
      await theirs.ledger.readRow(key, userId),
      await theirs.ledger.readSettleRecord(key, userId),
      await theirs.ledger.listGroupsOf(userId),
      await theirs.ledger.listHeld(key, null, 10),
      await theirs.ledger.countHeld(key),
      await theirs.ledger.listOverdue(late, late, 10),
      await theirs.ledger.claimChecks(late, 10),
      await theirs.warnings.readTopic(key, 0, 10),
      await theirs.warnings.find(warning.id),
      await theirs.warnings.findByMessage(key, parseMessageId(1)),
      await theirs.warnings.listNamed(warning.id),
      await theirs.warnings.listStale(late, 10),
      await theirs.notices.list(key),
      await theirs.unsettled.listDue(late, 10),
    ];

    expect(seen.filter((one) => one !== null && one !== 0 && !(Array.isArray(one) && one.length === 0))).toEqual([]);
  });

  it('change nothing of each other', async () => {
    const { key, channel } = await protect(mine);
    const row = await hold(mine, key);
    const { userId, version } = row;
    const warning = await mine.warnings.create(key, 0, NOW_MS, false);
    await mine.warnings.assign(key, [userId], warning.id, NOW_MS);
    const notice = await mine.notices.create(key, 'paused', NOW_MS);
    await mine.unsettled.add(key, userId, 'poison', NOW_MS);
    const before = await readAll();

    const claim = await planHold(mine, key, { userId, rowVersion: version });
    await theirs.ledger.claimHold(claim);
    await theirs.ledger.claimHold({ ...claim, userId: pickUser(), rowVersion: null });
    await theirs.ledger.claimFree({ ...claim, rowVersion: version });
    await theirs.ledger.confirm(key, userId, version, NOW_MS);
    await theirs.ledger.patch(key, userId, null, { owner: 'none' });
    await theirs.ledger.block(key, userId, { by: ADMIN, reason: null, name: '' });
    await theirs.groups.trust(key, { userId, name: '' }, ADMIN);
    await theirs.groups.unlink(key, channel.key);
    await theirs.channels.markLost(channel.key, NOW_MS);
    await theirs.channels.refresh({ ...channel, title: 'Stolen' });
    await theirs.warnings.claimAgain(warning, NOW_MS + 1);
    await theirs.warnings.markSent(warning.id, parseMessageId(2), 'stolen', NOW_MS);
    await theirs.warnings.assign(key, [userId], null, NOW_MS);
    await theirs.warnings.remove(warning.id);
    if (notice !== null) await theirs.notices.remove(notice.id);
    await theirs.unsettled.remove(key, userId);
    const refused = await Promise.allSettled([
      theirs.groups.setEnabled(key, false),
      theirs.groups.setRights(key, { ...ALL_RIGHTS, canDelete: false }, 1000),
      theirs.groups.changeSettings(key, { inDoubt: 'allow' }),
      theirs.groups.setLinkedChat(key, null),
      theirs.groups.link(key, channel, ADMIN),
      theirs.warnings.create(key, 0, NOW_MS, false),
    ]);

    expect(refused.map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    expect(await readAll()).toEqual(before);

    async function readAll(): Promise<unknown> {
      return [
        await mine.ledger.readSettleRecord(key, userId),
        await mine.warnings.readTopic(key, 0, 10),
        await mine.notices.list(key),
        await mine.unsettled.listDue(NOW_MS + DAY_MS, 1000),
      ];
    }
  });
});
