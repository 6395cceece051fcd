/** A raid meets the real queues: beyond two hundred that wait, newcomers stand in line for a sweep. */
import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createSweep } from '@gmbot/core/gate/sweep';
import { createSweepPages, MOST_OUTSTANDING } from '@gmbot/core/gate/sweep-pages';
import { createNewcomers } from '@gmbot/core/limits/newcomers';
import { createPatientConnection, endConnection } from '@gmbot/core/queues/connection';
import { queuePrefix } from '@gmbot/core/queues/names';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import { createPendingSettles } from '@gmbot/core/queues/pending-settles';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { createRequestJobs, MOST_WAITING, startSweep } from '@gmbot/core/queues/request-jobs';
import { countWaiting } from '@gmbot/core/queues/settle-requests';
import { createSweepDesk } from '@gmbot/core/queues/sweep-desk';
import { endFailedJob, toAppError } from '@gmbot/worker/processors/end-failed-job';
import { createFaultCounter } from '@gmbot/worker/processors/fault-counter';
import { createSettleRunner } from '@gmbot/worker/processors/settle';
import { createSweepGroup } from '@gmbot/worker/processors/sweep-group';
import { type Job, Worker } from 'bullmq';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryEvidence, createMemorySeen } from '../../support/fakes/memory-caches.js';
import { createMemoryStore } from '../../support/fakes/memory-store.js';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';

const GROUP = parseGroupKey(1);
const OTHER = parseGroupKey(2);
const RAIDERS = 320;
const PATIENT = { timeout: 30_000, interval: 50 };
const clock = { now: () => Date.now() };

let bench: Awaited<ReturnType<typeof setBench>>;

async function setBench() {
  const [redisUrl, botId] = [readTestRedisUrl(), pickBotId()];
  const queues = createQueueSet({ redisUrl, botId, name: 'test' });
  const redis = queues.connection;
  await new Promise((resolve) => redis.once('ready', resolve));
  const { members, sweeps } = await queues.open();
  const jobs = createRequestJobs({ queues, botId, now: Date.now });
  const newcomers = createNewcomers({ redis, botId, clock });
  const desk = createSweepDesk({ redis, botId });
  const connection = createPatientConnection({ url: redisUrl, name: 'test-worker' });
  const running: Worker[] = [];
  const settled: number[] = [];

  function run(name: string, process: (job: Job, token?: string) => Promise<void>): Worker {
    const worker = new Worker(name, process, {
      connection,
      prefix: queuePrefix(botId),
      concurrency: 10,
      lockDuration: 1000,
      stalledInterval: 500,
      maxStalledCount: 3,
    });
    running.push(worker);
    return worker;
  }

  function settleMembers(): Worker {
    const runner = createSettleRunner({
      queues,
      botId,
      faults: createFaultCounter({ queues, botId, now: Date.now }),
      work: async (request) => void (request.name === 'settle-member' && settled.push(request.payload.userId)),
      onGivenUp: async () => undefined,
      now: Date.now,
    });
    return run('members', (job, token) =>
      runner.run(job, token, {
        name: 'settle-member',
        payload: job.data as JobPayloads['settle-member'],
      }),
    );
  }

  /** A worker of sweeps, which dies after so many steps. */
  function sweepOn({ dyingAt = Number.POSITIVE_INFINITY } = {}): Worker {
    const { groups, ledger, unsettled } = createMemoryStore(clock);
    const sweep = createSweep({
      groups,
      ledger,
      unsettled,
      desk,
      pages: createSweepPages({
        groups,
        ledger,
        seen: createMemorySeen(clock),
        evidence: createMemoryEvidence(clock),
        spare: { take: async () => 0 },
        newcomers,
        jobs,
        clock,
      }),
      pending: createPendingSettles(queues),
      report: { show: async () => undefined, retire: async () => true },
      jobs,
      clock,
    });
    const group = createSweepGroup({ sweep, desk, startSweep: (request) => startSweep(queues, request) });
    let steps = 0;
    return run('sweeps', async (job, token) => {
      steps += 1;
      const payload = job.data as JobPayloads['sweep-group'];
      if (steps >= dyingAt) {
        await sweep.step(payload.request, payload.state); // and what came of it is never written
        return new Promise(() => undefined);
      }
      await group(job, payload).catch((err: unknown) =>
        endFailedJob(toAppError(err, Date.now()), { job, token, nowMs: Date.now() }),
      );
    });
  }

  return {
    redis,
    botId,
    members,
    sweeps,
    jobs,
    newcomers,
    settled,
    settleMembers,
    sweepOn,
    join: (userId: number, groupKey = GROUP) => jobs.settleNewcomer({ groupKey, userId: parseUserId(userId) }),
    speak: (userId: number) => jobs.settleMember({ groupKey: GROUP, userId: parseUserId(userId) }),
    async close() {
      await Promise.all(running.map((worker) => worker.close(true)));
      endConnection(connection);
      await Promise.all([members.obliterate({ force: true }), sweeps.obliterate({ force: true })]);
      await queues.close();
    },
  };
}

async function raid(): Promise<void> {
  for (let userId = 1; userId <= RAIDERS; userId += 1) await bench.join(userId);
}

beforeEach(async () => {
  bench = await setBench();
});
afterEach(() => bench.close());

it('settles the first two hundred newcomers of a group as they come and puts the others in line, with one sweep', async () => {
  await raid();

  expect(await bench.members.getWaitingCount()).toBe(MOST_WAITING);
  expect(await bench.newcomers.count(GROUP)).toBe(RAIDERS - MOST_WAITING);
  expect(await bench.sweeps.getWaitingCount()).toBe(1);
});

it('settles who speaks at once, though they stand in line, and who joins another group', async () => {
  await raid();

  await bench.speak(RAIDERS);
  await bench.join(RAIDERS + 1, OTHER);

  expect(await bench.members.getWaitingCount()).toBe(MOST_WAITING + 2);
  expect(await bench.newcomers.count(OTHER)).toBe(0);
});

it('asks for fifty of the line at a time', async () => {
  await raid();
  bench.sweepOn();

  await vi.waitFor(async () => {
    const [job] = await bench.sweeps.getJobs(['delayed', 'active', 'waiting']);
    expect(job?.attemptsStarted).toBeGreaterThan(4);
  }, PATIENT);

  expect(await bench.members.getWaitingCount()).toBe(MOST_WAITING + MOST_OUTSTANDING);
});

it('loses nobody when the worker that sweeps dies between asking and writing down', async () => {
  await raid();
  const dying = bench.sweepOn({ dyingAt: 2 });
  bench.settleMembers();
  await vi.waitFor(() => expect(bench.settled.length).toBeGreaterThan(MOST_WAITING), PATIENT);
  await dying.close(true);

  bench.sweepOn();

  await vi.waitFor(async () => {
    expect(new Set(bench.settled).size).toBe(RAIDERS);
    expect(await bench.sweeps.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(0);
  }, PATIENT);
  expect(await bench.newcomers.count(GROUP)).toBe(0);
  expect(await countWaiting(bench.redis, bench.botId, GROUP)).toBe(0);
});

it('settles newcomers as they come again once those before them are settled', async () => {
  await raid();
  bench.settleMembers();
  await vi.waitFor(async () => expect(await countWaiting(bench.redis, bench.botId, GROUP)).toBe(0), PATIENT);

  await bench.join(RAIDERS + 1);

  await vi.waitFor(() => expect(bench.settled).toContain(RAIDERS + 1), PATIENT);
});
