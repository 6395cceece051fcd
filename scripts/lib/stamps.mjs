import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** Beside what the stamps speak of: whoever deletes node_modules deletes them too. */
const stampsDir = join(root, 'node_modules', '.gmbot');

/**
 * Fingerprint of files and of everything else that a step's outcome depends on.
 *
 * @param {{ files: string[], also?: string[] }} inputs files relative to the root
 */
export function fingerprint({ files, also = [] }) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.update(also.join('\0')).digest('hex');
}

/**
 * @param {string} step
 * @param {string} print
 */
export function isStamped(step, print) {
  try {
    return readFileSync(join(stampsDir, step), 'utf8') === print;
  } catch {
    return false;
  }
}

/**
 * Notes that a step is done for these inputs.
 *
 * @param {string} step
 * @param {string} print
 */
export function stamp(step, print) {
  const file = join(stampsDir, step);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}
