import { parseUserId } from '@gmbot/core/domain/ids';
import { createDeadLetters, createForgetJobs, type DeadLetterFilter } from '@gmbot/core/queues/dead-letters';
import { createQueueAdmin } from '@gmbot/core/queues/queue-admin';
import type { QueueName } from '@gmbot/core/queues/names';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOwnQueues, type OwnQueues } from '../../support/queues.js';
import { pickBotId } from '../../support/redis.js';
import { runQueue } from '../../support/run-queue.js';
import { eventually } from '../../support/system/eventually.js';

const [MIA, NOAH] = [7, 8];
/** As many as are kept of one queue. */
const MANY = 10_000;
let botId: number;
let own: OwnQueues;

beforeEach(async () => {
  botId = pickBotId();
  own = await openOwnQueues(botId);
});
afterEach(() => own.close());

async function add(queue: QueueName, id: string, data: object): Promise<void> {
  const open = await own.queues.open();
  await open[queue].add('some-job', data, { jobId: id, attempts: 1 });
}

/** Lets what waits in a queue fail. */
async function failAll(queue: QueueName, reason: string): Promise<void> {
  const open = await own.queues.open();
  const worker = runQueue(botId, queue, () => Promise.reject(new Error(reason)), { concurrency: 50 });
  await eventually(async () => expect(await open[queue].getWaitingCount()).toBe(0), { describe: async () => queue });
  await worker.close();
}

async function listIds(filter: DeadLetterFilter): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of createDeadLetters(own.queues).list(filter)) ids.push(id);
  return ids.sort();
}

async function killThree(): Promise<void> {
  await add('members', 'job-a', { v: 1, groupKey: 1, userId: MIA });
  await failAll('members', 'Chat gone');
  await add('updates', 'job-b', { v: 1, update: { message: { from: { id: MIA } } } });
  await add('updates', 'job-c', { v: 1, update: { message: { from: { id: NOAH } } } });
  await failAll('updates', 'Out of luck');
}

describe('dead letters', () => {
  it.each<[DeadLetterFilter, string[]]>([
    [{}, ['job-a', 'job-b', 'job-c']],
    [{ queue: 'updates' }, ['job-b', 'job-c']],
    [{ reason: 'chat GONE' }, ['job-a']],
    [{ reason: 'nothing of the kind' }, []],
    [{ userId: MIA }, ['job-a', 'job-b']],
    [{ userId: MIA, queue: 'updates' }, ['job-b']],
    [{ userId: 9 }, []],
  ])('are listed by %j', async (filter, ids) => {
    await killThree();

    expect(await listIds(filter)).toEqual(ids);
  });

  it('tell what they were about and why they died', async () => {
    await killThree();

    const letter = await createDeadLetters(own.queues).find({ queue: 'members', id: 'job-a' });

    expect(letter).toMatchObject({ name: 'some-job', reason: 'Chat gone', payload: { userId: MIA }, attempts: 1 });
    expect(letter?.failedAtMs).toBeGreaterThanOrEqual(letter?.addedAtMs ?? Infinity);
    expect(letter?.stack.join()).toContain('Chat gone');
  });

  it('are run again, and then are none any more', async () => {
    await killThree();
    const letters = createDeadLetters(own.queues);

    const first = await letters.retry({ queue: 'members', id: 'job-a' });
    const again = await letters.retry({ queue: 'members', id: 'job-a' });

    expect([first, again]).toEqual([true, false]);
    expect(await letters.find({ queue: 'members', id: 'job-a' })).toBeNull();
    expect(await (await own.queues.open()).members.getJobState('job-a')).toBe('waiting');
  });

  it('are dropped once', async () => {
    await killThree();
    const letters = createDeadLetters(own.queues);

    const dropped = [
      await letters.drop({ queue: 'updates', id: 'job-b' }),
      await letters.drop({ queue: 'updates', id: 'job-b' }),
      await letters.drop({ queue: 'updates', id: 'never-was' }),
    ];

    expect(dropped).toEqual([true, false, false]);
    expect(await listIds({})).toEqual(['job-a', 'job-c']);
  });

  it('are read a page at a time, and may be dropped on the way: of ten thousand, none is left out', async () => {
    const { members } = await own.queues.open();
    const jobs = Array.from({ length: MANY }, (_, index) => ({ name: 'some-job', data: { v: 1, userId: index } }));
    await members.addBulk(jobs);
    await failAll('members', 'Out of luck');
    const getJob = members.getJob.bind(members);
    let read = 0;
    members.getJob = (id) => {
      read += 1;
      return getJob(id);
    };
    const letters = createDeadLetters(own.queues);
    const userIds: unknown[] = [];
    const dropped: boolean[] = [];
    let mostAhead = 0;

    for await (const letter of letters.list({})) {
      mostAhead = Math.max(mostAhead, read - userIds.length - dropped.length);
      userIds.push((letter.payload as { userId: number }).userId);
      if (userIds.length % 1000 === 0) dropped.push(await letters.drop(letter));
    }

    expect(new Set(userIds).size).toBe(MANY);
    expect(await members.getFailedCount()).toBe(MANY - dropped.length);
    expect(mostAhead).toBeLessThanOrEqual(500);
  });

  it('about a person go when the person is forgotten, and no others', async () => {
    await killThree();

    const gone = await createForgetJobs(createDeadLetters(own.queues)).forget(parseUserId(MIA));

    expect(gone).toBe(2);
    expect(await listIds({})).toEqual(['job-c']);
  });
});

describe('the queues as an operator sees them', () => {
  it('are counted, with the age of what has waited longest', async () => {
    await killThree();
    await add('members', 'job-d', {});

    const states = await createQueueAdmin(own.queues).readStates();

    const members = states.find(({ queue }) => queue === 'members');
    expect(members).toMatchObject({ isPaused: false, waiting: 1, active: 0, delayed: 0, failed: 1 });
    expect(members?.oldestWaitingSinceMs).toBeLessThanOrEqual(Date.now());
    expect(states.find(({ queue }) => queue === 'sweeps')).toMatchObject({ waiting: 0, oldestWaitingSinceMs: null });
  });

  it('stop when told, however often, and go on when told', async () => {
    const admin = createQueueAdmin(own.queues);
    const isPaused = async (): Promise<boolean | undefined> =>
      (await admin.readStates()).find(({ queue }) => queue === 'updates')?.isPaused;

    await admin.pause('updates');
    await admin.pause('updates');
    const before = await isPaused();
    await admin.resume('updates');

    expect([before, await isPaused()]).toEqual([true, false]);
  });
});
