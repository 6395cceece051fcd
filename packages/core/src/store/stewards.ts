import type { Stewards } from '../gate/ports.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, sql } from './sql.js';

/** Who acted as administrator, in Postgres. */
export function createStewards({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Stewards {
  return {
    async note(groupKey, userId) {
      await db.$executeRaw(sql`INSERT INTO stewards (group_id, user_id, seen_at)
        SELECT g.id, ${userId}, clock_timestamp() FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
        ON CONFLICT (group_id, user_id) DO UPDATE SET seen_at = EXCLUDED.seen_at`);
    },
    async listGroups(userId, limit) {
      const groups = await readAll<GroupJson>(
        db,
        sql`SELECT ${GROUP_JSON} AS json FROM stewards AS s JOIN groups AS g ON g.id = s.group_id
        WHERE s.user_id = ${userId} AND g.bot_id = ${botId} AND g.bot_present
        ORDER BY s.seen_at DESC, g.id LIMIT ${limit}`,
      );
      return groups.map(toGroup);
    },
  };
}
