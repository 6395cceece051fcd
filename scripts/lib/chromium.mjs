import { existsSync } from 'node:fs';
import { Fault } from './fault.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds the Chromium of this machine. The one that `CHROMIUM_PATH` names goes before all others.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} [exists]
 * @returns {string} path of the executable
 */
export function findChromium(env, exists = existsSync) {
  const { CHROMIUM_PATH: asked } = env;
  if (asked && !exists(asked)) throw new Fault(`CHROMIUM_PATH names ${asked}, and there is no such file.`);
  const found = asked || PLACES.find((path) => exists(path));
  if (found) return found;
  throw new Fault(
    'No Chromium was found: install one ("apt-get install chromium" on Debian, "brew install --cask chromium" on a Mac) or set CHROMIUM_PATH to a Chrome.',
  );
}
