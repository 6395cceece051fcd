import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * @typedef {object} TestServices
 * @property {string} databaseUrl an administrator's: suites make databases of their own there
 * @property {string} redisUrl
 * @property {import('./reaper.mjs').Charge[]} charges
 * @property {() => Promise<void>} stop
 */

/**
 * Postgres and Redis for one run: those that are given, else private ones that keep nothing. In a Postgres that is
 * given, the run has a database of its own.
 *
 * @param {{ dir: string, databaseUrl?: string, redisUrl?: string }} options
 * @returns {Promise<TestServices>}
 */
export async function startTestServices({ dir, databaseUrl, redisUrl }) {
  const postgres = databaseUrl
    ? await createDatabase(databaseUrl)
    : await startPostgres({ dir: join(dir, 'postgres'), durable: false });
  /** @type {import('./postgres.mjs').Service | undefined} */
  let redis;
  try {
    if (!redisUrl) redis = await startRedis({ dir: join(dir, 'redis'), durable: false });
  } catch (err) {
    await postgres.stop();
    throw err;
  }
  return {
    databaseUrl: postgres.url,
    redisUrl: redisUrl ?? redis?.url ?? '',
    charges: [redis, postgres].flatMap((service) => (service && 'pid' in service ? [service] : [])).map(toCharge),
    async stop() {
      await Promise.all([postgres.stop(), redis?.stop()]);
    },
  };
}

/** @param {import('./postgres.mjs').Service} service */
function toCharge({ pid, mark }) {
  return { pid, mark };
}

/** @param {string} databaseUrl */
async function createDatabase(databaseUrl) {
  const name = `gmbot_test_${randomBytes(6).toString('hex')}`;
  await query(databaseUrl, `CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => query(databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/**
 * @param {string} databaseUrl
 * @param {string} statement
 */
async function query(databaseUrl, statement) {
  const { Client } = createRequire(join(root, 'package.json'))('pg');
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
