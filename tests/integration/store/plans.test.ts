/** A statement of the running system never reads one of the tables that grow from end to end. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseChannelKey, parseChatId, parseGroupKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { createChannels } from '@gmbot/core/store/channels';
import { createFigures } from '@gmbot/core/store/figures';
import { createGroups } from '@gmbot/core/store/groups';
import { createLedger } from '@gmbot/core/store/ledger';
import { createPolicyCache } from '@gmbot/core/store/policy-cache';
import { createPrune } from '@gmbot/core/store/prune';
import { openConnection } from '@gmbot/core/store/connection';
import type { Sql } from '@gmbot/core/store/sql';
import { createUnsettledList } from '@gmbot/core/store/unsettled-list';
import { createWarnings } from '@gmbot/core/store/warnings';
import { type TestDatabase, createTestDatabase } from '../../support/database.js';
import { createInvalidationBus } from '../../support/store.js';

const GROWING = new Set(['holds', 'warnings', 'audit_entries', 'trusted']);
const NOW_MS = Date.now();
const GROUP = parseGroupKey(1);
const USER = parseUserId(2_000_001);

const SEED = `
  INSERT INTO groups (bot_id, chat_id, kind, title, enabled, can_delete, can_restrict, version)
    SELECT 1, -1000000 - i, 'supergroup', '', i % 3 <> 0, true, true, 1 FROM generate_series(1, 2000) AS i;
  INSERT INTO channels (bot_id, chat_id, kind, title) SELECT 1, -2000000 - i, 'channel', '' FROM generate_series(1, 500) AS i;
  INSERT INTO links (group_id, channel_id, added_by) SELECT i, 1 + i % 500, 1 FROM generate_series(1, 2000) AS i;
  INSERT INTO trusted (group_id, user_id, name, added_by) SELECT 1 + i % 2000, i, '', 1 FROM generate_series(1, 20000) AS i;
  INSERT INTO warnings (group_id, topic_id, message_id, claimed_at, grown_at)
    SELECT 1 + i % 2000, 0, nullif(i % 100, 0), now() - interval '1 day', now() - interval '1 day'
    FROM generate_series(1, 20000) AS i;
  INSERT INTO holds (group_id, user_id, owner) SELECT 1 + i % 2000, 1000000 + i, 'none' FROM generate_series(1, 60000) AS i;
  INSERT INTO holds (group_id, user_id, owner, held_since, due_at, check_at, warning_id)
    SELECT 1 + i % 2000, 2000000 + i, 'ours', now(), now() + (i - 20) * interval '1 hour', now() + (i % 60 - 1) * interval '1 minute', i
    FROM generate_series(1, 20000) AS i;
  UPDATE holds SET intent = 'free', intent_at = now() - interval '1 hour' WHERE user_id > 2000000 AND user_id % 100 = 0;
  UPDATE holds SET blocked_at = now() WHERE user_id % 1000 = 0;
  INSERT INTO audit_entries (group_id, action, at)
    SELECT 1 + i % 2000, 'hold', now() - interval '91 days' + i * interval '1 minute' FROM generate_series(1, 60000) AS i;
  ANALYZE;`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

let database: TestDatabase;
let client: pg.Client;
let scanned: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(SEED);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Explains each statement instead of running it, and answers as if it had found nothing. */
async function explain(statement: Sql): Promise<void> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `EXPLAIN (FORMAT JSON) ${statement.text}`,
    statement.values,
  );
  scanned.push(...rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => listScanned(plan))));
}

function listScanned(plan: Plan): readonly string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(listScanned)];
}

function createDeps() {
  const { db } = openConnection({ databaseUrl: database.url, poolSize: 1, applicationName: 'plans' });
  const explaining = Object.assign(Object.create(db) as typeof db, {
    $queryRaw: (statement: Sql) => explain(statement).then(() => []),
    $executeRaw: (statement: Sql) => explain(statement).then(() => 0),
  });
  const cache = createPolicyCache({ db: explaining, botId: 1, invalidation: createInvalidationBus() });
  return { db: explaining, botId: 1, cache };
}

const claim = { groupKey: GROUP, userId: USER, groupVersion: 1, rowVersion: 0, nowMs: NOW_MS };
const hold = { ...claim, untilDate: 1, missing: [], reason: '', name: '', topicId: 0, isQuiet: false, isSilent: false };

describe.each<readonly [string, (deps: ReturnType<typeof createDeps>) => Promise<unknown>]>([
  ['a policy', ({ cache }) => cache.findPolicy(parseChatId(-1_000_001))],
  ['a channel and its groups', ({ cache }) => cache.findChannel(parseChatId(-2_000_001))],
  ['lost channels', (deps) => createChannels(deps).listLost()],
  ['what settling reads', (deps) => createLedger(deps).readSettleRecord(GROUP, USER)],
  ['a claim of a first hold', (deps) => createLedger(deps).claimHold({ ...hold, rowVersion: null })],
  ['a claim of another hold', (deps) => createLedger(deps).claimHold(hold)],
  ['a claim of a free', (deps) => createLedger(deps).claimFree(claim)],
  ['a confirmation', (deps) => createLedger(deps).confirm(GROUP, USER, 1, null)],
  ['a patch', (deps) => createLedger(deps).patch(GROUP, USER, 1, { reason: '' })],
  [
    'the counting of a deleted message',
    (deps) =>
      createLedger(deps)
        .noteOffence(GROUP, USER, { event: 'm1', name: '', topicId: 0, missing: [] })
        .catch(() => null),
  ],
  ['the end of pardons', (deps) => createLedger(deps).endPardons([GROUP], USER, { atMs: NOW_MS, updateId: 1 })],
  ['the groups of a person', (deps) => createLedger(deps).listGroupsOf(USER)],
  ['a count of the held', (deps) => createLedger(deps).countHeld(GROUP)],
  ['a page of the held', (deps) => createLedger(deps).listHeld(GROUP, null, 100)],
  ['groups that are paused', (deps) => createGroups(deps).listPaused(NOW_MS, 10)],
  ['the overdue', (deps) => createLedger(deps).listOverdue(NOW_MS, NOW_MS - 60_000, 100)],
  ['verifications that are due', (deps) => createLedger(deps).claimChecks(NOW_MS, 100)],
  ['a topic', (deps) => createWarnings(deps).readTopic(GROUP, 0, 5000)],
  ['stale topics', (deps) => createWarnings(deps).listStale(NOW_MS, 100)],
  ['a warning by its message', (deps) => createWarnings(deps).findByMessage(GROUP, parseMessageId(1))],
  ['whom a warning names', (deps) => createWarnings(deps).listNamed(1)],
  ['an assignment', (deps) => createWarnings(deps).assign(GROUP, [USER], 1, NOW_MS)],
  ['unsettled members that are due', (deps) => createUnsettledList(deps).listDue(NOW_MS, 100)],
  ['figures', (deps) => createFigures(deps).read(GROUP, { days: [7, 30], dayStarts: [NOW_MS - 1], nowMs: NOW_MS })],
  [
    'a join',
    (deps) =>
      createFigures(deps).noteJoin({
        channelKey: parseChannelKey(1),
        userId: USER,
        isByOurLink: false,
        moment: { atMs: NOW_MS, updateId: 1 },
      }),
  ],
  ['pruning', (deps) => createPrune(deps)(NOW_MS, 1000)],
  ['the chat of a channel key', ({ cache }) => cache.listGroups(parseChannelKey(1))],
])('%s', (_, run) => {
  it('is found by indexes', async () => {
    scanned = [];

    await run(createDeps());

    expect(scanned.filter((table) => GROWING.has(table))).toEqual([]);
  });
});
