/**
 * The producers' side of every queue, over one bounded connection.
 *
 * A BullMQ queue that is made while Redis is away hangs, and one whose first commands fail stays broken: so queues are made
 * when the connection is ready, all at once, and made anew if that fails.
 */
import { Queue, type Telemetry } from 'bullmq';
import type { Redis } from 'ioredis';
import { type AppError, waitUntil } from '../errors/app-error.js';
import { createBoundedConnection, endConnection, type ConnectionLog } from './connection.js';
import { QUEUE_NAMES, queuePrefix, type QueueName } from './names.js';

/** Callers are told to come back after this long. */
export const QUEUE_AWAY_PAUSE_MS = 2 * 1000;
const PING_TIMEOUT_MS = 1000;
const OPEN_TIMEOUT_MS = 2 * 1000;

/** Every queue by its name. */
export type Queues = Readonly<Record<QueueName, Queue>>;

/** All queues of a bot. */
export interface QueueSet {
  /** For commands beside the queues'. */
  readonly connection: Redis;
  /** @throws AppError `queue-away` when Redis does not answer within 2 s; at once when there is no connection */
  readonly open: () => Promise<Queues>;
  /** True iff Redis answers within a second. Never rejects. */
  readonly isReady: () => Promise<boolean>;
  /** Never waits for Redis. */
  readonly close: () => Promise<void>;
}

/** What a queue set needs. */
export interface QueueSetOptions {
  readonly redisUrl: string;
  readonly botId: number;
  /** Name of the connection. */
  readonly name: string;
  readonly log?: ConnectionLog | undefined;
  /** Traces of what is added. */
  readonly telemetry?: Telemetry | undefined;
}

/** Connects in the background; a Redis that is away is no error here. */
export function createQueueSet({ redisUrl, botId, name, log, telemetry }: QueueSetOptions): QueueSet {
  const connection = createBoundedConnection({ url: redisUrl, name, log });
  let opening: Promise<Queues> | null = null;
  let opened: Queues | null = null;

  async function open(): Promise<Queues> {
    if (connection.status !== 'ready') throw queueAway(`the connection is ${connection.status}`);
    if (opened !== null) return opened;
    opening ??= createQueues({ connection, botId, telemetry }).catch((err: unknown) => {
      opening = null;
      throw err;
    });
    opened = await within(opening, OPEN_TIMEOUT_MS);
    return opened;
  }

  async function isReady(): Promise<boolean> {
    if (connection.status !== 'ready') return false;
    return await within(connection.ping(), PING_TIMEOUT_MS).then(
      () => true,
      () => false,
    );
  }

  async function close(): Promise<void> {
    endConnection(connection);
    if (opening !== null) await closeQueues(await opening.catch(() => null));
  }

  return { connection, open, isReady, close };
}

/** The error of a queue that cannot take work now. */
export function queueAway(cause: unknown): AppError {
  return waitUntil('queue-away', Date.now() + QUEUE_AWAY_PAUSE_MS, cause);
}

/** @throws AppError `queue-away` when the promise is not settled by then; what it does goes on */
export async function within<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(queueAway(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

interface QueueParts {
  readonly connection: Redis;
  readonly botId: number;
  readonly telemetry: Telemetry | undefined;
}

async function createQueues(parts: QueueParts): Promise<Queues> {
  const queues = Object.fromEntries(QUEUE_NAMES.map((name) => [name, createQueue(name, parts)])) as Record<
    QueueName,
    Queue
  >;
  try {
    await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()));
    await parts.connection.ping(); // a pipeline that ioredis began before BullMQ brought its scripts does not know them
    return queues;
  } catch (err) {
    await closeQueues(queues);
    throw queueAway(err);
  }
}

function createQueue(name: QueueName, { connection, botId, telemetry }: QueueParts): Queue {
  const queue = new Queue(name, { connection, prefix: queuePrefix(botId), ...(telemetry && { telemetry }) });
  queue.on('error', ignore); // the connection's own listener reports it, and each call rejects
  return queue;
}

async function closeQueues(queues: Queues | null): Promise<void> {
  await Promise.allSettled(Object.values(queues ?? {}).map((queue) => queue.close()));
}

function ignore(): void {}
