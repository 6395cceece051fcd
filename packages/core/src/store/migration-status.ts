import pg from 'pg';
import { AppError } from '../errors/app-error.js';
import { parseDatabaseUrl } from './connection.js';
import { readMigrationFiles } from './migration-files.js';
import { listPending } from './migration-history.js';

const CONNECT_TIMEOUT_MS = 10 * 1000;

/** How far a database is. */
export interface MigrationStatus {
  /** Names, oldest first. */
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Why nothing can be migrated: what was applied and what is in the files do not agree. Null = they do. */
  readonly disagreement: string | null;
}

/** Compares the database with the files and changes nothing. @throws what the driver throws when Postgres is away */
export async function readMigrationStatus({
  databaseUrl,
  directory,
}: {
  readonly databaseUrl: string;
  /** The folder of migrations: prisma/migrations. */
  readonly directory: string;
}): Promise<MigrationStatus> {
  const files = await readMigrationFiles(directory);
  const names = files.map(({ name }) => name);
  const client = new pg.Client({
    connectionString: parseDatabaseUrl(databaseUrl),
    application_name: 'gmbot-migration-status',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined); // the statement under way rejects and tells
  try {
    await client.connect();
    await client.query('BEGIN'); // the table of migrations that listing makes goes with the rollback
    const pending = (await listPending(client, files)).map(({ name }) => name);
    return { applied: names.filter((name) => !pending.includes(name)), pending, disagreement: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { applied: [], pending: [], disagreement: error.message };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}
