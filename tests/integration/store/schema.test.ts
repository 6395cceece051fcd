import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffFromSchema } from '../../support/schema-engine.js';
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

  it('is found to differ once a column is too many, or an index is missing', async () => {
    await database.query('ALTER TABLE channels ADD COLUMN colour text');
    await database.query('DROP INDEX holds_user_id_idx');

    const script = await diffFromSchema(database.url);

    expect(script).toContain('DROP COLUMN "colour"');
    expect(script).toContain('CREATE INDEX "holds_user_id_idx"');
  });
});
