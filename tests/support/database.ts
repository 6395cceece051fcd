/**
 * Databases for tests. One migrated template per state of the migrations, made by whichever test comes first; each
 * test file gets a copy of its own, which takes a few hundredths of a second.
 */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '@gmbot/core/store/migrate';
import { MIGRATIONS, readMigrationFiles } from '@gmbot/core/store/migration-files';

/** Only one process makes the template. */
const TEMPLATE_LOCK = 415_001;

/** A database of its own. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement on a connection of its own. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** Where the Postgres of the tests is. @throws Error when TEST_DATABASE_URL is not set */
export function readTestDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined || url === '') throw new Error('TEST_DATABASE_URL is not set; `npm test` sets it');
  return url;
}

/** A fresh, migrated database. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(await withAdmin(makeTemplate));
}

/** A database without a single table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0');
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const name = `gmbot_test_${randomBytes(6).toString('hex')}`;
  await withAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = toUrlOf(name);
  return {
    url,
    query: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      withClient(url, async (client) => (await client.query<Row>(text, [...values])).rows),
    async drop() {
      await withAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function makeTemplate(admin: pg.Client): Promise<string> {
  const files = await readMigrationFiles(MIGRATIONS);
  const state = createHash('sha256').update(files.map(({ name, checksum }) => `${name} ${checksum}`).join('\n'));
  const name = `gmbot_template_${state.digest('hex').slice(0, 16)}`;
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]); // released with the connection
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) {
    const draft = `${name}_draft_${randomBytes(4).toString('hex')}`;
    await admin.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await migrate({ databaseUrl: toUrlOf(draft), directory: MIGRATIONS, log: { info: () => undefined } });
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  }
  return name;
}

function toUrlOf(database: string): string {
  const url = new URL(readTestDatabaseUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function withAdmin<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return withClient(readTestDatabaseUrl(), work);
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
