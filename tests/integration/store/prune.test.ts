import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, NOW_MS, hold, pickUser, protect } from '../../support/contracts/stores.js';
import { type TestStore, openTestStore } from '../../support/store.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('pruning', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('removes closed rows and audit of more than 90 days, and nothing that still matters', async () => {
    const { key } = await protect(store);
    const pardon = { atMs: NOW_MS, updateId: 1 };
    const kept = [
      await hold(store, key),
      await store.ledger.patch(key, pickUser(), null, { intent: 'free' }),
      await store.ledger.patch(key, pickUser(), null, { pardon }),
    ].map((row) => row?.userId);
    const blocked = pickUser();
    await store.ledger.block(key, blocked, { by: ADMIN, reason: null, name: 'Bob' });
    const named = await store.ledger.patch(key, pickUser(), null, { owner: 'none' });
    const warning = await store.warnings.create(key, 0, NOW_MS, false);
    if (named !== null) await store.warnings.assign(key, [named.userId], warning.id, NOW_MS);
    const closed = await store.ledger.patch(key, pickUser(), null, { owner: 'none' });
    const theirs = await store.ledger.patch(key, pickUser(), null, { owner: 'theirs' });
    await store.audit.append({
      groupKey: key,
      userId: blocked,
      actorId: ADMIN,
      action: 'block',
      details: { why: 'spam' },
    });

    const young = await store.prune(Date.now() + 89 * DAY_MS, 1000);
    const old = await store.prune(Date.now() + 91 * DAY_MS, 1000);

    expect(young).toEqual({ rows: 0, entries: 0 });
    expect(old).toEqual({ rows: 2, entries: 1 });
    const left = await store.database.query<{ id: string }>('SELECT user_id AS id FROM holds');
    expect(new Set(left.map(({ id }) => Number(id)))).toEqual(new Set([...kept, blocked, named?.userId]));
    expect([closed, theirs]).not.toContain(null);
  });

  it('removes no more at once than it may', async () => {
    const { key } = await protect(store);
    for (let count = 0; count < 5; count += 1) await store.ledger.patch(key, pickUser(), null, { owner: 'none' });

    const rounds = [];
    for (let round = 0; round < 3; round += 1) rounds.push((await store.prune(Date.now() + 91 * DAY_MS, 2)).rows);

    expect(rounds).toEqual([2, 2, 1]);
  });
});

describe('the audit', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('keeps what was done, to whom, by whom and why', async () => {
    const { key } = await protect(store);
    const userId = pickUser();

    await store.audit.append({ groupKey: key, userId, actorId: ADMIN, action: 'block', details: { reason: 'spam' } });
    await store.audit.append({ groupKey: key, userId: null, actorId: null, action: 'pause', details: {} });

    const entries = await store.database.query(
      'SELECT user_id, actor_id, action, details FROM audit_entries ORDER BY id',
    );
    expect(entries).toEqual([
      { user_id: `${userId}`, actor_id: `${ADMIN}`, action: 'block', details: { reason: 'spam' } },
      { user_id: null, actor_id: null, action: 'pause', details: {} },
    ]);
  });
});
