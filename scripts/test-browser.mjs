// `npm run test:browser`: the suite that plays in a real browser, from a bare checkout. Arguments go to Vitest.
import { exitWith } from './lib/fault.mjs';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';

const chromium = find();
const args = ['scripts/test.mjs', '--project', 'browser', ...process.argv.slice(2)];
const env = { ...process.env, CHROMIUM_PATH: chromium };
const { exited, child } = launch(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal));
const { code } = await exited;
process.exitCode = code ?? 1;

/** Nothing is installed or started without a browser to use. */
function find() {
  try {
    return findChromium(process.env);
  } catch (err) {
    return exitWith(err);
  }
}
