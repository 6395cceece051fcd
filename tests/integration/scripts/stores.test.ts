import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startPostgres } from '../../../scripts/lib/postgres.mjs';
import { startRedis } from '../../../scripts/lib/redis.mjs';

let dir: string;
let running: { stop: () => Promise<void> }[];

beforeEach(() => {
  // Closed to everyone else, as a checkout in somebody's home is.
  dir = mkdtempSync(join(tmpdir(), 'gmbot-stores-'));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((service) => service.stop()));
  rmSync(dir, { recursive: true, force: true });
});

async function start(launch: typeof startPostgres) {
  const service = await launch({ dir: join(dir, 'store') });
  running.push(service);
  return service;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function command(url: string, ...args: [string, ...string[]]): Promise<unknown> {
  const redis = new Redis(url);
  try {
    return await redis.call(...args);
  } finally {
    redis.disconnect();
  }
}

it('Postgres keeps its data and its password from start to start', async () => {
  const first = await start(startPostgres);
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
  await first.stop();

  const second = await start(startPostgres);

  expect(await query(second.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
});

it('Postgres starts again after it was killed', async () => {
  const first = await start(startPostgres);
  process.kill(first.pid, 'SIGKILL');
  await first.exited;

  const second = await start(startPostgres);

  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('Postgres takes the place of one that a killed start has left running', async () => {
  const leftover = await start(startPostgres);

  const second = await start(startPostgres);

  await leftover.exited;
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('Redis keeps its data from start to start and evicts nothing', async () => {
  const first = await start(startRedis);
  await command(first.url, 'SET', 'kept', '7');
  await first.stop();

  const second = await start(startRedis);

  expect(await command(second.url, 'GET', 'kept')).toBe('7');
  expect(await command(second.url, 'CONFIG', 'GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
});

it('Redis takes the place of one that a killed start has left running', async () => {
  const leftover = await start(startRedis);
  await command(leftover.url, 'SET', 'kept', '7');

  const second = await start(startRedis);

  await leftover.exited;
  expect(await command(second.url, 'GET', 'kept')).toBe('7');
});
