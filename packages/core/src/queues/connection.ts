/**
 * Words. Bounded connection: every command ends within its time-out, and at once while Redis is away; for producers, whose
 * callers wait. Patient connection: commands wait for Redis to come back; for workers, which have nothing else to do.
 * Both reconnect for ever, soon, and with jitter. `redis://` and `rediss://` alike.
 */
import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';

/** A command on a bounded connection fails after this long. */
export const COMMAND_TIMEOUT_MS = 2 * 1000;
const CONNECT_TIMEOUT_MS = 3 * 1000;
const MAX_RECONNECT_PAUSE_MS = 1000;
const FIRST_RECONNECT_PAUSE_MS = 50;
const RECONNECT_JITTER_MS = 100;

/** Takes the two lines that a connection logs: one when Redis goes away, one when it is back. A pino logger is one. */
export interface ConnectionLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** BullMQ's only one, which would hold up whatever is in the same write. */
const BLOCKING = ['bzpopmin'];

/** What a connection is for. */
export interface ConnectionRequest {
  readonly url: string;
  /** Shown by CLIENT LIST and in the log, such as `ingress-queues`. */
  readonly name: string;
  readonly log?: ConnectionLog | undefined;
}

/**
 * For callers that must not wait: rejects within `commandTimeoutMs`, at once while there is no connection, and never sends
 * a command again by itself. A socket that stays silent for half as long again is given up and a new one is made.
 *
 * A command that timed out may still have been carried out.
 */
export function createBoundedConnection(request: ConnectionRequest & { readonly commandTimeoutMs?: number }): Redis {
  const commandTimeout = request.commandTimeoutMs ?? COMMAND_TIMEOUT_MS;
  return connect(request, {
    commandTimeout,
    socketTimeout: commandTimeout * 1.5,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true, // commands of one turn of the loop go in one write; none of them blocks
  });
}

/** For workers, as BullMQ wants them: commands wait for Redis to come back. Those of one turn go in one write. */
export function createPatientConnection(request: ConnectionRequest): Redis {
  return connect(request, {
    maxRetriesPerRequest: null,
    enableAutoPipelining: true,
    autoPipeliningIgnoredCommands: BLOCKING,
  });
}

/** Ends a connection in whatever state it is; never rejects and never waits for Redis. */
export function endConnection(connection: Redis): void {
  connection.disconnect(false);
}

/** Milliseconds before the next try: 50, 100, 200 … 1,000, and up to 100 of jitter. */
export function reconnectPauseMs(tries: number, random: () => number = Math.random): number {
  const pauseMs = Math.min(FIRST_RECONNECT_PAUSE_MS * 2 ** (tries - 1), MAX_RECONNECT_PAUSE_MS);
  return pauseMs + Math.floor(random() * RECONNECT_JITTER_MS);
}

function connect({ url, name, log }: ConnectionRequest, options: Omit<RedisOptions, 'replyMapping'>): Redis {
  const connection = new Redis(url, {
    ...options,
    connectionName: `gmbot-${name}`,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxLoadingRetryTime: MAX_RECONNECT_PAUSE_MS,
    retryStrategy: (tries) => reconnectPauseMs(tries),
    // after a failover the old master refuses writes: look for the new one
    reconnectOnError: (err) => err.message.startsWith('READONLY'),
  });
  logChanges(connection, name, log);
  return connection;
}

function logChanges(connection: Redis, name: string, log: ConnectionLog | undefined): void {
  let state: 'new' | 'up' | 'away' = 'new';
  let lastFault = 'closed';
  connection.on('ready', () => {
    if (state !== 'up') log?.info({ redis: name }, 'Redis answers');
    state = 'up';
  });
  connection.on('error', (err: Error) => {
    lastFault = err.message;
  });
  // a connection that we end ourselves is closed without reconnecting
  connection.on('reconnecting', () => {
    if (state !== 'away') log?.warn({ redis: name, fault: lastFault }, 'Redis is away');
    state = 'away';
    lastFault = 'closed';
  });
}
