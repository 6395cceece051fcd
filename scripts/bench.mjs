// `npm run bench -- [figure…] [--quick | --full] [--minutes N]`: measures, prints a table and writes tests/bench/results/.
// `npm run bench -- report` writes the tables and the plot of docs/performance.md from those results.
import { parseArgs } from 'node:util';
import { exitWith, Fault } from './lib/fault.mjs';
import { root } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';
import { writeReport } from './lib/bench-report.mjs';

const { names, isQuick, isFull, minutes } = read();
if (names.includes('report')) writeReport();
else {
  const args = ['scripts/test.mjs', '--project', 'bench', '--disable-console-intercept'];
  const env = { ...process.env, GMBOT_BENCH: JSON.stringify({ names, isQuick, isFull, minutes }) };
  const { exited, child } = launch(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  const { code } = await exited;
  process.exitCode = code ?? 1;
}

/** What was asked for. */
function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '3' },
      },
    });
    const minutes = Number(values.minutes);
    if (!Number.isFinite(minutes) || minutes <= 0) throw new Fault('--minutes takes a number above 0.');
    return { names: positionals, isQuick: values.quick, isFull: values.full, minutes };
  } catch (err) {
    return exitWith(err instanceof TypeError ? new Fault(err.message) : err);
  }
}
