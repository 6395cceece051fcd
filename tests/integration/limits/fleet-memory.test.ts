/** What the processes of a fleet tell one another over the queue Redis. */
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHitTotals } from '@gmbot/core/cache/hit-totals';
import { parseChatId, parseGroupKey, parseMessageId } from '@gmbot/core/domain/ids';
import { createPendingConfirmations } from '@gmbot/core/limits/pending-tokens';
import { createPolicyInvalidation } from '@gmbot/core/limits/policy-invalidation';
import { createSendJournal } from '@gmbot/core/limits/send-journal';
import { queuePrefix } from '@gmbot/core/queues/names';
import { createBoundedConnection, createPatientConnection } from '@gmbot/core/queues/connection';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId, readTestRedisUrl, startOwnRedis } from '../../support/redis.js';

const GROUP = parseChatId(-1001);
const clock = createFakeClock();
let redis: Redis;
let botId = 0;
const closers: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());
beforeEach(() => {
  botId = pickBotId();
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('policy invalidation', () => {
  function join(url = readTestRedisUrl()) {
    const publisher = createBoundedConnection({ url, name: 'test' });
    const subscriber = createPatientConnection({ url, name: 'test' });
    closers.push(
      () => publisher.disconnect(),
      () => subscriber.disconnect(),
    );
    const invalidation = createPolicyInvalidation({ publisher, subscriber, botId });
    const heard: string[] = [];
    let resets = 0;
    invalidation.subscribe((change, chatId) => heard.push(`${change} ${chatId}`));
    invalidation.onReset(() => (resets += 1));
    return { invalidation, heard, countResets: () => resets };
  }

  it('is heard by every process, the one that tells it included', async () => {
    const [here, there] = [join(), join()];
    await vi.waitUntil(() => here.countResets() === 1 && there.countResets() === 1, { timeout: 5000 });

    await here.invalidation.publish('group', GROUP);
    await there.invalidation.publish('channel', parseChatId(-1002));

    const all = ['group -1001', 'channel -1002'];
    await vi.waitUntil(() => here.heard.length === 2 && there.heard.length === 2, { timeout: 5000 });
    expect([here.heard, there.heard]).toEqual([all, all]);
  });

  it('resets a process after a loss, once it hears again', async () => {
    const own = await startOwnRedis();
    closers.push(() => own.close());
    const { invalidation, heard, countResets } = join(own.url);
    await vi.waitUntil(() => countResets() === 1, { timeout: 5000 });

    await own.kill();
    await invalidation.publish('group', parseChatId(-9));
    await own.start();
    await vi.waitUntil(() => countResets() === 2, { timeout: 10_000 });
    await vi.waitUntil(
      async () => {
        await invalidation.publish('group', GROUP);
        return heard.includes('group -1001');
      },
      { timeout: 10_000, interval: 50 },
    );

    expect(heard).not.toContain('group -9');
  });
});

describe('the journal of sends', () => {
  it('gives a send to one of many who ask at once', async () => {
    const journal = createSendJournal({ redis, botId, clock });

    const claims = await Promise.all(Array.from({ length: 10 }, () => journal.claim('reply-1', 60_000)));

    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === 'busy')).toHaveLength(9);
  });

  it('remembers the message of a send that was made', async () => {
    const journal = createSendJournal({ redis, botId, clock });
    await journal.claim('reply-1', 60_000);
    await journal.markSent('reply-1', parseMessageId(5));

    expect(await journal.claim('reply-1', 60_000)).toEqual({ kind: 'sent', messageId: 5 });
  });

  it('tells the message of a send, also of one that was claimed elsewhere', async () => {
    const journal = createSendJournal({ redis, botId, clock });

    const before = await journal.findSent('warning-1');
    await journal.markSent('warning-1', parseMessageId(6));

    expect([before, await journal.findSent('warning-1')]).toEqual([null, 6]);
    expect(await redis.ttl(`${queuePrefix(botId)}:sends:warning-1`)).toBeGreaterThan(23 * 60 * 60);
  });

  it('lets a send without an answer be made once more, and never again', async () => {
    const journal = createSendJournal({ redis, botId, clock });

    const kinds = [];
    for (let index = 0; index < 3; index += 1) kinds.push((await journal.claim('reply-1', 0)).kind);

    expect(kinds).toEqual(['claimed', 'claimed', 'spent']);
  });

  it('forgets a send that certainly did not happen', async () => {
    const journal = createSendJournal({ redis, botId, clock });
    await journal.claim('reply-1', 60_000);
    await journal.release('reply-1');

    expect((await journal.claim('reply-1', 60_000)).kind).toBe('claimed');
  });
});

describe('pending confirmations', () => {
  it('are taken once, by a token that cannot be guessed', async () => {
    const pending = createPendingConfirmations({ redis, botId, clock });
    const waiting = { chatId: -1001, args: '@news', seen: 'abcdef' };
    const token = await pending.put(waiting, 60_000);

    const taken = [await pending.peek(token), await pending.take(token), await pending.take(token)];

    expect(taken).toEqual([waiting, waiting, null]);
    expect(token).toMatch(/^[A-Za-z0-9_-]{20}$/);
  });

  it('end with their time', async () => {
    const pending = createPendingConfirmations({ redis, botId, clock });
    const token = await pending.put({ chatId: -1001, args: '' }, 60_000);

    expect(await redis.pttl(`{gmbot:${botId}}:pending:${token}`)).toBeGreaterThan(55_000);
  });
});

describe('hit totals', () => {
  it('are those of the fleet, and outlive a process', async () => {
    const [here, there] = [createHitTotals({ redis, botId }), createHitTotals({ redis, botId })];
    here.note({ hits: 3, misses: 1 });
    there.note({ hits: 2, misses: 0 });
    await here.close();
    await there.close();

    const later = createHitTotals({ redis, botId });
    closers.push(() => later.close());

    expect(await later.read(parseGroupKey(1))).toEqual({ hits: 5, misses: 1 });
  });

  it('keep what could not be written', async () => {
    const own = await startOwnRedis();
    closers.push(() => own.close());
    const connection = await connectTestRedis(own.url);
    closers.push(() => connection.disconnect());
    const totals = createHitTotals({ redis: connection, botId });
    closers.push(() => totals.close());
    await own.kill();
    totals.note({ hits: 4, misses: 2 });
    await expect(totals.read(parseGroupKey(1))).rejects.toMatchObject({ code: 'redis-away' });

    await own.start();
    await vi.waitUntil(() => connection.status === 'ready', { timeout: 10_000 });

    expect(await totals.read(parseGroupKey(1))).toEqual({ hits: 4, misses: 2 });
  });
});
