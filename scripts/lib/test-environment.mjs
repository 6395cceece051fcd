import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The environment of the suites: nothing that GMBot itself reads, so that no test can meet a real bot or real data.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.ProcessEnv} added
 * @returns {NodeJS.ProcessEnv}
 */
export function toTestEnvironment(env, added) {
  const ours = readNames(readFileSync(join(root, '.env.example'), 'utf8'));
  const kept = Object.entries(env).filter(([name]) => !ours.has(name.replace(/_FILE$/, '')) && !/^npm_/.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'test', ...added };
}

/**
 * Names of all variables in an example of an environment file, commented out or not.
 *
 * @param {string} example
 */
export function readNames(example) {
  return new Set([...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name ?? ''));
}
