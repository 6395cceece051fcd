import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Redis } from 'ioredis';
import { parseGroupKey } from '@gmbot/core/domain/ids';
import { createGovernor, type Governor, type SlotRequest } from '@gmbot/core/limits/governor';
import { NO_RATES, type Rates } from '@gmbot/core/limits/rates';
import { createBoundedConnection } from '@gmbot/core/queues/connection';
import { pauseByTimer } from '@gmbot/core/telegram/pause';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

const GROUP = -1001;
const clock = { now: () => Date.now() };
let connections: Redis[] = [];
let botId = 0;

/** One governor of the fleet, on a connection of its own. */
function createMember(rates: Partial<Rates>, index = 0): Governor {
  const redis = connections[index];
  if (redis === undefined) throw new Error('No such connection');
  return createGovernor({ redis, botId, clock, random: () => 0, rates: { ...NO_RATES, ...rates } });
}

function send(owner: string, chat = GROUP): SlotRequest {
  return { callClass: 'send', chat, owner };
}

/** Comes back at the time it is told, as a delayed job does. */
async function comeUntilGo(governor: Governor, request: SlotRequest): Promise<number> {
  for (;;) {
    const slot = await governor.reserve(request);
    if (slot.kind === 'go') return clock.now();
    await pauseByTimer(slot.untilMs - clock.now());
  }
}

beforeAll(async () => {
  connections = await Promise.all([connectTestRedis(), connectTestRedis(), connectTestRedis()]);
});
afterAll(() => connections.forEach((redis) => redis.disconnect()));
beforeEach(() => {
  botId = pickBotId();
});

describe('slots', () => {
  it('never let a fleet exceed the rate, and leave nobody out', async () => {
    const rate = { count: 20, windowMs: 500, burst: 4 };
    const fleet = [0, 1, 2].map((index) => createMember({ lanes: { ...NO_RATES.lanes, send: rate } }, index));

    const startedAtMs = clock.now();
    const goneAtMs = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const governor = fleet[index % fleet.length];
        if (governor === undefined) throw new Error('No such governor');
        return comeUntilGo(governor, send(`job-${index}`, -index - 1));
      }),
    );

    const sorted = goneAtMs.toSorted((a, b) => a - b);
    for (const start of sorted) {
      const inWindow = sorted.filter((at) => at >= start && at < start + rate.windowMs - 50);
      expect(inWindow.length).toBeLessThanOrEqual(rate.count);
    }
    expect(Math.max(...goneAtMs) - startedAtMs).toBeLessThan(5000);
  });

  it('are handed out one by one, so that of a herd no two wake at one instant', async () => {
    const governor = createMember({ lanes: { ...NO_RATES.lanes, delete: { count: 10, windowMs: 10_000, burst: 1 } } });

    const slots = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        governor.reserve({ callClass: 'delete', chat: GROUP, owner: `job-${index}` }),
      ),
    );

    const times = slots.flatMap((slot) => (slot.kind === 'wait' ? [slot.untilMs] : [])).toSorted((a, b) => a - b);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(times).toHaveLength(99);
    expect(Math.min(...gaps)).toBeGreaterThan(500);
  });

  it('are remembered for their owner and used once', async () => {
    const rates = { lanes: { ...NO_RATES.lanes, send: { count: 1, windowMs: 1000, burst: 1 } } };
    const [here, there] = [createMember(rates, 0), createMember(rates, 1)];
    await here.reserve(send('first'));

    const promised = await here.reserve(send('second'));
    const repeated = await there.reserve(send('second'));
    if (promised.kind !== 'wait' || repeated.kind !== 'wait') throw new Error('The lane was free');
    await pauseByTimer(promised.untilMs - clock.now() + 1);
    const used = await there.reserve(send('second'));
    const after = await here.reserve(send('second'));

    expect(Math.abs(repeated.untilMs - promised.untilMs)).toBeLessThan(300);
    expect([used.kind, after.kind]).toEqual(['go', 'wait']);
  });

  it('are kept for 10 s past their time, and no longer', async () => {
    const governor = createMember({ lanes: { ...NO_RATES.lanes, send: { count: 1, windowMs: 60_000, burst: 1 } } });
    await governor.reserve(send('first'));

    const slot = await governor.reserve(send('second'));
    const keptMs = (await connections[0]?.pttl(`{gmbot:${botId}}:patience:slot:second`)) ?? 0;

    const waitMs = slot.kind === 'wait' ? slot.untilMs - clock.now() : 0;
    expect(Math.abs(keptMs - waitMs - 10_000)).toBeLessThan(500);
  });

  it('of a group that has spent its own leave those of other groups alone', async () => {
    const governor = createMember({
      lanes: { ...NO_RATES.lanes, send: { count: 30, windowMs: 1000, burst: 30 } },
      groupSends: { count: 2, windowMs: 60_000, burst: 2 },
    });

    const crowded = await Promise.all(
      Array.from({ length: 50 }, (_, index) => governor.reserve(send(`crowd-${index}`))),
    );
    const other = await governor.reserve(send('other', -1002));

    expect(crowded.filter(({ kind }) => kind === 'go')).toHaveLength(2);
    expect(other.kind).toBe('go');
  });

  it('of the bot are taken only when the group has one', async () => {
    const governor = createMember({
      lanes: { ...NO_RATES.lanes, send: { count: 1, windowMs: 60_000, burst: 1 } },
      groupSends: { count: 10, windowMs: 1000, burst: 1 },
    });
    await governor.reserve(send('first'));

    const narrow = await governor.reserve(send('second'));
    if (narrow.kind !== 'wait') throw new Error('The group was free');
    await pauseByTimer(narrow.untilMs - clock.now() + 1);
    const wide = await governor.reserve(send('second'));

    expect(narrow.untilMs - clock.now()).toBeLessThan(1000);
    expect(wide.kind === 'wait' && wide.untilMs - clock.now()).toBeGreaterThan(30_000);
  });

  it('for look-ups go to one asking group up to half', async () => {
    const governor = createMember({
      lanes: { ...NO_RATES.lanes, 'look-up': { count: 20, windowMs: 10_000, burst: 20 } },
      groupLookUps: { count: 10, windowMs: 10_000, burst: 10 },
    });
    const lookUp = (asker: number, index: number): SlotRequest => ({
      callClass: 'look-up',
      chat: -100,
      owner: `member-${asker}-${index}`,
      asker: parseGroupKey(asker),
    });

    const greedy = await Promise.all(Array.from({ length: 30 }, (_, index) => governor.reserve(lookUp(1, index))));
    const modest = await Promise.all(Array.from({ length: 10 }, (_, index) => governor.reserve(lookUp(2, index))));

    expect(greedy.filter(({ kind }) => kind === 'go')).toHaveLength(10);
    expect(modest.filter(({ kind }) => kind === 'go')).toHaveLength(10);
  });

  it('of one class never wait for those of another', async () => {
    const rate = { count: 5, windowMs: 60_000, burst: 5 };
    const governor = createMember({ lanes: { ...NO_RATES.lanes, delete: rate, answer: rate } });

    const deletions = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        governor.reserve({ callClass: 'delete', chat: GROUP, owner: `delete-${index}` }),
      ),
    );
    const answer = await governor.reserve({ callClass: 'answer', chat: 0, owner: 'answer' });

    expect(deletions.filter(({ kind }) => kind === 'go')).toHaveLength(5);
    expect(answer.kind).toBe('go');
  });

  it('for look-ups come half as often while the cache is away', async () => {
    const redis = connections[0];
    if (redis === undefined) throw new Error('No connection');
    const lanes = { ...NO_RATES.lanes, 'look-up': { count: 10, windowMs: 10_000, burst: 1 } };
    const options = { redis, clock, random: () => 0, rates: { ...NO_RATES, lanes } };
    const plenty = createGovernor({ ...options, botId });
    const frugal = createGovernor({ ...options, botId: pickBotId(), isFrugal: () => true });

    const waits = [];
    for (const governor of [plenty, frugal]) {
      const ask = (owner: string) => governor.reserve({ callClass: 'look-up', chat: GROUP, owner });
      await ask('first');
      const slot = await ask('second');
      waits.push(slot.kind === 'wait' ? Math.round((slot.untilMs - clock.now()) / 1000) : 0);
    }

    expect(waits).toEqual([1, 2]);
  });

  it('are endless without rates', async () => {
    const governor = createMember({});

    const slots = await Promise.all(Array.from({ length: 200 }, (_, index) => governor.reserve(send(`job-${index}`))));

    expect(slots.every(({ kind }) => kind === 'go')).toBe(true);
  });

  it('are refused with a time to come back while Redis is away', async () => {
    const redis = createBoundedConnection({ url: 'redis://127.0.0.1:1/0', name: 'nobody' });
    const governor = createGovernor({ redis, botId, clock, random: () => 0 });

    await expect(governor.reserve(send('job'))).rejects.toMatchObject({ code: 'redis-away', retry: { kind: 'until' } });
    redis.disconnect();
  });

  it('of look-ups for which somebody waits go ahead of the line, which then waits for as many more', async () => {
    const second = { count: 10, windowMs: 10_000, burst: 1 };
    const governor = createMember({
      lanes: { ...NO_RATES.lanes, 'look-up': second },
      urgentLookUps: { command: { count: 10, windowMs: 10_000, burst: 2 }, press: null },
    });
    const lookUp = (owner: string): SlotRequest => ({ callClass: 'look-up', chat: GROUP, owner });
    for (let index = 0; index < 20; index += 1) await governor.reserve(lookUp(`member-${index}`));
    const promised = await governor.reserve(lookUp('promised'));

    const commands = [];
    for (const owner of ['first', 'second', 'third'])
      commands.push(await governor.reserve({ ...lookUp(owner), urgency: 'command' }));
    const afterwards = await governor.reserve(lookUp('afterwards'));
    const kept = await governor.reserve(lookUp('promised'));

    expect(commands.map(({ kind }) => kind)).toEqual(['go', 'go', 'wait']);
    if (promised.kind !== 'wait' || kept.kind !== 'wait' || afterwards.kind !== 'wait')
      throw new Error('The lane was free');
    expect(Math.abs(kept.untilMs - promised.untilMs)).toBeLessThan(300);
    expect(Math.abs(afterwards.untilMs - promised.untilMs - 3000)).toBeLessThan(300);
  });
});
