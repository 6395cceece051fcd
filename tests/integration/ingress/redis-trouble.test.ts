import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { updateJobId } from '@gmbot/core/queues/update-queue';
import { afterEach, describe, expect, it } from 'vitest';
import { startOwnRedis, type OwnRedis } from '../../support/redis.js';
import { createMessage, startIngress, waitForReadiness, type IngressUnderTest } from './ingress-under-test.js';
import { openQueues } from './open-queues.js';

const LIMIT_MS = 3000;
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function startWithOwnRedis(): Promise<{ ingress: IngressUnderTest; redis: OwnRedis }> {
  const redis = await startOwnRedis();
  closing.push(() => redis.close());
  return { redis, ingress: await start(redis.url) };
}

async function start(redisUrl: string): Promise<IngressUnderTest> {
  const ingress = await startIngress({ REDIS_URL: redisUrl });
  closing.push(() => ingress.close());
  return ingress;
}

async function startSilentServer(): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Every request gets a 503 with whole seconds to come back after, in time. */
async function expectRefusal(ingress: IngressUnderTest, updateId: number): Promise<void> {
  const startedAtMs = performance.now();
  const answer = await ingress.post(createMessage(updateId));
  const tookMs = performance.now() - startedAtMs;

  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(tookMs).toBeLessThan(LIMIT_MS);
}

async function expectJob(ingress: IngressUnderTest, updateId: number): Promise<void> {
  const { set, queues } = await openQueues(ingress.config);
  const job = await queues.updates.getJob(updateJobId(ingress.config.botId, updateId));
  await set.close();
  expect(job).toBeDefined();
}

describe('a Redis that is not there at start', () => {
  it('stops nobody: the ingress listens, refuses, and takes updates as soon as Redis is there', async () => {
    const redis = await startOwnRedis();
    closing.push(() => redis.close());
    await redis.kill();
    const ingress = await start(redis.url);

    const [health, ready] = await Promise.all([fetch(`${ingress.url}/healthz`), fetch(`${ingress.url}/readyz`)]);
    expect([health.status, ready.status, await ready.json()]).toEqual([
      200,
      503,
      { status: 'down', dependencies: { redis: 'down' } },
    ]);
    await expectRefusal(ingress, 1);

    await redis.start();
    await waitForReadiness(ingress);
    expect((await ingress.post(createMessage(1))).status).toBe(200);
    await expectJob(ingress, 1);
  });

  it('but a socket that accepts and never answers, is refused in time, request after request', async () => {
    const ingress = await start(await startSilentServer());

    await Promise.all(Array.from({ length: 5 }, (_, index) => expectRefusal(ingress, index)));
    const ready = await fetch(`${ingress.url}/readyz`);

    expect(ready.status).toBe(503);
  });
});

describe('a Redis that goes away', () => {
  it('by a crash is refused in time, and used again when it is back', async () => {
    const { ingress, redis } = await startWithOwnRedis();
    await waitForReadiness(ingress);
    await ingress.post(createMessage(1));

    await redis.kill();
    await waitForReadiness(ingress, 503);
    await expectRefusal(ingress, 2);
    await redis.start();
    await waitForReadiness(ingress);

    expect((await ingress.post(createMessage(2))).status).toBe(200);
    await expectJob(ingress, 2);
  });

  it('by hanging is refused in time, and used again when it wakes up', async () => {
    const { ingress, redis } = await startWithOwnRedis();
    await waitForReadiness(ingress);
    await ingress.post(createMessage(1));

    redis.freeze();
    await Promise.all(Array.from({ length: 10 }, (_, index) => expectRefusal(ingress, 10 + index)));
    await expectRefusal(ingress, 30);
    redis.thaw();
    await waitForReadiness(ingress);

    expect((await ingress.post(createMessage(30))).status).toBe(200);
    await expectJob(ingress, 30);
  });

  it('by hanging before the first update is refused, and used again when it wakes up', async () => {
    const { ingress, redis } = await startWithOwnRedis();
    await waitForReadiness(ingress);

    redis.freeze();
    await expectRefusal(ingress, 1);
    redis.thaw();
    await waitForReadiness(ingress);

    expect((await ingress.post(createMessage(1))).status).toBe(200);
    await expectJob(ingress, 1);
  });

  it('is said once in the log when it goes and once when it is back', async () => {
    const { ingress, redis } = await startWithOwnRedis();
    await waitForReadiness(ingress);

    await redis.kill();
    await waitForReadiness(ingress, 503);
    await Promise.all(Array.from({ length: 5 }, (_, index) => expectRefusal(ingress, index)));
    await redis.start();
    await waitForReadiness(ingress);

    const said = (text: string) => ingress.log.filter((line) => line.includes(text)).length;
    expect([said('Redis is away'), said('Redis answers'), said('The queue cannot take updates')]).toEqual([1, 2, 1]);
  });
});

it('refuses while Redis is full, and takes updates when it has room again', async () => {
  const { ingress, redis } = await startWithOwnRedis();
  await waitForReadiness(ingress);
  await ingress.post(createMessage(1));

  await redis.fill();
  await expectRefusal(ingress, 2);
  await redis.makeRoom();

  expect((await ingress.post(createMessage(2))).status).toBe(200);
  await expectJob(ingress, 2);
});
