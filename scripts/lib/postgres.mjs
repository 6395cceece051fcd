import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, toFailure } from './fault.mjs';
import { poll } from './poll.mjs';
import { findFreePort } from './ports.mjs';
import { findPostgresBinaries } from './postgres-binaries.mjs';
import { findPostgresRunner } from './postgres-runner.mjs';
import { endLeftover, launch, stop } from './processes.mjs';

const READY_WITHIN_MS = 60_000;

/**
 * @typedef {object} Service
 * @property {string} url
 * @property {number} pid
 * @property {string} mark part of its command line
 * @property {Promise<unknown>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a private Postgres on 127.0.0.1. The cluster is made on the first start and kept.
 *
 * @param {{ dir: string, port?: number, durable?: boolean }} options `dir` holds the cluster, its password and its
 *   log; `durable: false` trades safety at a power cut for speed
 * @returns {Promise<Service>}
 */
export async function startPostgres({ dir, port: preferred, durable = true }) {
  const binaries = await findPostgresBinaries();
  mkdirSync(dir, { recursive: true });
  const runner = findPostgresRunner([dir, binaries.postgres]);
  if (runner.owner) chownSync(dir, runner.owner.uid, runner.owner.gid);
  const cluster = { dataDir: join(dir, 'data'), passwordFile: join(dir, 'password'), runner, binaries };
  const password = prepareCluster(cluster);
  await endLeftoverPostgres(dir);

  const port = await findFreePort(preferred);
  const log = openSync(join(dir, 'postgres.log'), 'a');
  const { command, args } = runner.wrap([
    binaries.postgres,
    '-D',
    cluster.dataDir,
    '-p',
    String(port),
    ...settings(durable),
  ]);
  const launched = launch(command, args, { ...runner.owner, cwd: dir, stdio: ['ignore', log, log] });
  closeSync(log);
  const isUp = await poll(() => !launched.isAlive() || isReady(cluster.dataDir, launched.child.pid), {
    timeoutMs: READY_WITHIN_MS,
  });
  if (!isUp || !launched.isAlive()) {
    await stop(launched, { signal: 'SIGQUIT', deadlineMs: 2_000 });
    throw new Fault(`Postgres did not start. Its last words:\n${lastLines(join(dir, 'postgres.log'))}`);
  }
  return {
    url: `postgresql://gmbot:${password}@127.0.0.1:${port}/postgres`,
    pid: launched.child.pid ?? 0,
    mark: cluster.dataDir,
    exited: launched.exited,
    async stop() {
      await stop(launched, { signal: durable ? 'SIGINT' : 'SIGQUIT' });
    },
  };
}

/** @param {boolean} durable */
function settings(durable) {
  const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'log_timezone=UTC'];
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=on'];
  return [...always, ...(durable ? [] : fast)].flatMap((setting) => ['-c', setting]);
}

/**
 * Makes the cluster unless it is there; one whose making was cut short has no password file and is made again.
 *
 * @param {{ dataDir: string, passwordFile: string, runner: import('./postgres-runner.mjs').Runner,
 *   binaries: { initdb: string } }} cluster
 * @returns {string} the password
 */
function prepareCluster({ dataDir, passwordFile, runner, binaries }) {
  if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
  rmSync(dataDir, { recursive: true, force: true });
  const password = randomBytes(16).toString('hex');
  const draft = `${passwordFile}.new`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600 });
  if (runner.owner) chownSync(draft, runner.owner.uid, runner.owner.gid);
  const { command, args } = runner.wrap([
    ...[binaries.initdb, `--pgdata=${dataDir}`, '--username=gmbot', `--pwfile=${draft}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
  ]);
  try {
    execFileSync(command, args, { ...runner.owner, encoding: 'utf8', stdio: 'pipe', cwd: '/' });
  } catch (err) {
    const { stderr, message } = toFailure(err);
    throw new Fault(`Postgres could not make its data folder:\n${stderr || message}`, { cause: err });
  }
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  rmSync(draft);
  return password;
}

/**
 * Ends the Postgres that a killed run has left behind, if there is one.
 *
 * @param {string} dir
 */
export async function endLeftoverPostgres(dir) {
  const dataDir = join(dir, 'data');
  const [pid] = readPidFile(dataDir);
  await endLeftover({ pid: Number(pid), mark: dataDir, signal: 'SIGINT' });
}

/**
 * Postgres writes its state into the eighth line of its pid file, which is how `pg_ctl` waits for it. The file of a
 * killed Postgres stays: the first line tells whose it is.
 *
 * @param {string} dataDir
 * @param {number | undefined} pid
 */
function isReady(dataDir, pid) {
  const lines = readPidFile(dataDir);
  return lines[7]?.trim() === 'ready' && Number(lines[0]) === pid;
}

/** @param {string} dataDir */
function readPidFile(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

/** @param {string} file */
function lastLines(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
