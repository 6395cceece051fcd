/** A migrated database of its own for each system. */
import { randomBytes } from 'node:crypto';
import { migrate } from '@gmbot/core/store/migrate';
import { MIGRATIONS } from '@gmbot/core/store/migration-files';
import pg from 'pg';

/** A database. */
export interface OwnDatabase {
  readonly url: string;
  /** Runs one statement. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

/** Creates one beside the one that `TEST_DATABASE_URL` names, and migrates it. */
export async function createOwnDatabase(): Promise<OwnDatabase> {
  const base = process.env['TEST_DATABASE_URL'];
  if (base === undefined || base === '') throw new Error('TEST_DATABASE_URL is not set; `npm test` sets it');
  const name = `gmbot_e2e_${randomBytes(6).toString('hex')}`;
  const url = new URL(base);
  url.pathname = `/${name}`;
  await run(base, `CREATE DATABASE ${name}`);
  await migrate({ databaseUrl: url.href, directory: MIGRATIONS, log: { info: () => undefined } });
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  pool.on('error', () => undefined);
  return {
    url: url.href,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    async drop() {
      await pool.end();
      await run(base, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
