import type { AuditLog } from '../gate/ports.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

/** What was done, in Postgres. An entry of a group that is gone is dropped. */
export function createAuditLog({ db, botId }: StoreDeps): AuditLog {
  return {
    async append({ groupKey, userId, actorId, action, details }) {
      await db.$executeRaw(sql`INSERT INTO audit_entries (group_id, user_id, actor_id, action, details)
        SELECT g.id, ${userId}::bigint, ${actorId}::bigint, ${action}, ${JSON.stringify(details)}::jsonb
        FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}`);
    },
    findLast: (groupKey, userId, actions) =>
      readOne(
        db,
        sql`SELECT json_build_object('action', a.action, 'details', a.details) AS json
        FROM audit_entries AS a JOIN groups AS g ON g.id = a.group_id
        WHERE a.user_id = ${userId} AND a.group_id = ${groupKey} AND g.bot_id = ${botId}
          AND a.action = ANY(${[...actions]}::text[])
        ORDER BY a.at DESC, a.id DESC LIMIT 1`,
      ),
  };
}
