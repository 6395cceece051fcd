// `npm start [-- --fresh]`: the whole system on this machine, from a bare checkout, until Ctrl-C.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderAddresses } from './lib/addresses.mjs';
import { checkEnvironment } from './lib/check-environment.mjs';
import { exitWith, Fault } from './lib/fault.mjs';
import { takeLock } from './lib/lock.mjs';
import { root, stateDir } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { startReaper } from './lib/reaper.mjs';
import { runSystem, RUN_ENV_FILE } from './lib/run-system.mjs';
import { elapsed, paint, say } from './lib/say.mjs';
import { chooseSettings, isGiven } from './lib/start-settings.mjs';
import { forgetState, noteReaper, waitForReaper } from './lib/state-folder.mjs';
import { onStopSignal } from './lib/stop-signals.mjs';
import { createSystem } from './lib/system.mjs';

/** npm passes Ctrl-C on to us although the terminal has told us already: only a later one means "at once". */
const SAME_SIGNAL_MS = 1_000;

const since = performance.now();
const flags = process.argv.slice(2);
/** npm keeps a flag for itself unless `--` comes before it, and tells us in this variable. */
const isFresh = flags.includes('--fresh') || process.env.npm_config_fresh === 'true';
const lock = enter();
const reaper = startReaper();
const system = createSystem({ onChange: (running) => reaper.update({ charges: running.map(toCharge) }) });
/** @type {number | undefined} */
let endingSince;

onStopSignal(takeSignal);
try {
  await start();
} catch (err) {
  // Interrupted: the failure is ours, and whoever ends us is at work.
  if (endingSince === undefined) {
    await end();
    exitWith(err);
  }
}

/** Refuses what cannot work, before anything is touched. */
function enter() {
  const unknown = flags.find((flag) => flag !== '--fresh');
  if (unknown) exitWith(new Fault(`npm start knows no ${unknown}. There is only: npm start -- --fresh`));
  const taken = takeLock(join(stateDir, 'start.lock'));
  if ('release' in taken) return taken;
  return exitWith(new Fault(`GMBot runs here already (process ${taken.heldBy}). Stop it with Ctrl-C in its terminal.`));
}

async function start() {
  await waitForReaper();
  noteReaper(reaper.pid);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  await prepare({ build: true });
  await checkEnvironment(process.env); // before anything is forgotten: who is refused loses nothing
  if (isFresh) await forget();
  const settings = await chooseSettings(process.env);
  await runSystem(system, settings);
  say(`\n${renderAddresses(settings, RUN_ENV_FILE)}\n`);
  say(`${paint(`Ready in ${elapsed(since)}.`, 'green')} Ctrl-C stops everything.`);
}

async function forget() {
  say('Forgetting what earlier starts have kept …');
  await forgetState();
  noteReaper(reaper.pid);
  const theirs = ['DATABASE_URL', 'REDIS_URL'].filter((name) => isGiven(process.env, name));
  if (theirs.length > 0) say(`  what ${theirs.join(' and ')} point at is yours and stays`);
}

/** @param {import('./lib/app.mjs').Running} running */
function toCharge({ pid, mark }) {
  return { pid, mark };
}

function takeSignal() {
  if (endingSince === undefined) {
    endingSince = performance.now();
    say('\nStopping …');
    void end().then(() => process.exit(0), exitWith);
  } else if (performance.now() - endingSince > SAME_SIGNAL_MS) {
    say('Stopping by force.');
    system.kill();
    lock.release();
    process.exit(1);
  }
}

async function end() {
  await system.stop();
  await reaper.dismiss();
  lock.release();
}
