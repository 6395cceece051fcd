import { fileURLToPath } from 'node:url';
import { launch } from './processes.mjs';

/**
 * @typedef {object} Charge a process that must not outlive us
 * @property {number} pid
 * @property {string} mark part of its command line, in case the pid belongs to another by then
 * @property {NodeJS.Signals} [signal] asks it to end
 */

/**
 * @typedef {object} Estate what is to be done if we are killed outright
 * @property {Charge[]} charges ended in this order
 * @property {string} [folder] removed
 * @property {string} [variable] everything that has it in its environment is ended first
 */

/**
 * Starts a process that outlives us by a moment: if we are killed outright, it does what `estate` says.
 *
 * @returns {{ pid: number, update: (estate: Estate) => void, dismiss: () => Promise<void> }} `dismiss` once all is
 *   cleared up already
 */
export function startReaper() {
  const main = fileURLToPath(new URL('./reaper-main.mjs', import.meta.url));
  const launched = launch(process.execPath, [main], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  const { stdin } = launched.child;
  stdin?.on('error', () => {});
  launched.child.unref();
  return {
    pid: launched.child.pid ?? 0,
    update(estate) {
      stdin?.write(`${JSON.stringify(estate)}\n`);
    },
    async dismiss() {
      launched.child.ref();
      stdin?.end('dismissed\n');
      await launched.exited;
    },
  };
}
