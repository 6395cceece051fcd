import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS, readMigrationFiles } from '@gmbot/core/store/migration-files';
import { diagnoseHistory, diffFromSchema } from '../../support/schema-engine.js';
import { type TestDatabase, createTestDatabase } from '../../support/database.js';

describe('the migrated database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is what schema.prisma says', async () => {
    expect((await diffFromSchema(database.url)).trim()).toBe('-- This is an empty migration.');
  });

  it('has a history that Prisma agrees with', async () => {
    const files = await readMigrationFiles(MIGRATIONS);
    const edited = files.map((file) => ({ ...file, script: `${file.script}\n-- edited` }));

    expect(await diagnoseHistory(database.url, files)).toMatchObject({
      hasMigrationsTable: true,
      editedMigrationNames: [],
      failedMigrationNames: [],
      history: null,
    });
    expect((await diagnoseHistory(database.url, edited)).editedMigrationNames).toEqual(files.map(({ name }) => name));
  });

  it('is found to differ once a column is too many, or an index is missing', async () => {
    await database.query('ALTER TABLE channels ADD COLUMN colour text');
    await database.query('DROP INDEX holds_user_id_idx');

    const script = await diffFromSchema(database.url);

    expect(script).toContain('DROP COLUMN "colour"');
    expect(script).toContain('CREATE INDEX "holds_user_id_idx"');
  });
});
