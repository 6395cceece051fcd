/** The way of an update into Redis: each once, reduced to what we use, in the queue where it belongs. */
import type { JobsOptions, Telemetry } from 'bullmq';
import { AppError } from '../errors/app-error.js';
import { noteCrowdArrival } from '../limits/arrivals.js';
import { slimUpdateSchema, USED_UPDATE_KINDS, type SlimUpdate, type UpdateKind } from '../telegram/slim-update.js';
import { classifyUpdate, type UpdateClass } from './classify-update.js';
import { isUrgentCommand } from './command-allowance.js';
import type { ConnectionLog } from './connection.js';
import { createCrowdWatch } from './crowd-watch.js';
import type { JobPayloads } from './jobs.js';
import type { QueueName } from './names.js';
import { createQueueSet, queueAway, within, type Queues, type QueueSet } from './queue-set.js';
import { findSpeech } from './pass-holder.js';
import { createReadKnownSpeech, readSeenEvent } from './read-known.js';
import { createTurnBatch } from './turn-batch.js';

/** An update is in Redis, or refused, within this time. */
export const ACCEPT_TIMEOUT_MS = 2500;

/**
 * How an update's job is tried and kept. Eight attempts with pauses of 1, 2, 4 … 64 s, half of each random, are for unknown
 * faults; shared trouble costs none. `age` counts seconds.
 */
export const UPDATE_JOB_OPTIONS = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: { count: 200, age: 60 * 60 },
  removeOnFail: { count: 10_000, age: 14 * 24 * 60 * 60 },
  stackTraceLimit: 10,
} as const satisfies JobsOptions;

/** What became of an update. */
export interface Accepted {
  readonly kind: UpdateKind | 'other';
  readonly outcome:
    /** A job for it is in Redis. */
    | 'enqueued'
    /** Its author's pass counts: it needs nothing. */
    | 'passed'
    /** Handled before. */
    | 'seen'
    /** Of a kind that we do not use, or proved to need nothing. */
    | 'unused'
    /** Of a kind that we use, in a shape that the Bot API does not have. */
    | 'odd';
}

/** Takes updates in. */
export interface UpdateQueue {
  /** Every queue, for those who show or count them. */
  readonly queues: QueueSet;
  /**
   * Resolves once the update is in Redis or needs nothing. The same update again makes no second job.
   *
   * @throws AppError `queue-away` within 2.5 s when Redis cannot take it
   */
  readonly accept: (rawUpdate: unknown) => Promise<Accepted>;
  /** True iff Redis answers within a second. Never rejects. */
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** What the update queue needs. */
export interface UpdateQueueOptions {
  readonly redisUrl: string;
  readonly botId: number;
  readonly log?: ConnectionLog;
  /** Traces of what is added. */
  readonly telemetry?: Telemetry | undefined;
  /** Told of each update that needed nothing because of a pass. */
  readonly onPassed?: () => void;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Connects in the background; a Redis that is away is no error here. */
export function createUpdateQueue({
  redisUrl,
  botId,
  log,
  telemetry,
  onPassed = () => undefined,
  now = Date.now,
}: UpdateQueueOptions): UpdateQueue {
  const queues = createQueueSet({ redisUrl, botId, name: 'ingress', log, telemetry });
  const readKnown = createReadKnownSpeech(queues.connection, botId);
  const isCrowd = createCrowdWatch();
  const addMany = { updates: createAddMany('updates'), crowds: createAddMany('crowds') };

  /** Those of one turn at once, and while those before are on their way; a trace, which belongs to one request, is lost by that. */
  function createAddMany(name: 'updates' | 'crowds'): (job: UpdateJob) => Promise<unknown> {
    return createTurnBatch(async (jobs: readonly UpdateJob[]) => (await queues.open())[name].addBulk([...jobs]), {
      isOneByOne: true,
    });
  }

  /** What a pass answers for is not looked at any further. */
  async function accept(rawUpdate: unknown): Promise<Accepted> {
    const speech = findSpeech(rawUpdate);
    if (speech === null) return acceptOther(rawUpdate);
    const startedAtMs = performance.now();
    const known = await readKnown(speech).catch(refuse);
    if (known === 'passed') onPassed();
    if (known !== 'new') return { kind: 'message', outcome: known };
    const parsed = slimUpdateSchema.safeParse(rawUpdate);
    if (!parsed.success) return { kind: 'message', outcome: 'odd' };
    const leftMs = ACCEPT_TIMEOUT_MS - (performance.now() - startedAtMs);
    await within(add('updates', parsed.data), leftMs).catch(refuse);
    return { kind: 'message', outcome: 'enqueued' };
  }

  async function acceptOther(rawUpdate: unknown): Promise<Accepted> {
    const parsed = slimUpdateSchema.safeParse(rawUpdate);
    if (!parsed.success) return { kind: readRawKind(rawUpdate), outcome: 'odd' };
    const update = parsed.data;
    const updateClass = classifyUpdate(update);
    if (updateClass.queue === null) return { kind: updateClass.kind, outcome: 'unused' };
    const outcome = await within(enqueue(update, updateClass), ACCEPT_TIMEOUT_MS).catch(refuse);
    return { kind: updateClass.kind, outcome };
  }

  async function enqueue(update: SlimUpdate, updateClass: QueuedClass): Promise<'enqueued' | 'seen'> {
    const [known, name] = await Promise.all([
      readSeenEvent(queues.connection, botId, update),
      chooseQueue(update, updateClass),
    ]);
    if (known === 'seen') return known;
    if (name === 'crowds' && updateClass.queue === 'crowds-or-updates' && updateClass.move.isArrival)
      await noteCrowdArrival(queues.connection, botId, updateClass.move);
    await add(name, update);
    return 'enqueued';
  }

  async function add(name: QueueName, update: SlimUpdate): Promise<void> {
    const data: JobPayloads['handle-update'] = { v: 1, receivedAtMs: now(), update };
    const job = {
      name: 'handle-update',
      data,
      opts: { ...UPDATE_JOB_OPTIONS, jobId: updateJobId(botId, update.update_id) },
    };
    if ((name === 'updates' || name === 'crowds') && telemetry === undefined) await addMany[name](job);
    else await (await queues.open())[name].add(job.name, job.data, job.opts);
  }

  async function chooseQueue(update: SlimUpdate, updateClass: QueuedClass): Promise<QueueName> {
    if (updateClass.queue === 'crowds-or-updates') return isCrowd(updateClass.move.chatId) ? 'crowds' : 'updates';
    if (updateClass.queue !== 'interactions-or-updates') return updateClass.queue;
    const { senderId, date } = updateClass;
    const isUrgent = await isUrgentCommand(queues.connection, botId, { updateId: update.update_id, senderId, date });
    return isUrgent ? 'interactions' : 'updates';
  }

  return { queues, accept, isReady: queues.isReady, close: queues.close };
}

/** @throws AppError always */
function refuse(err: unknown): never {
  throw err instanceof AppError ? err : queueAway(err);
}

type UpdateJob = Parameters<Queues['updates']['addBulk']>[0][number];

type QueuedClass = Exclude<UpdateClass, { readonly queue: null }>;

/** The id of an update's job: the same update makes the same one. */
export function updateJobId(botId: number, updateId: number): string {
  return `update-${botId}-${updateId}`;
}

function readRawKind(rawUpdate: unknown): UpdateKind | 'other' {
  if (typeof rawUpdate !== 'object' || rawUpdate === null) return 'other';
  return USED_UPDATE_KINDS.find((kind) => kind in rawUpdate) ?? 'other';
}
