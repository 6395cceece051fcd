import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QUEUE_NAMES } from '@gmbot/core/queues/names';
import { FETCH_AGE_MS } from '@gmbot/worker/processors/consumption';
import { expect, it, onTestFinished } from 'vitest';
import { readTestRedisUrl } from '../support/redis.js';
import { eventually } from '../support/system/eventually.js';
import { startProcess } from '../support/system/processes.js';
import { readWorkerUrl } from '../support/system/start-system.js';
import { useSystem } from '../support/system/use-system.js';
import { startTcpProxy } from '../support/tcp-proxy.js';

/** As consumers of one queue name themselves to Redis. */
const CONNECTION = 'gmbot-worker-members';
const PATIENCE = { withinMs: 2 * FETCH_AGE_MS };

const system = useSystem();

async function startBehindProxy() {
  const redisUrl = new URL(readTestRedisUrl());
  const proxy = await startTcpProxy({ host: redisUrl.hostname, port: Number(redisUrl.port) });
  onTestFinished(() => proxy.close());
  redisUrl.hostname = '127.0.0.1';
  redisUrl.port = `${proxy.port}`;
  const worker = await startProcess({
    name: 'worker-behind-proxy',
    script: 'apps/worker/dist/main.js',
    env: { ...system().env, REDIS_URL: redisUrl.href, CACHE_REDIS_URL: readTestRedisUrl() },
    folder: await mkdtemp(path.join(tmpdir(), 'gmbot-consumption-')),
    readUrl: readWorkerUrl,
  });
  onTestFinished(async () => void (await worker.stop()));
  return { proxy, worker };
}

async function readReadiness(url: string): Promise<unknown> {
  const response = await fetch(`${url}/readyz`);
  const { dependencies } = (await response.json()) as { readonly dependencies: unknown };
  return { status: response.status, dependencies };
}

it('counts the jobs of every queue from zero on, so that the first that fails for good is an increase', async () => {
  const [worker] = system().workers;

  const metrics = await (await fetch(`${worker?.url ?? ''}/metrics`)).text();

  for (const queue of QUEUE_NAMES) expect(metrics).toContain(`gmbot_jobs_total{queue="${queue}",outcome="failed"} 0\n`);
});

it('is not ready while one of its queues gets no answer from a Redis that is up, and comes back by itself; an idle one stays ready', async () => {
  const { proxy, worker } = await startBehindProxy();
  const up = { redis: 'up', postgres: 'up', cache: 'up' };
  const ready = { status: 200, dependencies: { ...up, consumption: 'up' } };
  const [idle] = system().workers;
  const idleStates: unknown[] = [];
  await eventually(async () => expect(await readReadiness(worker.url)).toEqual(ready), PATIENCE);

  proxy.hangWhoeverSays(CONNECTION);
  await eventually(async () => {
    idleStates.push(await readReadiness(idle?.url ?? ''));
    const hung = { status: 503, dependencies: { ...up, consumption: 'down' } };
    expect(await readReadiness(worker.url)).toEqual(hung);
  }, PATIENCE);
  proxy.hangWhoeverSays(null);

  await eventually(async () => expect(await readReadiness(worker.url)).toEqual(ready), PATIENCE);
  expect(new Set(idleStates.map((state) => JSON.stringify(state)))).toEqual(new Set([JSON.stringify(ready)]));
});
