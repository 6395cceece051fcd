import { parseGroupKey, parseUserId } from '../domain/ids.js';
import type { Ledger } from '../gate/ports.js';
import { CAN_ACT, IS_ON } from './group-json.js';
import { IS_HELD } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, sql, time } from './sql.js';

/**
 * Composes the list of members whom nobody settled in time: the unconfirmed, the due and those who are owed a free
 * take turns, so that none of the three keeps the others from the list.
 *
 * Members whose settling failed for good wait for their own pause (`unsettled`), and paused groups for our rights:
 * else they would stand at the head of this list for ever.
 */
export function createListOverdue({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Ledger['listOverdue'] {
  return async function listOverdue(nowMs, unconfirmedBeforeMs, limit) {
    const isWaiting = sql`EXISTS (
      SELECT FROM unsettled AS u
      WHERE u.group_id = h.group_id AND u.user_id = h.user_id AND u.due_at > ${time(nowMs)})`;
    const actionable = sql`g.id = h.group_id AND g.bot_id = ${botId} AND ${CAN_ACT} AND NOT ${isWaiting}`;
    const overdue = await readAll<{ readonly groupKey: number; readonly userId: number }>(
      db,
      sql`WITH unconfirmed AS (
        SELECT h.group_id, h.user_id, row_number() OVER (ORDER BY h.intent_at) AS turn FROM holds AS h JOIN groups AS g ON ${actionable}
        WHERE h.intent IS NOT NULL AND h.intent_at < ${time(unconfirmedBeforeMs)}
        ORDER BY h.intent_at LIMIT ${limit}
      ), due AS (
        SELECT h.group_id, h.user_id, row_number() OVER (ORDER BY h.due_at) AS turn FROM holds AS h JOIN groups AS g ON ${actionable}
        WHERE h.due_at <= ${time(nowMs)}
        ORDER BY h.due_at LIMIT ${limit}
      ), owed AS (
        SELECT h.group_id, h.user_id, row_number() OVER () AS turn
        FROM groups AS g
        CROSS JOIN LATERAL (
          SELECT h.* FROM holds AS h
          WHERE h.group_id = g.id AND ${IS_HELD} AND NOT ${isWaiting}
            AND (h.intent IS NULL OR h.intent_at < ${time(unconfirmedBeforeMs)})
            AND (NOT ${IS_ON} OR h.blocked_at IS NULL)
          ORDER BY h.user_id LIMIT ${limit}
        ) AS h
        WHERE g.bot_id = ${botId} AND ${CAN_ACT}
          AND (NOT ${IS_ON} OR NOT EXISTS (SELECT FROM links AS l WHERE l.group_id = g.id))
        LIMIT ${limit}
      )
      SELECT json_build_object('groupKey', group_id, 'userId', user_id) AS json
      FROM (SELECT * FROM unconfirmed UNION ALL SELECT * FROM due UNION ALL SELECT * FROM owed) AS overdue
      GROUP BY group_id, user_id ORDER BY min(turn), group_id, user_id LIMIT ${limit}`,
    );
    return overdue.map(({ groupKey, userId }) => ({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }));
  };
}
