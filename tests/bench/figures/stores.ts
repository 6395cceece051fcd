/** What the stores cost: bytes in Redis, queries to Postgres, and the hot queries with large tables. */
import { parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createSeenUpdates } from '@gmbot/core/queues/seen-updates';
import { createTurnStore } from '@gmbot/core/queues/turn-store';
import type { Redis } from 'ioredis';
import { startQueryCounter } from '../../support/system/query-counter.js';
import { spreadPeople } from '../support/crowd.js';
import type { Figure, Row } from '../support/figure.js';
import { quantile, show } from '../support/numbers.js';
import { openStore, seedAnswers, seedGroups, seedPasses, toGroupId } from '../support/seed.js';
import { seedLargeTables } from '../support/large-tables.js';
import { setStage, type Stage } from '../support/stage.js';

const MEASURED_KEYS = 1000;

/** Three tables of memory and queries. */
export const stores: Figure = {
  name: 'stores',
  async run(scale) {
    const stage = await setStage();
    try {
      return [...(await measureBytes(stage)), await countTenantQueries(stage), ...(await timeHotQueries(scale))];
    } finally {
      await stage.close();
    }
  },
};

async function measureBytes(stage: Stage): Promise<readonly Row[]> {
  const { redis, botId } = stage;
  const store = openStore(stage);
  const crowd = spreadPeople(await seedGroups(store, 10), MEASURED_KEYS);
  await store.close();
  await seedAnswers(stage, crowd);
  await seedPasses(stage, crowd);
  const entry = await averageBytes(redis, `gmbot:${botId}:m:*`);
  const pass = await averageBytes(redis, `{gmbot:${botId}}:pass:*`);
  const updates = 65_536;
  const noted = createSeenUpdates(createTurnStore(redis), botId);
  for (let id = 0; id < updates; id += 1000)
    await Promise.all(Array.from({ length: Math.min(1000, updates - id) }, (_, place) => noted.mark(id + place)));
  const seen = (await averageBytes(redis, `{gmbot:${botId}}:seen-updates:0`)) / updates;
  const row = (what: string, bytes: number, most: number | null): Row => ({
    figure: 'stores',
    what,
    measured: `${show(bytes)} bytes`,
    baseline: '–',
    target: most === null ? '–' : `≤ ${most}`,
    isMet: most === null ? null : bytes <= most,
    details: { bytes },
  });
  return [
    row('Redis per cached membership', entry, 170),
    row('Redis per update seen, dense ids', seen, 1),
    row('Redis per pass', pass, null),
  ];
}

async function averageBytes(redis: Redis, pattern: string): Promise<number> {
  const keys = (await redis.keys(pattern)).slice(0, MEASURED_KEYS);
  const sizes = await Promise.all(keys.map((key) => redis.memory('USAGE', key)));
  return sizes.reduce<number>((sum, size) => sum + Number(size), 0) / keys.length;
}

/** 95 % of the messages come from 500 groups, the others from as many again. */
async function countTenantQueries({ database, botId }: Stage): Promise<Row> {
  const [messages, hot] = [1_000_000, 500];
  const counter = await startQueryCounter(database.url);
  const store = openStore({ database: { ...database, url: counter.url }, botId });
  await seedGroups(store, 2 * hot);
  await store.close();
  const reader = openStore({ database: { ...database, url: counter.url }, botId });
  await reader.ping();
  const before = counter.count();
  for (let index = 0; index < messages; index += 1) {
    const group = index % 20 === 19 ? hot + Math.floor(Math.random() * hot) : Math.floor(Math.random() * hot);
    await reader.groups.findPolicy(parseChatId(toGroupId(group)));
  }
  const perThousand = ((counter.count() - before) * 1000) / messages;
  await reader.close();
  await counter.close();
  return {
    figure: 'stores',
    what: `tenant queries per 1,000 messages, ${show(messages)} messages at full speed, 95 % of them from ${hot} groups`,
    measured: show(perThousand),
    baseline: 'one query per message: 1,000',
    target: '≤ 1',
    isMet: perThousand <= 1,
    details: { perThousand, groups: 2 * hot },
  };
}

async function timeHotQueries({ isFull, isQuick, say }: Parameters<Figure['run']>[0]): Promise<readonly Row[]> {
  const stage = await setStage();
  try {
    const size = isFull
      ? { groups: 100_000, links: 300_000, holds: 5_000_000 }
      : { groups: 20_000, links: 60_000, holds: isQuick ? 100_000 : 500_000 };
    const startedAt = performance.now();
    await seedLargeTables(stage, size);
    say(`stores: ${show(size.holds)} rows of the ledger in ${show((performance.now() - startedAt) / 1000)} s`);
    const store = openStore(stage);
    const pickGroup = (): number => 1 + Math.floor(Math.random() * size.groups);
    const pickPerson = (): number => 1 + Math.floor(Math.random() * size.holds);
    const queries = {
      'a settle reads everything': () =>
        store.ledger.readSettleRecord(parseGroupKey(pickGroup()), parseUserId(pickPerson())),
      'a policy is loaded': () => store.groups.findPolicy(parseChatId(-1_000_000 - pickGroup())),
      'the groups of a person': () => store.ledger.listGroupsOf(parseUserId(pickPerson())),
    };
    const rows: Row[] = [];
    for (const [what, query] of Object.entries(queries)) {
      const times = await timeAll(query, isQuick ? 300 : 2000);
      const p95 = quantile(times, 0.95);
      const sizes = `${show(size.groups)} groups, ${show(size.links)} links, ${show(size.holds)} ledger rows`;
      rows.push({
        figure: 'stores',
        what: `query: ${what}; ${sizes}`,
        measured: `p50 ${show(quantile(times, 0.5))} ms, p95 ${show(p95)} ms`,
        baseline: '–',
        target: 'p95 < 10 ms',
        isMet: p95 < 10,
        details: { p95, ...size },
      });
    }
    await store.close();
    return rows;
  } finally {
    await stage.close();
  }
}

async function timeAll(query: () => Promise<unknown>, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const startedAt = performance.now();
    await query();
    times.push(performance.now() - startedAt);
  }
  return times.slice(count / 10); // without those that made the connection and planned
}
