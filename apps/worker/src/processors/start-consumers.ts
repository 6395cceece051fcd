/** Each queue has its own concurrency, so that a raid in one never delays an administrator in another. */
import type { WorkerConfig } from '@gmbot/core/config/worker-config';
import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { Clock, Jobs, PassKeeper, SweepDesk, Telegram } from '@gmbot/core/gate/ports';
import type { FleetFigureBoard } from '@gmbot/core/limits/fleet-figures';
import type { Metrics } from '@gmbot/core/observability/metrics';
import type { Observers } from '@gmbot/core/observability/observers';
import type { JobName, JobPayloads } from '@gmbot/core/queues/jobs';
import { readVersioned } from '@gmbot/core/queues/payload-versions';
import type { QueueName } from '@gmbot/core/queues/names';
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import { startSweep } from '@gmbot/core/queues/request-jobs';
import { createSeenUpdates } from '@gmbot/core/queues/seen-updates';
import type { TurnStore } from '@gmbot/core/queues/turn-store';
import type { SettleRequest } from '@gmbot/core/queues/settle-requests';
import type { Store } from '@gmbot/core/store/create-store';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import type { Gate } from '../build-gate.js';
import type { Handler } from '../bot/handler.js';
import { createCleanUps } from './clean-up.js';
import { type Consumer, type Processor, consume } from './consume.js';
import { createFaultCounter } from './fault-counter.js';
import { createHandleUpdate } from './handle-update.js';
import { readPayload } from './read-payload.js';
import { createSettleRunner } from './settle.js';
import { createSettleWork } from './settle-work.js';
import { createSweepGroup } from './sweep-group.js';

const SCHEDULE_MS = { reconcile: 30 * 1000, prune: 60 * 60 * 1000 } as const;
const OPEN_RETRY_MS = 500;

interface Deps {
  readonly config: WorkerConfig;
  readonly queues: QueueSet;
  readonly handlers: readonly Handler[];
  readonly gate: Gate;
  readonly store: Store;
  readonly telegram: Telegram;
  readonly jobs: Jobs;
  readonly desk: SweepDesk;
  readonly turns: TurnStore;
  readonly passes: Pick<PassKeeper, 'begin'>;
  readonly figures: Pick<FleetFigureBoard, 'note'>;
  readonly metrics: Metrics;
  readonly observers: Observers;
  readonly clock: Clock;
}

/** All queues, being consumed. */
export interface Consumers {
  isConsuming(): boolean;
  /** `hurry` is called when the deadline is near: what waits for others gives up. */
  stop(deadlineMs: number, hurry: () => void): Promise<void>;
}

/** Starts them all; the timer of the reconciler is set once for the fleet. */
export async function startConsumers(deps: Deps): Promise<Consumers> {
  const { config, queues, metrics, observers, clock } = deps;
  const { log } = observers;
  const processors = createProcessors(deps);
  const consumers = Object.entries(processors).map(([queue, process]) =>
    consume({
      queue: queue as QueueName,
      concurrency: toConcurrency(queue as QueueName, config.concurrency),
      process,
      redisUrl: config.redisUrl,
      botId: config.botId,
      metrics,
      observers,
      now: () => clock.now(),
      onDead: (job) => noteDead(job, deps),
    }),
  );
  void schedule(queues, log);
  return {
    isConsuming: () => consumers.every((consumer) => consumer.isConsuming()),
    stop: (deadlineMs, hurry) => stop(consumers, deadlineMs, hurry),
  };
}

function createProcessors(deps: Deps): Readonly<Record<QueueName, Processor>> {
  const { config, queues, handlers, gate, store, telegram, jobs, desk, turns, passes, figures, metrics } = deps;
  const { observers, clock } = deps;
  const { log } = observers;
  const { botId } = config;
  const now = (): number => clock.now();
  const handleUpdate = createHandleUpdate({
    seen: createSeenUpdates(turns, botId),
    passes,
    handlers,
    onHandled: ({ kind, readLogIds }, handler) => {
      metrics.updates.inc({ kind, outcome: 'handled' });
      if (log.isLevelEnabled('debug')) log.debug({ ...readLogIds(), kind, handler }, 'An update was handled');
    },
  });
  const settle = createSettleRunner({
    queues,
    botId,
    faults: createFaultCounter({ queues, botId, now }),
    work: createSettleWork({ gate, unsettled: store.unsettled, metrics, log, now }),
    onGivenUp: ({ groupKey, userId }, reason) => store.unsettled.add(groupKey, userId, reason, now()),
    now,
  });
  const sweepGroup = createSweepGroup({
    sweep: gate.sweep,
    desk,
    startSweep: (request) => startSweep(queues, request),
  });
  const cleanUps = createCleanUps({
    groupEvents: gate.groupEvents,
    channels: store.channels,
    telegram,
    reconcile: gate.reconcile,
    noteFigures: async () => figures.note(await store.countFigures()),
    jobs,
    turnGroup: gate.turnGroup,
    flushLog: gate.flushLog,
    prune: store.prune,
    now,
  });
  const read = <Name extends JobName>(job: Job, name: Name): JobPayloads[Name] => readPayload(job, name, now());
  const update: Processor = (job) => handleUpdate(job, read(job, 'handle-update'));
  return {
    interactions: update,
    updates: update,
    crowds: update,
    members: (job, token) => settle.run(job, token, readSettleRequest(job, now())),
    warnings: (job, token) => settle.run(job, token, readSettleRequest(job, now())),
    sweeps: (job) => sweepGroup(job, read(job, 'sweep-group')),
    'clean-ups': async (job) => {
      if (job.name === 'wake-member') return cleanUps['wake-member'](read(job, 'wake-member'));
      if (job.name === 'wake-topic') return cleanUps['wake-topic'](read(job, 'wake-topic'));
      if (job.name === 'wake-channel') return cleanUps['wake-channel'](read(job, 'wake-channel'));
      if (job.name === 'turn-group') return cleanUps['turn-group'](read(job, 'turn-group'));
      if (job.name === 'flush-log') return cleanUps['flush-log'](read(job, 'flush-log'));
      if (job.name === 'delete-message') return cleanUps['delete-message'](read(job, 'delete-message'));
      if (job.name === 'prune') return cleanUps.prune(read(job, 'prune'));
      return cleanUps.reconcile(read(job, 'reconcile'));
    },
  };
}

function readSettleRequest(job: Job, nowMs: number): SettleRequest {
  switch (job.name) {
    case 'settle-member':
      return { name: job.name, payload: readPayload(job, job.name, nowMs) };
    case 'settle-warnings':
      return { name: job.name, payload: readPayload(job, job.name, nowMs) };
    default:
      return { name: 'settle-notices', payload: readPayload(job, 'settle-notices', nowMs) };
  }
}

/** A settle that died by stalling too often never reached its own count: its member is the reconciler's. */
async function noteDead(job: Job, { store, clock }: Deps): Promise<void> {
  const read = readVersioned('settle-member', job.data);
  if (job.name !== 'settle-member' || read.kind !== 'payload') return;
  const { groupKey, userId } = read.payload;
  await store.unsettled.add(parseGroupKey(groupKey), parseUserId(userId), job.failedReason, clock.now());
}

/** Every worker does it: the same schedule again changes nothing. */
async function schedule(queues: QueueSet, log: Logger): Promise<void> {
  for (;;) {
    try {
      const { 'clean-ups': cleanUps } = await queues.open();
      for (const [name, every] of Object.entries(SCHEDULE_MS)) {
        const data: JobPayloads['reconcile' | 'prune'] = { v: 1 };
        const opts = { removeOnComplete: true, removeOnFail: { count: 100 } };
        await cleanUps.upsertJobScheduler(name, { every }, { name, data, opts });
      }
      return;
    } catch (err) {
      log.debug({ err }, 'The fleet’s timers are not set yet');
      await new Promise((resolve) => setTimeout(resolve, OPEN_RETRY_MS).unref());
    }
  }
}

/** People who wait come first; sweeps only ask for work, and a crowd takes no more of a worker than they do. */
function toConcurrency(queue: QueueName, concurrency: number): number {
  switch (queue) {
    case 'updates':
    case 'members':
      return concurrency;
    case 'interactions':
    case 'warnings':
      return Math.max(4, Math.ceil(concurrency / 2));
    case 'clean-ups':
      return 8;
    case 'crowds':
    case 'sweeps':
      return 4;
  }
}

async function stop(consumers: readonly Consumer[], deadlineMs: number, hurry: () => void): Promise<void> {
  const drained = Promise.allSettled(consumers.map((consumer) => consumer.drain()));
  const isDone = await Promise.race([drained.then(() => true), later(deadlineMs * 0.6)]);
  if (isDone) return;
  hurry();
  if (await Promise.race([drained.then(() => true), later(deadlineMs * 0.3)])) return;
  await Promise.race([Promise.allSettled(consumers.map((consumer) => consumer.abandon())), later(deadlineMs * 0.1)]);
}

function later(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}
