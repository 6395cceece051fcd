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
 * @param {{ dir: string, databaseUrl: string | undefined, redisUrl: string | undefined }} options
 * @returns {Promise<TestServices>}
 */
export async function startTestServices({ dir, databaseUrl, redisUrl }) {
  const database = databaseUrl ? await createDatabase(databaseUrl) : undefined;
  /** @type {import('./postgres.mjs').Service[]} */
  const services = [];
  try {
    const postgres = database ?? (await own(startPostgres, 'postgres'));
    const redis = redisUrl ? { url: redisUrl } : await own(startRedis, 'redis');
    return { databaseUrl: postgres.url, redisUrl: redis.url, charges: services.map(toCharge), stop };
  } catch (err) {
    await stop();
    throw err;
  }

  /**
   * @param {typeof startPostgres} start
   * @param {string} name
   */
  async function own(start, name) {
    const service = await start({ dir: join(dir, name), durable: false });
    services.push(service);
    return service;
  }

  async function stop() {
    await Promise.all([database?.drop(), ...services.map((service) => service.stop())]);
  }
}

/** @param {import('./postgres.mjs').Service} service */
function toCharge({ pid, mark }) {
  return { pid, mark };
}

/**
 * A database of this run in a Postgres that is given. Dropped along with it is what the suites keep for each other
 * during a run.
 *
 * @param {string} databaseUrl
 */
async function createDatabase(databaseUrl) {
  const name = `gmbot_test_${randomBytes(6).toString('hex')}`;
  const before = await listTemplates(databaseUrl);
  await query(databaseUrl, `CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop };

  async function drop() {
    const templates = (await listTemplates(databaseUrl)).filter((template) => !before.includes(template));
    for (const database of [name, ...templates]) {
      await query(databaseUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    }
  }
}

/**
 * @param {string} databaseUrl
 * @returns {Promise<string[]>}
 */
async function listTemplates(databaseUrl) {
  const rows = await query(databaseUrl, "SELECT datname FROM pg_database WHERE datname ~ '^gmbot_template_\\w+$'");
  return rows.map(({ datname }) => datname);
}

/**
 * @param {string} databaseUrl
 * @param {string} statement
 * @returns {Promise<{ datname: string }[]>}
 */
async function query(databaseUrl, statement) {
  const { Client } = createRequire(join(root, 'package.json'))('pg');
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return rows;
  } finally {
    await client.end();
  }
}
