import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateDir } from './paths.mjs';
import { poll } from './poll.mjs';
import { endLeftoverPostgres } from './postgres.mjs';
import { readCommandLine } from './processes.mjs';
import { endLeftoverRedis } from './redis.mjs';

/** What outlives `--fresh`: fetched programs, and the locks of those who run right now. */
const KEPT = /^tools$|\.lock$/;
const REAPER_FILE = join(stateDir, 'reaper.pid');
const REAPER_WITHIN_MS = 60_000;

/** Forgets everything that earlier starts have kept. */
export async function forgetState() {
  await endLeftoverPostgres(join(stateDir, 'postgres'));
  await endLeftoverRedis(join(stateDir, 'redis'));
  for (const name of readdirSync(stateDir).filter((name) => !KEPT.test(name))) {
    rmSync(join(stateDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Notes who clears up after us, for the next start to wait for.
 *
 * @param {number} pid
 */
export function noteReaper(pid) {
  writeFileSync(REAPER_FILE, String(pid));
}

/** Waits until the remains of a start that was killed outright are cleared up. */
export async function waitForReaper() {
  const pid = existsSync(REAPER_FILE) ? Number(readFileSync(REAPER_FILE, 'utf8')) : 0;
  await poll(() => !readCommandLine(pid).includes('reaper-main'), { timeoutMs: REAPER_WITHIN_MS });
}
