// `npm test`: every suite but the browser's, from a bare checkout, on Postgres and Redis of its own.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitWith } from './lib/fault.mjs';
import { prepare } from './lib/prepare.mjs';
import { killGroup, stop } from './lib/processes.mjs';
import { startReaper } from './lib/reaper.mjs';
import { findRedisServer } from './lib/redis-binary.mjs';
import { elapsed, paint, say } from './lib/say.mjs';
import { onStopSignal } from './lib/stop-signals.mjs';
import { endStrays } from './lib/strays.mjs';
import { sumCounts } from './lib/test-counts.mjs';
import { toTestEnvironment } from './lib/test-environment.mjs';
import { startTestServices } from './lib/test-services.mjs';
import { planRuns, startVitest } from './lib/vitest.mjs';

const args = process.argv.slice(2);
const isFiltered = args.some((arg) => /^(?:-t|--testNamePattern|--test-name-pattern)(?:=|$)/.test(arg));
const dir = mkdtempSync(join(tmpdir(), 'gmbot-test-'));
const mark = { name: 'GMBOT_TEST_RUN', value: dir };
const variable = `${mark.name}=${mark.value}`;
const reaper = startReaper();
/** @type {Promise<import('./lib/test-services.mjs').TestServices> | undefined} */
let starting;
/** @type {import('./lib/processes.mjs').Launched | undefined} */
let vitest;
/** @type {Promise<void> | undefined} */
let ending;

onStopSignal(() => void end().finally(() => process.exit(130)));
try {
  const { passed, failed, reasons } = await run();
  await end();
  for (const reason of reasons) say(paint(reason, 'red'));
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (err) {
  await end();
  exitWith(err);
}

async function run() {
  // Postgres runs as another user where this one is root.
  chmodSync(dir, 0o711);
  mkdirSync(join(dir, 'tmp'));
  reaper.update({ charges: [], folder: dir, variable });
  await prepare({ build: true });

  const since = performance.now();
  say('Starting Postgres and Redis …');
  starting = startTestServices({ dir, databaseUrl: process.env.DATABASE_URL, redisUrl: process.env.REDIS_URL });
  const services = await starting;
  reaper.update({ charges: services.charges, folder: dir, variable });
  say(`  done in ${elapsed(since)}`);

  const env = toTestEnvironment(process.env, {
    TEST_DATABASE_URL: services.databaseUrl,
    TEST_REDIS_URL: services.redisUrl,
    ...toRedisOfTests(findRedisServer()),
    TMPDIR: join(dir, 'tmp'),
    [mark.name]: mark.value,
  });
  const counts = [];
  for (const [index, runArgs] of planRuns(args, dir).entries()) {
    if (ending) break;
    const started = startVitest({ args: runArgs, env, reportFile: join(dir, `report-${index}.json`), isFiltered });
    vitest = started.launched;
    counts.push(await started.counts);
  }
  return sumCounts(counts);
}

/**
 * Some suites start and kill a Redis of their own.
 *
 * @param {ReturnType<typeof findRedisServer>} server
 * @returns {NodeJS.ProcessEnv}
 */
function toRedisOfTests({ command, env }) {
  return { TEST_REDIS_SERVER: command, TEST_REDIS_LIBRARIES: env.LD_LIBRARY_PATH ?? '' };
}

/** Leaves nothing behind: no process, no folder. */
function end() {
  ending ??= clearUp();
  return ending;
}

async function clearUp() {
  if (vitest?.isAlive()) {
    await stop(vitest, { signal: 'SIGINT', deadlineMs: 3_000 });
    killGroup(vitest.child.pid);
  }
  for (const stray of endStrays({ variable })) say(paint(`Ended what a test left running: ${stray}`, 'yellow'));
  const services = await starting?.catch(() => undefined);
  await services?.stop();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  await reaper.dismiss();
}
