import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, toFailure } from './fault.mjs';

/**
 * Unpacks Debian or Ubuntu packages and those of their libraries that this system lacks into a folder. Nothing is
 * installed, no service is started, and root is not needed.
 *
 * @param {{ packages: string[], dir: string }} options
 */
export function unpackDebianPackages({ packages, dir }) {
  mkdirSync(dirname(dir), { recursive: true });
  const draft = mkdtempSync(`${dir}-`);
  try {
    // apt downloads as the user _apt if that one may write here, and warns otherwise.
    chmodSync(draft, 0o777);
    const apt = openApt(join(draft, 'apt'), packages[0] ?? '');
    const names = [...packages, ...findMissingLibraries(packages, apt)];
    run('apt-get', [...apt, '-q', 'download', ...names], draft);
    const unpacked = join(draft, 'unpacked');
    mkdirSync(unpacked);
    for (const file of readdirSync(draft).filter((name) => name.endsWith('.deb'))) {
      run('dpkg', ['-x', join(draft, file), unpacked], draft);
    }
    rmSync(dir, { recursive: true, force: true });
    renameSync(unpacked, dir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Options that make apt know the package: none where the system's lists do; else lists of our own, freshly fetched,
 * since only root may refresh those of the system (and images of containers often come without any).
 *
 * @param {string} listsDir
 * @param {string} name
 * @returns {string[]}
 */
function openApt(listsDir, name) {
  if (knows([], name)) return [];
  mkdirSync(join(listsDir, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(listsDir, 'cache', 'archives', 'partial'), { recursive: true });
  const own = ['-o', `Dir::State::lists=${join(listsDir, 'lists')}`, '-o', `Dir::Cache=${join(listsDir, 'cache')}`];
  const asUs = [...own, '-o', 'APT::Sandbox::User=', '-o', 'Debug::NoLocking=1'];
  run('apt-get', [...asUs, '-q', 'update'], listsDir);
  if (knows(asUs, name)) return asUs;
  throw new Fault(
    `No Redis is on this machine, and its package sources have no ${name}. Install one, or set REDIS_URL.`,
  );
}

/**
 * @param {string[]} apt
 * @param {string} name
 */
function knows(apt, name) {
  try {
    return /Candidate: (?!\(none\))/.test(run('apt-cache', [...apt, 'policy', name], '/'));
  } catch {
    return false;
  }
}

/**
 * Libraries that apt would install along with the packages, as its own dry run tells. Programs among them (users to
 * create, services) are of no use in a folder.
 *
 * @param {string[]} packages
 * @param {string[]} apt
 */
function findMissingLibraries(packages, apt) {
  const plan = run('apt-get', [...apt, '--simulate', '-qq', 'install', '--no-install-recommends', ...packages], '/');
  return [...plan.matchAll(/^Inst ((?:lib|lua)\S+)/gm)].map(([, name]) => name ?? '');
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  try {
    const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
    return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (err) {
    const { stderr, message } = toFailure(err);
    const words = (stderr || message).trim();
    throw new Fault(
      `No Redis is on this machine, and fetching it failed (${command} ${args.at(-1)}):\n${words}\n` +
        'Get one with: sudo apt-get update && sudo apt-get install redis-server. Or set REDIS_URL to one elsewhere.',
      { cause: err },
    );
  }
}
