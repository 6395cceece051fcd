// `npm run chaos -- --minutes N --seed S`: the long run under faults, from a bare checkout. Exit 0 only if every
// invariant held. `--only NAME` makes one kind of trouble again and again (tests/chaos/support/troubles.ts names them).
import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitWith, Fault } from './lib/fault.mjs';
import { root, stateDir } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';
import { say } from './lib/say.mjs';

const { minutes, seed, only } = read();
say(`seed ${seed}, ${minutes} minutes of faults`);
// Journal and logs of a run that failed stay; the suites' own temporary folder is gone by then.
const folder = join(stateDir, 'chaos', `seed-${seed}-${new Date().toISOString().replace(/[:.]/g, '-')}`);
mkdirSync(folder, { recursive: true });
const args = ['scripts/test.mjs', '--project', 'chaos-long', '--disable-console-intercept'];
const env = { ...process.env, GMBOT_CHAOS: JSON.stringify({ minutes, seed, only, folder }) };
const { exited, child } = launch(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal));
const { code } = await exited;
if (code === 0) rmSync(folder, { recursive: true, force: true });
else say(`Journal and logs: ${folder}`);
process.exitCode = code ?? 1;

/** What was asked for. */
function read() {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string', default: `${randomInt(1e6)}` },
        only: { type: 'string' },
      },
    });
    return { minutes: toNumber('minutes', values.minutes), seed: toNumber('seed', values.seed), only: values.only };
  } catch (err) {
    return exitWith(err instanceof TypeError ? new Fault(err.message) : err);
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
function toNumber(name, text) {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new Fault(`--${name} takes a number above 0.`);
  return number;
}
