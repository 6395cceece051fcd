import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * A compiled module of a package, once `prepare` has built it.
 *
 * @param {'core' | 'sandbox'} name
 * @param {string} path
 */
export function importCompiled(name, path) {
  return import(pathToFileURL(join(root, 'packages', name, 'dist', `${path}.js`)).href);
}
