import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackDebianPackages } from './debian-packages.mjs';
import { Fault } from './fault.mjs';
import { toolsDir } from './paths.mjs';

const SERVERS = ['redis-server', 'valkey-server'];

/** Package managers, and what installs a Redis with each. */
const INSTALLERS = [
  ['brew', 'brew install redis'],
  ['apt-get', 'sudo apt-get install redis-server'],
  ['dnf', 'sudo dnf install valkey'],
  ['apk', 'sudo apk add redis'],
  ['pacman', 'sudo pacman -S valkey'],
  ['zypper', 'sudo zypper install redis'],
  ['docker', 'docker run -d -p 127.0.0.1:6379:6379 redis:8 redis-server --maxmemory-policy noeviction'],
];

/**
 * A Redis server that runs here: one from the PATH, else Debian's own, unpacked into this checkout without root.
 *
 * @returns {{ command: string, env: NodeJS.ProcessEnv }}
 */
export function findRedisServer() {
  for (const name of SERVERS) {
    const command = findInPath(name);
    if (command) return { command, env: process.env };
  }
  const unpacked = join(toolsDir, 'redis');
  const found = fromDebian(unpacked);
  if (found) return found;
  if (findInPath('apt-get') && findInPath('dpkg')) {
    unpackDebianPackages({ packages: ['redis-server', 'redis-tools'], dir: unpacked });
    const server = fromDebian(unpacked);
    if (server) return server;
  }
  throw new Fault(explainMissing());
}

/** One sentence with the command that mends it on this system. */
function explainMissing() {
  const installer = INSTALLERS.find(([name]) => findInPath(name ?? ''));
  const way = installer ? `Get one with: ${installer[1]}` : 'Install redis-server (7 or later)';
  const docker = installer?.[0] === 'docker' ? ' and set REDIS_URL=redis://127.0.0.1:6379' : '';
  return `No Redis is on this machine. ${way}${docker}, then run this again. Or set REDIS_URL to one elsewhere.`;
}

/**
 * @param {string} dir
 * @returns {{ command: string, env: NodeJS.ProcessEnv } | null}
 */
function fromDebian(dir) {
  const command = join(dir, 'usr', 'bin', 'redis-server');
  if (!existsSync(command)) return null;
  const folders = [join(dir, 'usr', 'lib'), join(dir, 'lib')].flatMap((lib) => [join(lib, triplet()), lib]);
  const env = { ...process.env, LD_LIBRARY_PATH: folders.filter((folder) => existsSync(folder)).join(delimiter) };
  try {
    execFileSync(command, ['--version'], { env, stdio: 'ignore' });
    return { command, env };
  } catch {
    return null;
  }
}

/** Name of this machine in Debian's library folders. */
function triplet() {
  if (process.arch === 'arm64') return 'aarch64-linux-gnu';
  return process.arch === 'arm' ? 'arm-linux-gnueabihf' : 'x86_64-linux-gnu';
}

/** @param {string} name */
function findInPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
