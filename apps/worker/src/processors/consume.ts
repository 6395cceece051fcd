/** One BullMQ worker per queue: fetches, runs, counts, and ends every failure through one file. */
import type { Metrics } from '@gmbot/core/observability/metrics';
import { JOB_OUTCOMES } from '@gmbot/core/observability/metrics/jobs';
import type { Observers } from '@gmbot/core/observability/observers';
import { createPatientConnection } from '@gmbot/core/queues/connection';
import { type QueueName, queuePrefix } from '@gmbot/core/queues/names';
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { createConsumption } from './consumption.js';
import { endFailedJob, toAppError } from './end-failed-job.js';
import { FetchingWorker } from './fetching-worker.js';
import { readJobIds } from './job-ids.js';

/** A worker that died is noticed within lock + sweep; its jobs are run again by another. */
const LOCK_MS = 10 * 1000;
const STALLED_SWEEP_MS = 5 * 1000;
const MOST_STALLS = 3;

/** What one job comes to. @throws AppError, or what BullMQ understands */
export type Processor = (job: Job, token: string | undefined) => Promise<void>;

/** What consuming a queue needs. */
export interface ConsumeOptions {
  readonly queue: QueueName;
  readonly concurrency: number;
  readonly process: Processor;
  readonly redisUrl: string;
  readonly botId: number;
  readonly metrics: Metrics;
  readonly observers: Observers;
  readonly now: () => number;
  /** A job of this queue ended as failed for good, whoever ran it. */
  readonly onDead?: (job: Job) => Promise<void>;
}

/** A queue that is being consumed. */
export interface Consumer {
  readonly queue: QueueName;
  /** True iff it has fetched of late, or has no room for more work. */
  isConsuming(): boolean;
  /** Takes no more work; resolves when what runs has ended. */
  drain(): Promise<void>;
  /** Ends at once; what runs is handed back by its lock running out. */
  abandon(): Promise<void>;
}

/** Starts to consume. */
export function consume({
  queue,
  concurrency,
  process,
  redisUrl,
  botId,
  metrics,
  observers,
  now,
  onDead,
}: ConsumeOptions): Consumer {
  const { log, errors, tracing } = observers;
  const connection = createPatientConnection({ url: redisUrl, name: `worker-${queue}`, log });
  for (const outcome of JOB_OUTCOMES) metrics.jobs.inc({ queue, outcome }, 0);
  const consumption = createConsumption({ concurrency, now });
  const worker = new FetchingWorker(queue, run, {
    onFetch: () => consumption.onFetch(),
    connection,
    prefix: queuePrefix(botId),
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_SWEEP_MS,
    maxStalledCount: MOST_STALLS,
    autorun: false,
    ...(tracing.telemetry === undefined ? {} : { telemetry: tracing.telemetry }),
  });
  worker.on('error', (err) => log.debug({ err, queue }, 'The queue connection reports a fault'));
  worker.on('stalled', (jobId) => {
    metrics.jobs.inc({ queue, outcome: 'stalled' });
    log.warn({ queue, jobId }, 'A job stalled and is run again');
  });
  worker.on('failed', (job, err) => {
    if (job === undefined || !isDead(job, err)) return;
    metrics.jobs.inc({ queue, outcome: 'failed' });
    log.error({ queue, ...readJobIds(job), jobName: job.name, err }, 'A job failed for good');
    errors.capture(err, { queue, jobName: job.name });
    void onDead?.(job).catch((fault: unknown) =>
      log.error({ err: fault, jobId: job.id }, 'A failed job could not be noted'),
    );
  });
  void worker.run().catch((err: unknown) => log.error({ err, queue }, 'Consuming ended'));

  async function run(job: Job, token?: string): Promise<void> {
    const startedAtMs = now();
    consumption.onBegin();
    const end = metrics.jobSeconds.startTimer({ queue });
    if (job.attemptsStarted === 1) metrics.jobWaitSeconds.observe({ queue }, readWaitMs(job, startedAtMs) / 1000);
    try {
      await attempt(job, token);
      metrics.jobs.inc({ queue, outcome: 'done' });
    } catch (err) {
      if (err instanceof DelayedError) {
        metrics.jobs.inc({ queue, outcome: 'delayed' });
        await forgetStalls(job);
      } else if (!isLastRun(job, err)) metrics.jobs.inc({ queue, outcome: 'retried' }); // the last one is told as failed
      throw err;
    } finally {
      end();
      consumption.onEnd();
      if (log.isLevelEnabled('debug'))
        log.debug({ queue, ...readJobIds(job), jobName: job.name, durationMs: now() - startedAtMs }, 'A job ran');
    }
  }

  /** Stalls tell poison only when they follow one another: a sweep lives for hours, and its workers may be killed meanwhile. */
  async function forgetStalls({ id, stalledCounter }: Job): Promise<void> {
    if (stalledCounter > 0 && id !== undefined) await connection.hdel(worker.toKey(id), 'stc');
  }

  async function attempt(job: Job, token: string | undefined): Promise<void> {
    try {
      await process(job, token);
    } catch (err) {
      if (err instanceof DelayedError) throw err;
      await endFailedJob(toAppError(err, now()), { job, token, nowMs: now() });
    }
  }

  return {
    queue,
    isConsuming: () =>
      worker.isRunning() && !worker.isPaused() && connection.status === 'ready' && consumption.isFresh(),
    drain: () => worker.close(),
    abandon: () => worker.close(true),
  };
}

/** How long it was ready before it ran. */
function readWaitMs(job: Job, startedAtMs: number): number {
  return Math.max(0, startedAtMs - job.timestamp - (job.opts.delay ?? 0));
}

function isLastRun(job: Job, err: unknown): boolean {
  return err instanceof UnrecoverableError || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
}

function isDead(job: Job, err: Error): boolean {
  return (
    err.name === 'UnrecoverableError' || job.attemptsMade >= (job.opts.attempts ?? 1) || job.finishedOn !== undefined
  );
}
