import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors/app-error.js';

/** prisma/migrations of the repository, as seen from src/store and from dist/store alike. */
export const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));

/** One folder of prisma/migrations. */
export interface MigrationFile {
  readonly name: string;
  readonly script: string;
  /** SHA-256 of migration.sql, in hex, as Prisma keeps it. */
  readonly checksum: string;
}

/** All migrations, in the order of their names. @throws AppError when a folder holds no migration.sql */
export async function readMigrationFiles(directory: string): Promise<readonly MigrationFile[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readMigrationFile(directory, name)));
}

/** True iff the checksum is that of the script, with whichever line ends it was checked out. */
export function isChecksumOf(checksum: string, { script }: Pick<MigrationFile, 'script'>): boolean {
  const unix = script.replaceAll('\r\n', '\n');
  return [script, unix, unix.replaceAll('\n', '\r\n')].some((text) => toChecksum(text) === checksum);
}

async function readMigrationFile(directory: string, name: string): Promise<MigrationFile> {
  try {
    const script = await readFile(join(directory, name, 'migration.sql'), 'utf8');
    return { name, script, checksum: toChecksum(script) };
  } catch (error) {
    const message = `The migration ${name} has no readable migration.sql`;
    throw new AppError('migration-unreadable', { kind: 'never' }, { cause: error, message });
  }
}

function toChecksum(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}
