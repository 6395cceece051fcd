import type { QueueSet } from '@gmbot/core/queues/queue-set';
import { requestSettle, settleId } from '@gmbot/core/queues/settle-requests';
import { Worker } from 'bullmq';
import { type QueueName, queuePrefix } from '@gmbot/core/queues/names';
import { createPatientConnection, endConnection } from '@gmbot/core/queues/connection';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOperator, type Operator } from '../../support/ops.js';
import { openOwnQueues, type OwnQueues } from '../../support/queues.js';
import { settleOf } from '../settle/settle-bench.js';

const SOON = { timeout: 15_000, interval: 20 };
let operator: Operator;
let queues: QueueSet;
let own: OwnQueues;

beforeEach(async () => {
  operator = createOperator();
  own = await openOwnQueues(operator.botId);
  queues = own.queues;
});
afterEach(() => own.close());

/** Makes jobs that fail for good; their ids as the commands name them. */
async function kill(
  queue: QueueName,
  jobs: readonly (readonly [payload: object, reason: string])[],
): Promise<string[]> {
  const open = (await queues.open())[queue];
  const ids: string[] = [];
  for (const [payload] of jobs) ids.push(`${queue}/${(await open.add('wake-member', payload)).id}`);
  const connection = createPatientConnection({ url: operator.env['REDIS_URL'] ?? '', name: 'test-killer' });
  const reasons = jobs.map(([, reason]) => reason);
  const worker = new Worker(queue, () => Promise.reject(new Error(reasons.shift())), {
    connection,
    prefix: queuePrefix(operator.botId),
  });
  await vi.waitFor(async () => expect(await open.getFailedCount()).toBe(jobs.length), SOON);
  await worker.close(true);
  endConnection(connection);
  return ids;
}

describe('dead list', () => {
  it('lists what failed for good, by queue and by reason', async () => {
    await kill('members', [
      [{ v: 1, userId: 1 }, 'CHAT_ID_INVALID'],
      [{ v: 1, userId: 2 }, 'no idea'],
    ]);
    await kill('clean-ups', [[{ v: 1 }, 'chat_id_invalid as well']]);

    expect((await operator.ask('dead')).json).toMatchObject({ total: 3 });
    expect((await operator.ask('dead', 'list', '--queue', 'members')).json).toMatchObject({ total: 2 });
    expect((await operator.ask('dead', 'list', '--reason', 'chat_id')).json).toMatchObject({
      total: 2,
      dead: [{ queue: 'members', reason: 'CHAT_ID_INVALID' }, { queue: 'clean-ups' }],
    });
    expect((await operator.ask('dead', 'list', '--limit', '1')).json).toMatchObject({
      total: 3,
      dead: { length: 1 },
    });
  });

  it('says that nothing failed', async () => {
    expect(await operator.run('dead')).toEqual({ code: 0, out: 'Nothing failed.\n', err: '' });
  });

  it('shows no token, whatever a job holds', async () => {
    const [ref = ''] = await kill('members', [[{ v: 1, url: `https://x/bot${operator.token}/y` }, operator.token]]);

    const shown = [
      await operator.run('dead'),
      await operator.run('dead', '--json'),
      await operator.run('dead', 'show', ref),
      await operator.run('dead', 'show', ref, '--json'),
    ];

    for (const { code, out } of shown) {
      expect(code).toBe(0);
      expect(out).not.toContain('nobody-may-see');
    }
  });
});

describe('dead show', () => {
  it('shows one with its payload and stack', async () => {
    const [ref = ''] = await kill('members', [[{ v: 1, userId: 7 }, 'no idea']]);

    expect(await operator.ask('dead', 'show', ref)).toMatchObject({
      code: 0,
      json: { dead: { ref, reason: 'no idea', payload: { userId: 7 }, attempts: 1, stack: { length: 1 } } },
    });
  });

  it('ends with 3 when there is none, or it is alive', async () => {
    const { id } = await (await queues.open()).members.add('settle-member', { v: 1 });

    expect((await operator.run('dead', 'show', 'members/404')).code).toBe(3);
    expect((await operator.run('dead', 'show', `members/${id}`)).code).toBe(3);
  });
});

describe('dead retry', () => {
  it('puts those named back, with all their attempts', async () => {
    const [first = '', second = ''] = await kill('clean-ups', [
      [{ v: 1 }, 'one'],
      [{ v: 1 }, 'two'],
    ]);

    const { code, json } = await operator.ask('dead', 'retry', first, 'clean-ups/404');

    expect([code, json]).toEqual([3, { retried: [first], notFound: ['clean-ups/404'] }]);
    const { 'clean-ups': cleanUps } = await queues.open();
    expect(await cleanUps.getWaiting()).toMatchObject([{ id: first.split('/')[1], attemptsMade: 0 }]);
    expect(await cleanUps.getFailed()).toMatchObject([{ id: second.split('/')[1] }]);
  });

  it('takes all of a reason', async () => {
    const [one, , three] = await kill('clean-ups', [
      [{ v: 1 }, 'Telegram was away'],
      [{ v: 1 }, 'no idea'],
      [{ v: 1 }, 'telegram WAS away'],
    ]);

    const { code, json } = await operator.ask('dead', 'retry', '--reason', 'telegram was away');

    expect([code, json]).toEqual([0, { retried: [one, three] }]);
  });

  it('wants to be told which', async () => {
    expect((await operator.run('dead', 'retry')).code).toBe(2);
    expect((await operator.run('dead', 'retry', 'members/1', '--all')).code).toBe(2);
  });
});

describe('dead drop', () => {
  it('removes every one', async () => {
    const refs = await kill('clean-ups', [
      [{ v: 1 }, 'one'],
      [{ v: 1 }, 'two'],
    ]);

    expect(await operator.ask('dead', 'drop', '--all')).toEqual({ code: 0, json: { dropped: refs } });
    expect(await (await queues.open())['clean-ups'].getFailedCount()).toBe(0);
  });

  it('leaves what is not dead alone', async () => {
    const { members } = await queues.open();
    await requestSettle(members, queues.connection, operator.botId, settleOf(7));
    const id = await members.getDeduplicationJobId(settleId(settleOf(7)));

    expect((await operator.run('dead', 'drop', `members/${id}`)).code).toBe(3);
    expect(await members.getWaitingCount()).toBe(1);
  });
});
