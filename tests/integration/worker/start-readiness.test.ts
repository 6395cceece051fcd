/** What `/readyz` of a worker tells before it consumes. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readTestDatabaseUrl } from '../../support/database.js';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';
import { startProcess } from '../../support/system/processes.js';
import { readWorkerUrl } from '../../support/system/start-system.js';

const NOBODY = '127.0.0.1:9';
const WITHIN = { timeout: 15_000 };

async function startWorker(env: Record<string, string>) {
  const worker = await startProcess({
    name: 'worker',
    script: 'apps/worker/dist/main.js',
    env: {
      BOT_TOKEN: `${pickBotId()}:token`,
      TELEGRAM_API_ROOT: `http://${NOBODY}`,
      DATABASE_URL: readTestDatabaseUrl(),
      REDIS_URL: readTestRedisUrl(),
      WORKER_HOST: '127.0.0.1',
      WORKER_PORT: '0',
      ...env,
    },
    folder: await mkdtemp(path.join(tmpdir(), 'gmbot-worker-start-')),
    readUrl: readWorkerUrl,
  });
  onTestFinished(async () => void (await worker.stop()));
  return worker;
}

async function readReadiness(url: string): Promise<unknown> {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
}

it.each([
  ['Telegram alone', {}, { redis: 'up', postgres: 'up', cache: 'up' }],
  [
    'Postgres and the cache as well',
    { DATABASE_URL: `postgresql://nobody@${NOBODY}/none`, CACHE_REDIS_URL: `redis://${NOBODY}` },
    { redis: 'up', postgres: 'down', cache: 'degraded' },
  ],
  [
    'the Redis of the queues as well',
    { REDIS_URL: `redis://${NOBODY}`, CACHE_REDIS_URL: readTestRedisUrl() },
    { redis: 'down', postgres: 'up', cache: 'up' },
  ],
])('names every dependency while %s is away', async (_who, env, stores) => {
  const worker = await startWorker(env);

  await vi.waitFor(async () => {
    expect(await readReadiness(worker.url)).toEqual({
      status: 503,
      body: { status: 'not-ready', dependencies: { ...stores, consumption: 'down', telegram: 'down' } },
    });
  }, WITHIN);
});

it('ends with exit code 0 while it waits for Telegram', async () => {
  const worker = await startWorker({});

  expect(await worker.stop()).toBe(0);
});
