import { parseUserId } from '@gmbot/core/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hold, pickUser, protect, sightChannel, sightGroup } from '../../support/contracts/stores.js';
import { openTestStore, type TestStore } from '../../support/store.js';

/** Every column of every table that may name a person. */
const MARKS = {
  links: ['added_by'],
  trusted: ['user_id', 'added_by'],
  holds: ['user_id', 'blocked_by'],
  unsettled: ['user_id'],
  audit_entries: ['user_id', 'actor_id'],
} as const;

describe('forgetting a person', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  /** Where somebody's id or name stands. */
  async function findTraces(userId: number, name: string): Promise<readonly string[]> {
    const found = [];
    for (const [table, columns] of Object.entries(MARKS)) {
      const rows = await store.database.query<{ row: Record<string, unknown> }>(
        `SELECT to_json(t) AS row FROM ${table} AS t`,
      );
      const traces = columns.filter((column) => rows.some(({ row }) => row[column] === userId));
      found.push(...traces.map((column) => `${table}.${column}`));
      if (rows.some(({ row }) => JSON.stringify(row).includes(name))) found.push(`${table}: name`);
    }
    return found;
  }

  it('leaves no trace in any table, as a member and as an administrator', async () => {
    const userId = pickUser();
    const person = { userId, name: 'Wilhelmina' };
    const { key } = await protect(store);
    await store.groups.trust(key, person, userId);
    await store.groups.link(key, sightChannel(), userId);
    await store.ledger.patch(key, userId, null, { owner: 'none', name: person.name });
    await store.ledger.block(key, pickUser(), { by: userId, reason: null, name: 'Other' });
    await store.unsettled.add(key, userId, 'no idea', Date.now());
    const entry = { groupKey: key, details: { reason: 'Wilhelmina was rude' } };
    await store.audit.append({ ...entry, userId, actorId: null, action: 'hold-by-hand' });
    await store.audit.append({ ...entry, userId: null, actorId: userId, action: 'protect' });
    expect(await findTraces(userId, person.name)).toHaveLength(11);

    const forgotten = await store.people.forget(userId);

    expect(forgotten).toMatchObject({ rows: 1, kept: 0, trusted: 1, entries: 2 });
    expect(await findTraces(userId, person.name)).toEqual([]);
  });

  it('leaves the id of whoever is held, and no name', async () => {
    const { key } = await protect(store);
    const { userId } = await hold(store, key, { name: 'Konstantin' });

    await store.people.forget(userId);

    expect(await findTraces(userId, 'Konstantin')).toEqual(['holds.user_id']);
  });

  it('touches no group of another bot', async () => {
    const other = store.join({ botId: store.botId + 1 });
    const userId = parseUserId(pickUser());
    const { key } = await other.groups.ensure(sightGroup());
    await other.groups.trust(key, { userId, name: 'Mia' }, userId);

    await store.people.forget(userId);

    expect(await other.groups.listTrusted(key)).toHaveLength(1);
  });

  it('tells the fleet that the groups which trusted them decide anew', async () => {
    const { key } = await protect(store);
    const userId = pickUser();
    await store.groups.trust(key, { userId, name: 'Mia' }, userId);
    const group = await store.groups.findByKey(key);
    store.bus.published.length = 0;

    await store.people.forget(userId);

    expect(store.bus.published).toEqual([['group', group?.chatId]]);
  });
});
