import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createAwaitSettle, type AwaitSettle } from '@gmbot/core/queues/await-settle';
import { DelayedError, UnrecoverableError } from 'bullmq';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOwnQueues, type OwnQueues } from '../../support/queues.js';
import { pickBotId } from '../../support/redis.js';
import { runQueue } from '../../support/run-queue.js';

const MEMBER = { groupKey: parseGroupKey(1), userId: parseUserId(7) };
const LONG_MS = 20 * 1000;
let botId: number;
let own: OwnQueues;
let awaitSettle: AwaitSettle;

beforeEach(async () => {
  botId = pickBotId();
  own = await openOwnQueues(botId);
  awaitSettle = createAwaitSettle({ queues: own.queues, botId, now: () => Date.now() });
});
afterEach(() => own.close());

it('waits until the settle is done', async () => {
  const worker = runQueue(botId, 'members', async () => undefined);

  expect(await awaitSettle(MEMBER, LONG_MS)).toEqual({ kind: 'done' });
  await worker.close();
});

it('says why a settle failed for good', async () => {
  const worker = runQueue(botId, 'members', () => Promise.reject(new UnrecoverableError('No such group')));

  expect(await awaitSettle(MEMBER, LONG_MS)).toEqual({ kind: 'failed', reason: 'No such group' });
  await worker.close();
});

it('says until when a settle was put off', async () => {
  const untilMs = Date.now() + 60 * 1000;
  const worker = runQueue(botId, 'members', async (job, token) => {
    await job.moveToDelayed(untilMs, token);
    throw new DelayedError();
  });

  const end = await awaitSettle(MEMBER, 1500);

  expect(end.kind).toBe('put-off');
  expect(end.kind === 'put-off' ? Math.abs(end.untilMs - untilMs) : Infinity).toBeLessThan(5000);
  await worker.close();
});

it('says that nobody came to it', async () => {
  expect(await awaitSettle(MEMBER, 300)).toEqual({ kind: 'under-way' });
});
