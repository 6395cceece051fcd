import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { bin } from './prepare.mjs';
import { launch } from './processes.mjs';
import { countTests } from './test-counts.mjs';

/**
 * Starts one run of Vitest, whose words go straight to the terminal.
 *
 * @param {{ args: string[], env: NodeJS.ProcessEnv, reportFile: string, isFiltered: boolean }} options
 * @returns {{ launched: import('./processes.mjs').Launched, counts: Promise<import('./test-counts.mjs').Counts> }}
 */
export function startVitest({ args, env, reportFile, isFiltered }) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const command = [bin('vitest'), 'run', ...reporters, ...args];
  const launched = launch(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const counts = launched.exited.then(({ code }) =>
    countTests({ report: readReport(reportFile), exitCode: code ?? 1, isFiltered }),
  );
  return { launched, counts };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * The runs of `npm test`. The coverage of core is that of its unit and integration tests; the end-to-end tests start
 * processes that no coverage sees, as the short form of the chaos suite does. With arguments it is one run, exactly as
 * asked.
 *
 * @param {string[]} args
 * @param {string} dir for the coverage's files
 * @returns {string[][]}
 */
export function planRuns(args, dir) {
  if (args.length > 0) return [args];
  const coverage = ['--coverage', `--coverage.reportsDirectory=${join(dir, 'coverage')}`];
  return [
    ['--project', 'unit', '--project', 'integration', ...coverage],
    ['--project', 'e2e', '--project', 'chaos'],
  ];
}
