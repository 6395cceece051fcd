import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root, stateDir } from './paths.mjs';
import { runStep } from './run-step.mjs';
import { elapsed, say } from './say.mjs';
import { fingerprint, isStamped, stamp } from './stamps.mjs';
import { Fault } from './fault.mjs';

const OLDEST_NODE = [20, 19];
const GENERATED = join(root, 'packages', 'core', 'src', 'store', 'generated', 'client.ts');
const LOCK = join(stateDir, 'prepare.lock');

/**
 * Makes a bare checkout ready: dependencies, the database client and, with `build`, the compiled code. Each step is
 * skipped where it would change nothing. Two processes that prepare the same checkout take turns.
 *
 * @param {{ build: boolean }} options
 */
export async function prepare({ build }) {
  checkNode();
  await withLock(LOCK, async () => {
    await install();
    await generateClient();
    if (build) await compile();
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Fault(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
}

async function install() {
  const manifests = ['package.json', ...findPackages().map((dir) => `${dir}/package.json`)];
  const print = fingerprint({
    files: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    also: [process.platform, process.arch],
  });
  if (isStamped('installed', print)) return;
  const since = performance.now();
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  say(`Installing dependencies with ${packageManager} …`);
  const args = ['--yes', packageManager.split('+')[0], 'install', '--frozen-lockfile', '--reporter=append-only'];
  await runStep('npx', args, { env: installEnvironment(process.env), what: 'The installation' });
  stamp('installed', print);
  say(`  done in ${elapsed(since)}`);
}

function findPackages() {
  return ['apps', 'packages'].flatMap((dir) =>
    readdirSync(join(root, dir))
      .map((name) => `${dir}/${name}`)
      .filter((path) => existsSync(join(root, path, 'package.json')))
      .sort(),
  );
}

/**
 * The environment for pnpm: without what `npm run` tells its scripts about npm itself (pnpm would take it for its own
 * settings), with development dependencies whatever NODE_ENV says, and without questions.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnvironment(env) {
  const ofNpm = /^npm_(?:package_|lifecycle_|command$|execpath$|node_execpath$)/;
  const ofItsConfig =
    /^npm_config_(?:local_prefix|global_prefix|prefix|globalconfig|init_module|node_gyp|noproxy|npm_version|user_agent|omit|production|include|dry_run|yes)$/i;
  const kept = Object.entries(env).filter(
    ([name]) => !ofNpm.test(name) && !ofItsConfig.test(name) && name !== 'NODE_ENV',
  );
  return { ...Object.fromEntries(kept), CI: 'true' };
}

/**
 * Prisma would fetch an engine that only its own migration commands use, from a host that many networks block. Any
 * existing file in its place makes it content; generating needs none.
 */
async function generateClient() {
  const print = fingerprint({ files: ['prisma/schema.prisma', 'pnpm-lock.yaml'] });
  if (existsSync(GENERATED) && isStamped('generated', print)) return;
  say('Generating the database client …');
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await runStep(process.execPath, [bin('prisma'), 'generate'], { env, what: 'Generating the database client' });
  stamp('generated', print);
}

/** Incremental: TypeScript keeps what has not changed. */
async function compile() {
  const since = performance.now();
  say('Building …');
  await runStep(process.execPath, [bin('typescript', 'tsc'), '-b'], { what: 'The build' });
  say(`  done in ${elapsed(since)}`);
}

/**
 * File of a command that a root dependency brings.
 *
 * @param {string} dependency
 * @param {string} [command]
 */
export function bin(dependency, command = dependency) {
  const dir = join(root, 'node_modules', dependency);
  const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return join(dir, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]);
}
