import type { ClientBase } from 'pg';
import { AppError } from '../errors/app-error.js';
import { type MigrationFile, isChecksumOf } from './migration-files.js';

/** The table as Prisma makes it. @see https://github.com/prisma/prisma-engines/blob/main/schema-engine/ARCHITECTURE.md */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface Entry {
  readonly name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
}

/**
 * The files that the database does not have yet. Makes the table of migrations where there is none.
 *
 * @throws AppError when what was applied and what is in the files do not agree
 */
export async function listPending(
  client: ClientBase,
  files: readonly MigrationFile[],
): Promise<readonly MigrationFile[]> {
  const history = await readHistory(client);
  for (const entry of history) refuseDisagreement(entry, files);
  const applied = new Set(history.map(({ name }) => name));
  return files.filter(({ name }) => !applied.has(name));
}

/** Notes a migration as applied, within the transaction that applies it. */
export async function noteApplied(client: ClientBase, { name, checksum }: MigrationFile): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`,
    [checksum, name],
  );
}

async function readHistory(client: ClientBase): Promise<readonly Entry[]> {
  await client.query(MIGRATIONS_TABLE);
  const { rows } = await client.query<Entry>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

function refuseDisagreement({ name, checksum, isFinished }: Entry, files: readonly MigrationFile[]): void {
  if (!isFinished) {
    throw refusal(
      'migration-failed-earlier',
      `The migration ${name} began and did not finish: mend the database, then mark it with "prisma migrate resolve"`,
    );
  }
  const file = files.find((one) => one.name === name);
  if (file === undefined) {
    throw refusal(
      'migration-missing',
      `The database has the migration ${name}, these files do not: run the version that has it`,
    );
  }
  if (!isChecksumOf(checksum, file)) {
    throw refusal(
      'migration-edited',
      `The migration ${name} was edited after it was applied: restore it and put the change into a new one`,
    );
  }
}

function refusal(code: string, message: string): AppError {
  return new AppError(code, { kind: 'never' }, { message });
}
