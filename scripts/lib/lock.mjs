import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault, toFailure } from './fault.mjs';
import { poll } from './poll.mjs';
import { readCommandLine } from './processes.mjs';

/**
 * Takes a lock file for as long as this process lives. One whose holder is gone does not count.
 *
 * @param {string} file
 * @returns {{ release: () => void } | { heldBy: number }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (err) {
      if (toFailure(err).code !== 'EEXIST') throw err;
    }
    const holder = readHolder(file);
    if (holder !== undefined) return { heldBy: holder };
    rmSync(file, { force: true });
  }
}

/**
 * Does some work alone: waits for another process of this checkout that does the same.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const lock = await poll(() => readLock(takeLock(file)), { timeoutMs: 10 * 60 * 1000, everyMs: 200 });
  if (!lock)
    throw new Fault(`Process ${readHolder(file)} has held ${file} for ten minutes. End it, then run this again.`);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** @param {ReturnType<typeof takeLock>} lock */
function readLock(lock) {
  return 'release' in lock ? lock : undefined;
}

/**
 * Pid of a living holder. An empty file is one that is just being written.
 *
 * @param {string} file
 */
function readHolder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid === 0 || readCommandLine(pid).includes('scripts') ? pid : undefined;
  } catch {
    return undefined;
  }
}
