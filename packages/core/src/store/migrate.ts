/**
 * Applies migrations without Prisma's engine, in a way that `prisma migrate deploy` and `status` agree with. One process
 * at a time, by the advisory lock that Prisma takes; one transaction a migration, so that one that fails leaves nothing
 * behind and may be run again. What cannot run in a transaction (CREATE INDEX CONCURRENTLY) has no place in a migration.
 */
import pg from 'pg';
import { AppError } from '../errors/app-error.js';
import { parseDatabaseUrl } from './connection.js';
import { type MigrationFile, readMigrationFiles } from './migration-files.js';
import { listPending, noteApplied } from './migration-history.js';

/** Prisma's own number. @see https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production#advisory-locking */
const ADVISORY_LOCK = 72_707_369;
const CONNECT_TIMEOUT_MS = 10 * 1000;

/** Where to migrate, and from what. */
export interface MigrateOptions {
  readonly databaseUrl: string;
  /** The folder of migrations: prisma/migrations. */
  readonly directory: string;
  /** One line per migration; a pino logger fits. */
  readonly log: { info(details: object, message: string): void };
}

/**
 * Brings the database up to date; the names of the migrations that it applied. Waits while another process migrates.
 *
 * @throws AppError when the history and the files do not agree, or a migration fails; the database is as it was then
 */
export async function migrate({ databaseUrl, directory, log }: MigrateOptions): Promise<readonly string[]> {
  const files = await readMigrationFiles(directory);
  const client = new pg.Client({
    connectionString: parseDatabaseUrl(databaseUrl),
    application_name: 'gmbot-migrate',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  client.on('error', () => undefined); // the statement under way rejects and tells
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]); // released with the connection
    const pending = await listPending(client, files);
    for (const file of pending) await apply(client, file, log);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, file: MigrationFile, log: MigrateOptions['log']): Promise<void> {
  const startedAt = performance.now();
  await client.query('BEGIN');
  try {
    await client.query(file.script);
    await noteApplied(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // without a connection there is nothing to undo
    const why = error instanceof Error ? error.message : 'unknown';
    const message = `The migration ${file.name} failed and was undone: ${why}`;
    throw new AppError('migration-failed', { kind: 'never' }, { cause: error, message });
  }
  log.info({ migration: file.name, durationMs: Math.round(performance.now() - startedAt) }, 'Migration applied');
}
