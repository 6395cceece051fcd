import type { ChannelKey, GroupKey, UserId } from '@gmbot/core/domain/ids';
import { createForgetPerson, type Forgets } from '@gmbot/core/gate/forget-person';
import { describe, expect, it } from 'vitest';
import { ALL_RIGHTS, hold, NOW_MS, pickUser, protect, sightGroup } from '../../support/contracts/stores.js';
import { createFakeClock } from '../../support/fakes/clock.js';
import { createMemoryEvidence } from '../../support/fakes/memory-caches.js';
import { createMemoryStore } from '../../support/fakes/memory-store.js';

function stage() {
  const clock = createFakeClock();
  const store = createMemoryStore(clock);
  const evidence = createMemoryEvidence(clock);
  const asked: string[] = [];
  const forgotten: GroupKey[] = [];
  const requested: ChannelKey[] = [];
  const members: Forgets = { forget: async (groupKeys) => void forgotten.push(...groupKeys) };
  const forget = createForgetPerson({
    ...store,
    members: [members],
    evidence,
    requests: { forget: async (channelKeys) => void requested.push(...channelKeys) },
    deadJobs: { forget: async () => 2 },
    jobs: { settleWarnings: async (groupKey, topicId) => void asked.push(`${groupKey}:${topicId}`) },
  });
  return { store, evidence, asked, forgotten, requested, forget };
}

describe('forgetting a person', () => {
  it('reaches every group, be there more than one page of them', async () => {
    const { store, forgotten, forget } = stage();
    const keys: GroupKey[] = [];
    for (let count = 0; count < 450; count += 1) keys.push((await store.groups.ensure(sightGroup())).key);

    await forget(pickUser());

    expect(forgotten).toEqual(keys);
  });

  it('forgets what is known of them in every channel, and nothing of anybody else', async () => {
    const { store, evidence, requested, forget } = stage();
    const { channel } = await protect(store);
    const [mia, noah]: [UserId, UserId] = [pickUser(), pickUser()];
    for (const userId of [mia, noah])
      await evidence.weigh({ channel, userId }, { answer: 'yes', atMs: 1000, updateId: null });

    await forget(mia);

    expect((await evidence.read([channel], mia)).size).toBe(0);
    expect((await evidence.read([channel], noah)).size).toBe(1);
    expect(requested).toEqual([channel.key]);
  });

  it('has the warnings that name them written anew', async () => {
    const { store, asked, forget } = stage();
    const { key } = await protect(store);
    await store.groups.setRights(key, ALL_RIGHTS, 2);
    const { userId } = await hold(store, key, { topicId: 4 });
    const warning = await store.warnings.create(key, 4, NOW_MS, false);
    await store.warnings.assign(key, [userId], warning.id, NOW_MS);

    const report = await forget(userId);

    expect(report).toMatchObject({ rows: 0, kept: 1, jobs: 2 });
    expect(asked).toEqual([`${key}:4`]);
  });
});
