import { parseGroupKey, parseUserId } from '../domain/ids.js';
import type { UnsettledList } from '../gate/ports.js';
import type { StoreDeps } from './store-deps.js';
import { join, readAll, sql, time } from './sql.js';

/** The pause after the first failure; it doubles with each. */
const FIRST_PAUSE_MS = 60 * 1000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;
/** The pause after one more failure of a row `u`. */
const PAUSE = sql`least(${LONGEST_PAUSE_MS}, ${FIRST_PAUSE_MS} * power(2, least(u.failures, 10))) * interval '1 millisecond'`;

/** The reconciler's list, in Postgres. */
export function createUnsettledList({ db, botId }: StoreDeps): UnsettledList {
  return {
    async add(groupKey, userId, reason, nowMs) {
      await db.$executeRaw(sql`INSERT INTO unsettled AS u (group_id, user_id, reason, since, due_at)
        SELECT g.id, ${userId}::bigint, ${reason}, ${time(nowMs)}, ${time(nowMs + FIRST_PAUSE_MS)}
        FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
        ON CONFLICT (group_id, user_id) DO UPDATE SET
          reason = EXCLUDED.reason, failures = u.failures + 1,
          due_at = ${time(nowMs)} + ${PAUSE}`);
    },
    async remove(groupKey, userId) {
      await db.$executeRaw(sql`DELETE FROM unsettled AS u USING groups AS g
        WHERE g.id = u.group_id AND g.bot_id = ${botId} AND u.group_id = ${groupKey} AND u.user_id = ${userId}`);
    },
    async postpone(groupKey, userId, nowMs) {
      await db.$executeRaw(sql`UPDATE unsettled AS u SET failures = u.failures + 1,
          due_at = ${time(nowMs)} + ${PAUSE}
        FROM groups AS g
        WHERE g.id = u.group_id AND g.bot_id = ${botId} AND u.group_id = ${groupKey} AND u.user_id = ${userId}`);
    },
    async filterListed(groupKey, userIds) {
      if (userIds.length === 0) return [];
      const listed = await readAll<number>(
        db,
        sql`SELECT to_json(u.user_id) AS json FROM unsettled AS u JOIN groups AS g ON g.id = u.group_id
        WHERE u.group_id = ${groupKey} AND u.user_id IN (${join(userIds)}) AND g.bot_id = ${botId}`,
      );
      return listed.map(parseUserId);
    },
    async listDue(nowMs, limit) {
      const due = await readAll<{ readonly groupKey: number; readonly userId: number }>(
        db,
        sql`SELECT json_build_object('groupKey', u.group_id, 'userId', u.user_id) AS json
        FROM unsettled AS u JOIN groups AS g ON g.id = u.group_id
        WHERE u.due_at <= ${time(nowMs)} AND g.bot_id = ${botId} ORDER BY u.due_at LIMIT ${limit}`,
      );
      return due.map(({ groupKey, userId }) => ({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }));
    },
  };
}
