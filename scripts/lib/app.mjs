import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { openLogFile } from './log-file.mjs';
import { isForTerminal, toTerminalLine } from './log-lines.mjs';
import { root, stateDir } from './paths.mjs';
import { launch, stop } from './processes.mjs';
import { say } from './say.mjs';

const LAST_LINES = 12;
/** Processes promise to end within 15 s. */
const STOP_WITHIN_MS = 17_000;

/**
 * @typedef {object} Running a living part of the system
 * @property {number} pid
 * @property {string} mark part of its command line
 * @property {Promise<unknown>} exited
 * @property {() => Promise<unknown>} stop
 * @property {() => string} [lastWords]
 */

/**
 * Starts one of our own processes. All that it says goes into `.gmbot/logs`; warnings and worse to the terminal too.
 *
 * @param {{ name: string, script: string, env: NodeJS.ProcessEnv }} app `script` relative to the root
 * @returns {Running}
 */
export function startApp({ name, script, env }) {
  const file = join(root, script);
  const log = openLogFile(join(stateDir, 'logs', `${name}.log`));
  /** @type {string[]} */
  const last = [];
  const launched = launch(process.execPath, [file], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [launched.child.stdout, launched.child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', take);
  }
  return {
    pid: launched.child.pid ?? 0,
    mark: file,
    exited: launched.exited,
    stop: () => stop(launched, { deadlineMs: STOP_WITHIN_MS }),
    lastWords: () => last.map((line) => toTerminalLine(name, line)).join('\n'),
  };

  /** @param {string} line */
  function take(line) {
    log.write(line);
    last.push(line);
    if (last.length > LAST_LINES) last.shift();
    if (isForTerminal(line)) say(toTerminalLine(name, line));
  }
}
