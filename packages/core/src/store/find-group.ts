import type { Group } from '../domain/group.js';
import type { GroupKey } from '../domain/ids.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

/** Reads one group, past every cache. Null iff the bot has no group of the key. */
export async function findGroup(
  { db, botId }: Pick<StoreDeps, 'db' | 'botId'>,
  groupKey: GroupKey,
): Promise<Group | null> {
  const json = await readOne<GroupJson>(
    db,
    sql`SELECT ${GROUP_JSON} AS json FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}`,
  );
  return json === null ? null : toGroup(json);
}
