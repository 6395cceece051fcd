/** What other versions of us left in the queues, met by a worker of today. */
import { type QueueName, QUEUE_NAMES } from '@gmbot/core/queues/names';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPayloadFixtures } from '../support/payload-fixtures.js';
import { openOwnQueues, type OwnQueues } from '../support/queues.js';
import { eventually } from '../support/system/eventually.js';
import { useSystem } from '../support/system/use-system.js';

/** None of ours comes so far for long. */
const FUTURE_VERSION = 1000;

const system = useSystem();
let own: OwnQueues;

beforeAll(async () => {
  own = await openOwnQueues(system().botId);
});
afterAll(() => own.close());

interface Put {
  readonly queue: QueueName;
  readonly id: string;
}

async function readStates(jobs: readonly Put[]): Promise<readonly string[]> {
  const open = await own.queues.open();
  return Promise.all(jobs.map(async ({ queue, id }) => `${id}: ${await open[queue].getJobState(id)}`));
}

it('runs every job that any version of us has put there', async () => {
  const open = await own.queues.open();
  const jobs: Put[] = [];
  for (const { title, queue, name, data } of readPayloadFixtures()) {
    const id = `fixture-${title.replaceAll(/[/.]/g, '-')}`;
    await open[queue].add(name, data, { jobId: id, attempts: 1 });
    jobs.push({ queue, id });
  }

  await eventually(async () => expect(await readStates(jobs)).toEqual(jobs.map(({ id }) => `${id}: completed`)), {
    withinMs: 30_000,
    describe: system().describe,
  });
});

it('leaves what is newer for whoever knows it: it is put off, and never fails', async () => {
  const open = await own.queues.open();
  const jobs: Put[] = [];
  for (const { title, queue, name, data } of readPayloadFixtures()) {
    const id = `newer-${title.replaceAll(/[/.]/g, '-')}`;
    await open[queue].add(name, { ...data, v: FUTURE_VERSION, more: 'than we know' }, { jobId: id, attempts: 1 });
    jobs.push({ queue, id });
  }
  for (const queue of QUEUE_NAMES) {
    await open[queue].add('polish-member', { v: 1 }, { jobId: `unknown-in-${queue}`, attempts: 1 });
    jobs.push({ queue, id: `unknown-in-${queue}` });
  }

  await eventually(
    async () => {
      for (const { queue, id } of jobs) {
        const job: { attemptsStarted: number } | undefined = await open[queue].getJob(id);
        expect(job?.attemptsStarted, `runs of ${id}`).toBeGreaterThan(1);
      }
    },
    { withinMs: 30_000, describe: system().describe },
  );
  const failed = await Promise.all(QUEUE_NAMES.map((queue) => open[queue].getFailedCount()));
  expect(failed).toEqual(QUEUE_NAMES.map(() => 0));
});
