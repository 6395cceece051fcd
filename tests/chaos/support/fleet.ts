/** The processes under test, each of which can be killed, frozen and started again; their stores, which can be taken away. */
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { USED_UPDATE_KINDS } from '@gmbot/core/telegram/slim-update';
import { startOwnRedis, type OwnRedis } from '../../support/redis.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/system/own-database.js';
import { type LogLine, type RunningProcess, startProcess } from '../../support/system/processes.js';
import { startTcpProxy, type TcpProxy } from '../../support/tcp-proxy.js';

const SECRET = 'a-secret-of-the-chaos';
const MOST_STARTS = 3;

/** One process that comes back after each end. */
export interface Unit {
  readonly name: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Everything but Telegram. */
export interface Fleet {
  readonly ingress: Unit;
  readonly workers: readonly Unit[];
  readonly redis: OwnRedis;
  readonly cache: OwnRedis;
  readonly postgres: TcpProxy;
  readonly database: OwnDatabase;
  /** Processes that ended although nobody ended them; each was started again. */
  readonly deaths: readonly string[];
  stop(): Promise<void>;
}

/** What a fleet serves. */
export interface FleetOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly workers: number;
  /** Where the logs go. */
  readonly folder: string;
  /** Beside the usual. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it and registers the webhook; what was started is stopped when a part does not come up. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    const faults: unknown[] = [];
    for (const one of undo.splice(0).reverse()) await one().catch((err: unknown) => faults.push(err));
    if (faults.length > 0) throw new AggregateError(faults, 'Not everything could be stopped');
  };
  try {
    return await bring(options, undo, stop);
  } catch (err) {
    await stop();
    throw err;
  }
}

async function bring(
  { token, apiRoot, workers: count, folder, env: own = {} }: FleetOptions,
  undo: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<Fleet> {
  const redis = await startOwnRedis({ isDurable: true });
  undo.push(() => redis.close());
  const cache = await startOwnRedis();
  undo.push(() => cache.close());
  const database = await createOwnDatabase();
  undo.push(() => database.drop());
  const url = new URL(database.url);
  const postgres = await startTcpProxy({ host: url.hostname, port: Number(url.port || 5432) });
  undo.push(() => postgres.close());
  url.hostname = '127.0.0.1';
  url.port = `${postgres.port}`;
  const port = await findFreePort();
  const env = {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATABASE_URL: url.href,
    REDIS_URL: redis.url,
    CACHE_REDIS_URL: cache.url,
    UPDATES: 'webhook',
    WEBHOOK_SECRET: SECRET,
    INGRESS_HOST: '127.0.0.1',
    INGRESS_PORT: `${port}`,
    WORKER_HOST: '127.0.0.1',
    WORKER_PORT: '0',
    LOG_LEVEL: 'debug',
    ...own,
  };
  const deaths: string[] = [];
  const unit = (name: string, script: string): Unit =>
    createUnit(name, {
      begin: () => startProcess({ name, script, env, folder, readUrl }),
      onDeath: (how) => void deaths.push(`${name} ended by itself: ${how}`),
    });
  const ingress = unit('ingress', 'apps/ingress/dist/main.js');
  const workers = Array.from({ length: count }, (_, index) => unit(`worker-${index + 1}`, 'apps/worker/dist/main.js'));
  for (const one of [ingress, ...workers]) undo.push(() => one.stop());
  await Promise.all([ingress, ...workers].map((one) => one.start()));
  await setWebhook(apiRoot, token, `http://127.0.0.1:${port}/telegram/webhook`);
  return { ingress, workers, redis, cache, postgres, database, deaths, stop };
}

interface Life {
  readonly begin: () => Promise<RunningProcess>;
  readonly onDeath: (how: string) => void;
}

function createUnit(name: string, { begin, onDeath }: Life): Unit {
  let running: RunningProcess | null = null;

  function signal(which: 'SIGSTOP' | 'SIGCONT'): void {
    if (running !== null) process.kill(running.pid, which);
  }

  async function start(): Promise<void> {
    for (let tries = 1; running === null; tries += 1) {
      try {
        running = await begin();
        void running.exited.then(watch(running));
      } catch (err) {
        onDeath('it did not start');
        if (tries === MOST_STARTS) throw err;
        await pause(500);
      }
    }
  }

  /** A supervisor starts again what ends; a process of ours should need none. */
  function watch(one: RunningProcess): (code: number | null) => void {
    return (code) => {
      if (running !== one) return;
      running = null;
      onDeath(`exit code ${code}`);
      void start().catch((err: unknown) => onDeath(String(err)));
    };
  }

  return {
    name,
    start,
    async kill() {
      const ended = running;
      running = null;
      await ended?.kill();
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async stop() {
      signal('SIGCONT');
      const ended = running;
      running = null;
      await ended?.stop();
    },
  };
}

/** Tells Telegram where the updates go. */
export async function setWebhook(apiRoot: string, token: string, url: string): Promise<void> {
  const response = await fetch(`${apiRoot}/bot${token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, secret_token: SECRET, allowed_updates: USED_UPDATE_KINDS }),
  });
  if (!response.ok) throw new Error(`The webhook was not set: ${await response.text()}`);
}

function readUrl({ msg, url, addresses }: LogLine): string | undefined {
  if (msg === 'The ingress listens') return String(url);
  if (!Array.isArray(addresses)) return undefined;
  const [first] = addresses as readonly { readonly port?: number }[];
  return first?.port === undefined ? undefined : `http://127.0.0.1:${first.port}`;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
