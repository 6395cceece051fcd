import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { createGovernor, type Governor, type Slot } from '@gmbot/core/limits/governor';
import { DEFAULT_RATES, NO_RATES } from '@gmbot/core/limits/rates';
import { connectTestRedis, pickBotId, startOwnRedis } from '../../support/redis.js';

const [GROUP, OTHER, THIRD] = [-1001, -1002, -1003];
const clock = { now: () => Date.now() };
let redis: Redis;
let botId = 0;
let governor: Governor;

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());
beforeEach(() => {
  botId = pickBotId();
  governor = createGovernor({ redis, botId, clock, random: () => 0, rates: NO_RATES });
});

let asked = 0;
function ask(chat: number | string = GROUP, callClass: 'send' | 'delete' = 'send'): Promise<Slot> {
  return governor.reserve({ callClass, chat, owner: `job-${(asked += 1)}` });
}

function waitMs(slot: Slot): number {
  return slot.kind === 'wait' ? slot.untilMs - clock.now() : 0;
}

/** Lets the time of a hold pass. */
async function runOut(key: string): Promise<void> {
  await redis.hset(`{gmbot:${botId}}:patience:hold${key}`, 'until', Date.now() - 1);
}

it('keeps its holds through a crash of Redis', async () => {
  const own = await startOwnRedis({ isDurable: true });
  const connection = new Redis(own.url, { retryStrategy: () => 20 });
  connection.on('error', () => undefined);
  try {
    const patient = createGovernor({ redis: connection, botId, clock, random: () => 0, rates: NO_RATES });
    await patient.noteRetryAfter('send', GROUP, 600);

    await own.kill();
    await own.start();
    const held = await patient.reserve({ callClass: 'send', chat: GROUP, owner: 'after the crash' });

    expect(waitMs(held)).toBeGreaterThan(590_000);
  } finally {
    connection.disconnect();
    await own.close();
  }
});

describe('a 429', () => {
  it.each([1, 10_072])('of %i s holds its chat and class for that time, and nothing else', async (seconds) => {
    const startedAtMs = clock.now();
    const untilMs = await governor.noteRetryAfter('send', GROUP, seconds);

    const held = await ask();

    expect(untilMs).toBeGreaterThanOrEqual(startedAtMs + seconds * 1000 - 1);
    expect(untilMs).toBeLessThan(clock.now() + seconds * 1000 + 500);
    expect(held).toMatchObject({ kind: 'wait', isHold: true });
    expect([(await ask(OTHER)).kind, (await ask(GROUP, 'delete')).kind]).toEqual(['go', 'go']);
  });

  it('is never shortened by another one', async () => {
    await governor.noteRetryAfter('send', GROUP, 30);

    const untilMs = await governor.noteRetryAfter('send', GROUP, 3);

    expect(untilMs - clock.now()).toBeGreaterThan(29_000);
    expect(waitMs(await ask())).toBeGreaterThan(29_000);
  });

  it('is lengthened by another one', async () => {
    await governor.noteRetryAfter('send', GROUP, 3);
    await governor.noteRetryAfter('send', GROUP, 30);

    expect(waitMs(await ask())).toBeGreaterThan(29_000);
  });

  it.each([null, 0])('without a time (%s) means 5 s, doubling to 60', async (seconds) => {
    const pauses: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const untilMs = await governor.noteRetryAfter('send', GROUP, seconds);
      pauses.push(Math.round((untilMs - clock.now()) / 1000));
      await runOut(`:send:${GROUP}`);
    }

    expect(pauses).toEqual([5, 10, 20, 40, 60, 60]);
  });

  it('doubles once for calls that were under way together', async () => {
    await Promise.all(Array.from({ length: 10 }, () => governor.noteRetryAfter('send', GROUP, null)));

    expect(waitMs(await ask())).toBeLessThan(5100);
  });

  it('lets no two of those who wait wake at one instant', async () => {
    await governor.noteRetryAfter('send', GROUP, 2);

    const times = (await Promise.all(Array.from({ length: 50 }, () => ask()))).map(waitMs).toSorted((a, b) => a - b);

    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(5);
  });

  it('in three chats within 5 s holds the bot for the shortest of the three', async () => {
    await governor.noteRetryAfter('send', GROUP, 600);
    await governor.noteRetryAfter('delete', OTHER, 20);
    const before = await ask(-1009);
    await governor.noteRetryAfter('send', THIRD, 300);

    const after = waitMs(await ask(-1009, 'delete'));

    expect(before.kind).toBe('go');
    expect([after > 19_000, after < 20_500]).toEqual([true, true]);
    expect(waitMs(await ask(GROUP))).toBeGreaterThan(599_000);
  });

  it('in one chat, however often, holds no bot', async () => {
    for (let index = 0; index < 5; index += 1) await governor.noteRetryAfter('send', GROUP, 20);

    expect((await ask(OTHER)).kind).toBe('go');
  });
});

it('tells a wait that Telegram asked for from a wait for a turn', async () => {
  await governor.noteRetryAfter('send', GROUP, 20);
  const held = await ask();
  const sends = createGovernor({ redis, botId, clock, random: () => 0, rates: DEFAULT_RATES });
  const turns = await Promise.all(
    Array.from({ length: 9 }, (_, index) => sends.reserve({ callClass: 'send', chat: OTHER, owner: `turn-${index}` })),
  );

  expect(held).toMatchObject({ kind: 'wait', isHold: true });
  const waits = turns.filter(({ kind }) => kind === 'wait');
  expect(waits.length).toBeGreaterThan(0);
  expect(waits).toEqual(waits.map((wait) => ({ ...wait, isHold: false })));
});

describe('the first call after a hold', () => {
  beforeEach(async () => {
    await governor.noteRetryAfter('send', GROUP, 60);
    await runOut(`:send:${GROUP}`);
  });

  it('goes alone: the others wait a second more', async () => {
    const slots = await Promise.all(Array.from({ length: 20 }, () => ask()));

    const waits = slots.filter(({ kind }) => kind === 'wait').map(waitMs);
    expect(slots.filter(({ kind }) => kind === 'go')).toEqual([{ kind: 'go', isProbe: true }]);
    expect(Math.min(...waits)).toBeGreaterThan(900);
    expect(new Set(waits).size).toBeGreaterThan(10);
  });

  it('frees the others when it succeeds', async () => {
    await ask();
    await governor.noteSuccess('send', GROUP);

    const slots = await Promise.all(Array.from({ length: 5 }, () => ask()));

    expect(slots).toEqual(Array(5).fill({ kind: 'go', isProbe: false }));
  });

  it('holds them again when it meets another 429', async () => {
    await ask();
    await governor.noteRetryAfter('send', GROUP, 40);

    expect(waitMs(await ask())).toBeGreaterThan(39_000);
  });

  it('gives its place to the next call when it was given up itself', async () => {
    await ask();

    await governor.noteNoAnswer('send', GROUP);

    expect([await ask(), (await ask()).kind]).toEqual([{ kind: 'go', isProbe: true }, 'wait']);
  });

  it('gives its place up when nothing is heard of it', async () => {
    await ask();
    await redis.hset(`{gmbot:${botId}}:patience:hold:send:${GROUP}`, 'probe', Date.now() - 1);

    expect(await ask()).toEqual({ kind: 'go', isProbe: true });
  });
});

it('keeps a hold that began while a call was under way that succeeds later', async () => {
  await governor.noteRetryAfter('send', GROUP, 30);

  await governor.noteSuccess('send', GROUP);

  expect(waitMs(await ask())).toBeGreaterThan(29_000);
});

describe('a passing fault', () => {
  it('holds its chat and class for 0.5 s, doubling to 16', async () => {
    const pauses: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      const untilMs = await governor.noteFault('send', GROUP);
      pauses.push(Math.round((untilMs - clock.now()) / 100) / 10);
      await runOut(`:send:${GROUP}`);
    }

    expect(pauses).toEqual([0.5, 1, 2, 4, 8, 16, 16]);
    expect((await ask(OTHER)).kind).toBe('go');
  });

  it('is spread by up to a fifth', async () => {
    const jittery = createGovernor({ redis, botId, clock, random: () => 0.999, rates: NO_RATES });

    const untilMs = await jittery.noteFault('send', GROUP);

    expect(Math.abs(untilMs - clock.now() - 400)).toBeLessThan(90);
  });

  it('doubles once for calls that were under way together', async () => {
    await Promise.all(Array.from({ length: 10 }, () => governor.noteFault('send', GROUP)));

    expect(waitMs(await ask())).toBeLessThan(550);
  });

  it('begins anew after a success', async () => {
    for (let index = 0; index < 5; index += 1) {
      await governor.noteFault('send', GROUP);
      await runOut(`:send:${GROUP}`);
    }
    await ask();
    await governor.noteSuccess('send', GROUP);

    const untilMs = await governor.noteFault('send', GROUP);

    expect(untilMs - clock.now()).toBeLessThan(550);
  });

  it('does not shorten the hold of a 429', async () => {
    await governor.noteRetryAfter('send', GROUP, 30);

    expect((await governor.noteFault('send', GROUP)) - clock.now()).toBeGreaterThan(29_000);
  });
});
