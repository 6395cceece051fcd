/** One bot of its own for each figure: its database, a Telegram that answers at once, and processes as they are deployed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Redis } from 'ioredis';
import { connectTestRedis, pickBotId, readTestRedisUrl } from '../../support/redis.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/system/own-database.js';
import { type LogLine, type RunningProcess, startProcess } from '../../support/system/processes.js';
import { type FastTelegram, type FastTelegramOptions, startFastTelegram } from './fast-telegram.js';
import { until } from './until.js';

/** What the webhook wants to hear. */
export const SECRET = 'a-secret-of-the-bench';

/** What a figure runs on. */
export interface Stage {
  readonly botId: number;
  readonly redisUrl: string;
  readonly redis: Redis;
  readonly database: OwnDatabase;
  readonly telegram: FastTelegram;
  startIngress(env?: Env): Promise<RunningProcess>;
  startWorker(env?: Env): Promise<RunningProcess>;
  /** With no limits of its own on calls. */
  startOpenWorker(env?: Env): Promise<RunningProcess>;
  startPlainIngress(): Promise<RunningProcess>;
  startPlainWorker(): Promise<RunningProcess>;
  close(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

const PROBE = fileURLToPath(new URL('../processes/probe.mjs', import.meta.url));

/** The prefix of the baseline's queue. */
export const PLAIN_PREFIX = '{bench-baseline}';

/** Sets it up; `databaseUrl` goes before the database's own address. */
export async function setStage({
  telegram: telegramOptions = {},
  toDatabaseUrl = (url) => url,
}: {
  readonly telegram?: Omit<FastTelegramOptions, 'botId'>;
  readonly toDatabaseUrl?: (url: string) => string;
} = {}): Promise<Stage> {
  const botId = pickBotId();
  const folder = await mkdtemp(path.join(tmpdir(), 'gmbot-bench-'));
  const [database, telegram, redis] = await Promise.all([
    createOwnDatabase(),
    startFastTelegram({ botId, ...telegramOptions }),
    connectTestRedis(),
  ]);
  const running: RunningProcess[] = [];
  const redisUrl = readTestRedisUrl();
  const env = {
    BOT_TOKEN: `${botId}:bench`,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: toDatabaseUrl(database.url),
    REDIS_URL: redisUrl,
    UPDATES: 'webhook',
    WEBHOOK_SECRET: SECRET,
    INGRESS_HOST: '127.0.0.1',
    INGRESS_PORT: '0',
    WORKER_HOST: '127.0.0.1',
    WORKER_PORT: '0',
    NODE_OPTIONS: `--import ${PROBE}`,
  };
  const plainEnv = { REDIS_URL: redisUrl, QUEUE_PREFIX: PLAIN_PREFIX };

  async function start(name: string, script: string, own: Env): Promise<RunningProcess> {
    const started = await startProcess({ name: `${name}-${running.length}`, script, env: own, folder, readUrl });
    running.push(started);
    return started;
  }

  async function startWorker(script: string, own: Env = {}): Promise<RunningProcess> {
    const worker = await start('worker', script, { ...env, ...own });
    await until(async () => (await fetch(`${worker.url}/readyz`)).status === 200);
    return worker;
  }

  return {
    botId,
    redisUrl,
    redis,
    database,
    telegram,
    startIngress: (own = {}) => start('ingress', 'apps/ingress/dist/main.js', { ...env, ...own }),
    startWorker: (own) => startWorker('apps/worker/dist/main.js', own),
    startOpenWorker: (own) => startWorker('tests/bench/processes/open-worker.mjs', own),
    startPlainIngress: () => start('plain-ingress', 'tests/bench/processes/plain-ingress.mjs', plainEnv),
    startPlainWorker: () => start('plain-worker', 'tests/bench/processes/plain-worker.mjs', plainEnv),
    async close() {
      await Promise.all(running.map((one) => one.stop()));
      await redis.flushdb();
      redis.disconnect();
      await telegram.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function readUrl(line: LogLine): string | undefined {
  if (line['msg'] === 'The ingress listens' || line['msg'] === 'listens') return String(line['url']);
  const { addresses } = line;
  if (!Array.isArray(addresses)) return undefined;
  const [first] = addresses as readonly { readonly port?: number }[];
  return first?.port === undefined ? undefined : `http://127.0.0.1:${first.port}`;
}
