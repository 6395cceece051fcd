import { execFileSync } from 'node:child_process';
import { Fault } from './fault.mjs';

/** Postgres refuses to run as root; these users are tried in turn. No user is ever created. */
const USERS = ['postgres', 'nobody'];

/** @typedef {{ command: string, args: string[] }} Command */

/**
 * @typedef {object} Runner
 * @property {{ uid: number, gid: number }} [owner] whom the process runs as and the data belongs to; absent: ourselves
 * @property {(words: string[]) => Command} wrap
 */

/**
 * How to run Postgres here. As root it runs as another user, who often cannot walk down to the checkout (a folder in
 * `/root`, a `mktemp -d`): then the process keeps the one capability that lets it.
 *
 * @param {string[]} paths all that the process has to reach
 * @returns {Runner}
 */
export function findPostgresRunner(paths) {
  if (process.getuid?.() !== 0) return { wrap: toCommand };
  const owner = findUser();
  if (canReach(toCommand(['test', '-x']), owner, paths)) return { owner, wrap: toCommand };
  const pass = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // Without that bit, access(2) would judge the user without the capability.
  const withCapability = [
    ...pass,
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  if (canReach(toCommand([...withCapability, 'test', '-x']), {}, paths)) {
    return { owner: { uid: 0, gid: 0 }, wrap: (words) => toCommand([...withCapability, ...words]) };
  }
  throw new Fault(
    `Postgres does not run as root, and user ${owner.uid} may not enter this folder.\n` +
      'Move the checkout to a folder that everyone may enter, or run as another user, or set DATABASE_URL.',
  );
}

/**
 * @param {string[]} words
 * @returns {Command}
 */
function toCommand([command = '', ...args]) {
  return { command, args };
}

function findUser() {
  for (const user of USERS) {
    try {
      return { uid: readId('-u', user), gid: readId('-g', user) };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Fault('Postgres does not run as root, and there is no user "postgres" or "nobody". Set DATABASE_URL.');
}

/**
 * @param {string} flag
 * @param {string} user
 */
function readId(flag, user) {
  return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
}

/**
 * @param {Command} test
 * @param {{ uid?: number, gid?: number }} as
 * @param {string[]} paths
 */
function canReach({ command, args }, as, paths) {
  try {
    for (const path of paths) execFileSync(command, [...args, path], { ...as, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
