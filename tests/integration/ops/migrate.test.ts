import { readMigrationFiles, MIGRATIONS } from '@gmbot/core/store/migration-files';
import { afterEach, describe, expect, it } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createOperator } from '../../support/ops.js';

let database: TestDatabase;
afterEach(() => database.drop());

async function listNames(): Promise<readonly string[]> {
  return (await readMigrationFiles(MIGRATIONS)).map(({ name }) => name);
}

describe('migrate status', () => {
  it('ends with 0 when the database is up to date', async () => {
    database = await createTestDatabase();

    expect(await createOperator({ DATABASE_URL: database.url }).ask('migrate', 'status')).toEqual({
      code: 0,
      json: { applied: await listNames(), pending: [] },
    });
  });

  it('ends with 4 when something is pending, and changes nothing', async () => {
    database = await createEmptyDatabase();

    expect(await createOperator({ DATABASE_URL: database.url }).ask('migrate', 'status')).toEqual({
      code: 4,
      json: { applied: [], pending: await listNames() },
    });
    expect(await database.query(`SELECT FROM information_schema.tables WHERE table_schema = 'public'`)).toEqual([]);
  });

  it('ends with 1 when history and files do not agree', async () => {
    database = await createTestDatabase();
    await database.query(`UPDATE _prisma_migrations SET checksum = 'another'`);

    expect(await createOperator({ DATABASE_URL: database.url }).ask('migrate', 'status')).toMatchObject({
      code: 1,
      json: { error: expect.stringContaining('was edited') as unknown },
    });
  });

  it('ends with 1 when Postgres is away, without the password', async () => {
    database = await createEmptyDatabase();
    const away = createOperator({ DATABASE_URL: 'postgresql://u:hunter2secret@127.0.0.1:1/db' });

    const { code, err } = await away.run('migrate', 'status');

    expect([code, err]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
    expect(err).not.toContain('hunter2secret');
  });
});
