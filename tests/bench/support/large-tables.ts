import type { Stage } from './stage.js';

/** How many rows. */
export interface TableSizes {
  readonly groups: number;
  readonly links: number;
  readonly holds: number;
}

/** Fills a migrated database from within Postgres: group n is chat −1,000,000 − n, and person n has one row of the ledger. */
export async function seedLargeTables(
  { database, botId }: Pick<Stage, 'database' | 'botId'>,
  sizes: TableSizes,
): Promise<void> {
  const { groups, links, holds } = sizes;
  const channels = Math.ceil(groups / 10);
  const perGroup = Math.ceil(links / groups);
  await database.query(`
    INSERT INTO groups (bot_id, chat_id, kind, title, enabled, can_delete, can_restrict, version)
      SELECT ${botId}, -1000000 - i, 'supergroup', 'Group ' || i, true, true, true, 1 FROM generate_series(1, ${groups}) AS i`);
  await database.query(`
    INSERT INTO channels (bot_id, chat_id, kind, title)
      SELECT ${botId}, -20000000 - i, 'channel', 'Channel ' || i FROM generate_series(1, ${channels}) AS i`);
  await database.query(`
    INSERT INTO links (group_id, channel_id, added_by)
      SELECT i, 1 + (i + j * 7919) % ${channels}, 1
      FROM generate_series(1, ${groups}) AS i, generate_series(1, ${perGroup}) AS j ON CONFLICT DO NOTHING`);
  await database.query(`
    INSERT INTO holds (group_id, user_id, owner, until_date)
      SELECT 1 + i % ${groups}, i, CASE WHEN i % 50 = 0 THEN 'ours' ELSE 'none' END, 1900000000
      FROM generate_series(1, ${holds}) AS i`);
  await database.query('ANALYZE');
}
