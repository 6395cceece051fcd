import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { poll } from './poll.mjs';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit */

/**
 * @typedef {object} Launched
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<Exit>} exited settles once the process is gone; a command that cannot run ends with code 127
 * @property {() => boolean} isAlive
 */

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches us alone and we choose the order of the end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Launched}
 */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'ignore', detached: process.platform !== 'win32', ...options });
  let isGone = false;
  const exited = new Promise((resolve) => {
    child.once('error', () => child.pid === undefined && end({ code: 127, signal: null }));
    child.once('exit', (code, signal) => end({ code, signal }));
    /** @param {Exit} exit */
    function end(exit) {
      isGone = true;
      resolve(exit);
    }
  });
  return { child, exited, isAlive: () => !isGone };
}

/**
 * Asks a process to end, and ends its whole group by force if it has not after the deadline.
 *
 * @param {Launched} launched
 * @param {{ signal?: NodeJS.Signals, deadlineMs?: number }} [options]
 * @returns {Promise<Exit>}
 */
export async function stop(launched, { signal = 'SIGTERM', deadlineMs = 20_000 } = {}) {
  if (launched.isAlive()) launched.child.kill(signal);
  const timer = setTimeout(() => killGroup(launched.child.pid), deadlineMs);
  const exit = await launched.exited;
  clearTimeout(timer);
  return exit;
}

/** @param {number | undefined} pid */
export function killGroup(pid) {
  if (pid === undefined) return;
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // The group is gone, or this system has no groups: the process alone, then.
    }
  }
}

/**
 * Ends what a killed run has left behind. A pid may belong to somebody else by now, so the command line has to hold
 * `mark` as well.
 *
 * @param {{ pid: number, mark: string, signal?: NodeJS.Signals, deadlineMs?: number }} leftover
 * @returns {Promise<boolean>} whether there was one
 */
export async function endLeftover({ pid, mark, signal = 'SIGTERM', deadlineMs = 10_000 }) {
  if (!readCommandLine(pid).includes(mark)) return false;
  process.kill(pid, signal);
  const isGone = await poll(() => !readCommandLine(pid).includes(mark), { timeoutMs: deadlineMs });
  if (!isGone) killGroup(pid);
  return true;
}

/**
 * Command line of a living process; empty if there is none.
 *
 * @param {number} pid
 */
export function readCommandLine(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
