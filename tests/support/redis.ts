import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomInt } from 'node:crypto';
import { Redis } from 'ioredis';
import { createBoundedConnection } from '@gmbot/core/queues/connection';

/** Where the Redis of the tests is. @throws Error when TEST_REDIS_URL is not set */
export function readTestRedisUrl(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (url === undefined || url === '') throw new Error('TEST_REDIS_URL is not set; `npm test` sets it');
  return url;
}

/** A connection as the processes use it, once it stands. */
export async function connectTestRedis(url = readTestRedisUrl()): Promise<Redis> {
  const redis = createBoundedConnection({ url, name: 'test' });
  await new Promise((resolve) => redis.once('ready', resolve));
  return redis;
}

/** Keys carry the bot's id, so a bot of its own gives a test an empty Redis. */
export function pickBotId(): number {
  return randomInt(1_000_000, 2 ** 40);
}

/** The server that `npm test` found or fetched; else the one of the PATH. */
export function readRedisServer(): string {
  return process.env['TEST_REDIS_SERVER'] ?? 'redis-server';
}

/** A fetched server has its libraries beside it. */
export function toServerEnvironment(): NodeJS.ProcessEnv {
  const libraries = process.env['TEST_REDIS_LIBRARIES'] ?? '';
  return libraries === '' ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
}

/** A Redis of one test, which it may stop and start. */
export interface OwnRedis {
  readonly url: string;
  start(): Promise<void>;
  /** As a crash does. */
  kill(): Promise<void>;
  /** Stops it answering, with every connection left open. */
  freeze(): void;
  thaw(): void;
  /** Leaves no room: it refuses what would need memory. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a Redis of its own on a free port of the loopback. `isDurable`: what it answered outlives the end of its process. */
export async function startOwnRedis({ isDurable = false }: { readonly isDurable?: boolean } = {}): Promise<OwnRedis> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gmbot-redis-'));
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}/0`;
  let child: ReturnType<typeof spawn> | null = null;

  async function start(): Promise<void> {
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
    // with "everysec" what was answered waits in memory for up to two seconds while a slow disk is at the one before
    const log = ['--appendonly', isDurable ? 'yes' : 'no', '--appendfsync', 'no'];
    child = spawn(readRedisServer(), [...options, ...log], { stdio: 'ignore', env: toServerEnvironment() });
    await waitForAnswer(url);
  }

  async function kill(): Promise<void> {
    const running = child;
    child = null;
    if (running === null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url,
    start,
    kill,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    fill: () => configure(url, 'maxmemory', '1'),
    makeRoom: () => configure(url, 'maxmemory', '0'),
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function configure(url: string, name: string, value: string): Promise<void> {
  const admin = new Redis(url);
  try {
    await admin.config('SET', name, value);
  } finally {
    admin.disconnect();
  }
}

async function findFreePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForAnswer(url: string): Promise<void> {
  const probe = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  probe.on('error', () => undefined);
  await new Promise((resolve) => probe.once('ready', resolve));
  probe.disconnect();
}
