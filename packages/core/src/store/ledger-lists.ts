import { parseGroupKey, parseUserId } from '../domain/ids.js';
import type { Ledger } from '../gate/ports.js';
import { IS_HELD } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, readOne, sql, text, time } from './sql.js';

type ListsPort = Pick<Ledger, 'listGroupsOf' | 'countHeld' | 'listHeld' | 'listOverdue' | 'claimChecks'>;

/** True for `groups AS g` in which something can be done: not paused, and if off, with the right to free. */
const CAN_ACT = text(`g.bot_present AND g.kind = 'supergroup' AND g.can_restrict AND (g.can_delete OR NOT g.enabled)`);

/** Lists of members, in Postgres. */
export function createLedgerLists({ db, botId }: StoreDeps): ListsPort {
  /**
   * Members whose settling failed for good wait for their own pause (`unsettled`), and paused groups for our rights:
   * else they would stand at the head of this list for ever.
   */
  const listOverdue: ListsPort['listOverdue'] = async (nowMs, unconfirmedBeforeMs, limit) => {
    const isWaiting = sql`EXISTS (
      SELECT FROM unsettled AS u
      WHERE u.group_id = h.group_id AND u.user_id = h.user_id AND u.due_at > ${time(nowMs)})`;
    const actionable = sql`g.id = h.group_id AND g.bot_id = ${botId} AND ${CAN_ACT} AND NOT ${isWaiting}`;
    const overdue = await readAll<{ readonly groupKey: number; readonly userId: number }>(
      db,
      sql`WITH unconfirmed AS (
        SELECT h.group_id, h.user_id FROM holds AS h JOIN groups AS g ON ${actionable}
        WHERE h.intent IS NOT NULL AND h.intent_at < ${time(unconfirmedBeforeMs)}
        ORDER BY h.intent_at LIMIT ${limit}
      ), due AS (
        SELECT h.group_id, h.user_id FROM holds AS h JOIN groups AS g ON ${actionable}
        WHERE h.due_at <= ${time(nowMs)}
        ORDER BY h.due_at LIMIT ${limit}
      ), owed AS (
        SELECT h.group_id, h.user_id
        FROM groups AS g
        CROSS JOIN LATERAL (
          SELECT h.* FROM holds AS h
          WHERE h.group_id = g.id AND ${IS_HELD} AND NOT ${isWaiting}
            AND (h.intent IS NULL OR h.intent_at < ${time(unconfirmedBeforeMs)})
            AND (NOT g.enabled OR h.blocked_at IS NULL)
          ORDER BY h.user_id LIMIT ${limit}
        ) AS h
        WHERE g.bot_id = ${botId} AND ${CAN_ACT}
          AND (NOT g.enabled OR NOT EXISTS (SELECT FROM links AS l WHERE l.group_id = g.id))
        LIMIT ${limit}
      )
      SELECT json_build_object('groupKey', group_id, 'userId', user_id) AS json
      FROM (SELECT * FROM unconfirmed UNION SELECT * FROM due UNION SELECT * FROM owed) AS overdue
      LIMIT ${limit}`,
    );
    return overdue.map(({ groupKey, userId }) => ({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }));
  };

  const claimChecks: ListsPort['claimChecks'] = async (nowMs, limit) => {
    const claimed = await readAll<{ readonly groupKey: number; readonly userId: number }>(
      db,
      sql`WITH due AS (
        SELECT h.group_id, h.user_id FROM holds AS h JOIN groups AS g ON g.id = h.group_id AND g.bot_id = ${botId}
        WHERE h.owner = 'ours' AND h.check_at <= ${time(nowMs)} AND g.enabled AND ${CAN_ACT}
        ORDER BY h.check_at LIMIT ${limit} FOR UPDATE OF h SKIP LOCKED
      ), claimed AS (
        UPDATE holds AS h SET checks = h.checks + 1,
          check_at = ${time(nowMs)} + least(60, 2 ^ (least(h.checks, 10) + 2)) * (0.85 + 0.3 * random()) * interval '1 minute'
        FROM due WHERE h.group_id = due.group_id AND h.user_id = due.user_id
        RETURNING h.group_id, h.user_id
      )
      SELECT json_build_object('groupKey', group_id, 'userId', user_id) AS json FROM claimed`,
    );
    return claimed.map(({ groupKey, userId }) => ({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }));
  };

  return {
    async listGroupsOf(userId) {
      const keys = await readAll<number>(
        db,
        sql`SELECT to_json(h.group_id) AS json FROM holds AS h JOIN groups AS g ON g.id = h.group_id
        WHERE h.user_id = ${userId} AND g.bot_id = ${botId}
          AND (h.owner <> 'none' OR h.intent IS NOT NULL OR h.blocked_at IS NOT NULL OR h.pardoned_at IS NOT NULL)
        ORDER BY h.group_id`,
      );
      return keys.map(parseGroupKey);
    },
    async countHeld(groupKey) {
      const count = await readOne<number>(
        db,
        sql`SELECT to_json(count(*)) AS json FROM holds AS h
        WHERE h.group_id = ${groupKey} AND ${IS_HELD}
          AND EXISTS (SELECT FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId})`,
      );
      return count ?? 0;
    },
    async listHeld(groupKey, afterUserId, limit) {
      const userIds = await readAll<number>(
        db,
        sql`SELECT to_json(h.user_id) AS json FROM holds AS h
        WHERE h.group_id = ${groupKey} AND ${IS_HELD} AND h.user_id > ${afterUserId ?? 0}
          AND EXISTS (SELECT FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId})
        ORDER BY h.user_id LIMIT ${limit}`,
      );
      return userIds.map(parseUserId);
    },
    listOverdue,
    claimChecks,
  };
}
