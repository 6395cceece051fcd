import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, openConnection } from '@gmbot/core/store/connection';
import { type TestDatabase, createTestDatabase } from '../../support/database.js';

describe('a connection of the store', () => {
  let database: TestDatabase;
  let connection: Connection;
  beforeAll(async () => {
    database = await createTestDatabase();
    connection = openConnection({ databaseUrl: database.url, poolSize: 1, applicationName: 'limits' });
  });
  afterAll(async () => {
    await connection.close();
    await database.drop();
  });

  it.each([
    ['statement_timeout', '10s'],
    ['idle_in_transaction_session_timeout', '12s'],
    ['application_name', 'limits'],
  ])('sets %s to %s', async (name, value) => {
    const rows = await connection.db.$queryRawUnsafe<{ value: string }[]>(`SELECT current_setting('${name}') AS value`);

    expect(rows).toEqual([{ value }]);
  });

  it('waits for what is under way when it is closed, and may be closed twice', async () => {
    const own = openConnection({ databaseUrl: database.url, poolSize: 1, applicationName: 'closing' });
    const answer = own.db.$queryRaw<{ value: number }[]>`SELECT 1 AS value FROM pg_sleep(0.2)`.then((rows) => rows);

    await Promise.all([answer, own.close()]);
    await own.close();

    expect(await answer).toEqual([{ value: 1 }]);
  });
});
