import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { poll } from './poll.mjs';
import { findFreePort } from './ports.mjs';
import { endLeftover, launch, stop } from './processes.mjs';
import { findRedisServer } from './redis-binary.mjs';

const READY_WITHIN_MS = 60_000;

/**
 * Starts a private Redis on 127.0.0.1, as the queues need it: every write in a log, and nothing evicted.
 *
 * @param {{ dir: string, port?: number, durable?: boolean }} options `dir` holds data, password and log;
 *   `durable: false` keeps nothing on disk
 * @returns {Promise<import('./postgres.mjs').Service>}
 */
export async function startRedis({ dir, port: preferred, durable = true }) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const server = findRedisServer();
  const config = toConfigFile(dir);
  const password = readSetting(config, 'requirepass') || randomBytes(16).toString('hex');
  await endLeftoverRedis(dir);
  const port = await findFreePort(preferred);
  writeFileSync(config, toConfig({ dir, port, password, durable }), { mode: 0o600 });

  const log = openSync(join(dir, 'redis.log'), 'a');
  const launched = launch(server.command, [config], { env: server.env, cwd: dir, stdio: ['ignore', log, log] });
  closeSync(log);
  const { pid = 0 } = launched.child;
  writeFileSync(join(dir, 'redis.pid'), String(pid));
  const isUp = await poll(() => !launched.isAlive() || answers(port, password), { timeoutMs: READY_WITHIN_MS });
  if (!isUp || !launched.isAlive()) {
    await stop(launched, { deadlineMs: 2_000 });
    const lines = readFileSync(join(dir, 'redis.log'), 'utf8').trimEnd().split('\n');
    throw new Fault(`Redis did not start. Its last words:\n${lines.slice(-8).join('\n')}`);
  }
  return {
    url: `redis://:${password}@127.0.0.1:${port}/0`,
    pid,
    mark: toMark(port),
    exited: launched.exited,
    async stop() {
      await stop(launched);
    },
  };
}

/** @param {{ dir: string, port: number, password: string, durable: boolean }} options */
function toConfig({ dir, port, password, durable }) {
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(dir)}`,
    'maxmemory-policy noeviction',
    'save ""',
    `appendonly ${durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'databases 64',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Ends the Redis that a killed run has left behind, if there is one.
 *
 * @param {string} dir
 */
export async function endLeftoverRedis(dir) {
  await endLeftover({ pid: readPid(dir), mark: toMark(readSetting(toConfigFile(dir), 'port')) });
}

/** @param {string} dir */
function toConfigFile(dir) {
  return join(dir, 'redis.conf');
}

/**
 * A running Redis shows its address instead of its arguments.
 *
 * @param {string | number} port
 */
function toMark(port) {
  return `-server 127.0.0.1:${port}`;
}

/**
 * @param {string} config
 * @param {string} name
 */
function readSetting(config, name) {
  if (!existsSync(config)) return '';
  return new RegExp(`^${name} (\\w+)$`, 'm').exec(readFileSync(config, 'utf8'))?.[1] ?? '';
}

/** @param {string} dir */
function readPid(dir) {
  const file = join(dir, 'redis.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

/**
 * Whether Redis answers a PING; false too while it still loads its data.
 *
 * @param {number} port
 * @param {string} password
 * @returns {Promise<boolean>}
 */
function answers(port, password) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port, timeout: 1_000 });
    let heard = '';
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
      if (heard.split('\r\n').length > 2) end(heard.endsWith('+PONG\r\n'));
    });
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    /** @param {boolean} isUp */
    function end(isUp) {
      socket.destroy();
      resolve(isUp);
    }
  });
}
