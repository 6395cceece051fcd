import { parseGroupKey, parseUserId } from '../domain/ids.js';
import type { Ledger } from '../gate/ports.js';
import { createClaimChecks } from './claim-checks.js';
import { IS_HELD } from './ledger-json.js';
import { createListOverdue } from './list-overdue.js';
import type { StoreDeps } from './store-deps.js';
import { join, readAll, readOne, sql } from './sql.js';

type ListsPort = Pick<Ledger, 'listGroupsOf' | 'countHeld' | 'filterHeld' | 'listHeld' | 'listOverdue' | 'claimChecks'>;

/** Lists of members, in Postgres. */
export function createLedgerLists({ db, botId }: StoreDeps): ListsPort {
  return {
    async listGroupsOf(userId) {
      const keys = await readAll<number>(
        db,
        sql`SELECT to_json(h.group_id) AS json FROM holds AS h JOIN groups AS g ON g.id = h.group_id
        WHERE h.user_id = ${userId} AND g.bot_id = ${botId}
          AND (h.owner <> 'none' OR h.intent IS NOT NULL OR h.blocked_at IS NOT NULL OR h.pardoned_at IS NOT NULL
            OR h.warned OR h.served OR h.offences <> '{}')
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
    async filterHeld(groupKey, userIds) {
      if (userIds.length === 0) return [];
      const held = await readAll<number>(
        db,
        sql`SELECT to_json(h.user_id) AS json FROM holds AS h JOIN groups AS g ON g.id = h.group_id
        WHERE h.group_id = ${groupKey} AND h.user_id IN (${join(userIds)}) AND ${IS_HELD} AND g.bot_id = ${botId}`,
      );
      return held.map(parseUserId);
    },
    async listHeld(groupKey, afterUserId, limit) {
      const userIds = await readAll<number>(
        db,
        sql`SELECT to_json(user_id) AS json FROM (
          (SELECT h.user_id FROM holds AS h
            WHERE h.group_id = ${groupKey} AND ${IS_HELD} AND h.user_id > ${afterUserId ?? 0}
            ORDER BY h.user_id LIMIT ${limit})
          UNION
          (SELECT h.user_id FROM holds AS h
            WHERE h.group_id = ${groupKey} AND h.warned AND h.owner = 'none' AND h.present AND h.user_id > ${afterUserId ?? 0}
            ORDER BY h.user_id LIMIT ${limit})
        ) AS listed
        WHERE EXISTS (SELECT FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId})
        ORDER BY user_id LIMIT ${limit}`,
      );
      return userIds.map(parseUserId);
    },
    listOverdue: createListOverdue({ db, botId }),
    claimChecks: createClaimChecks({ db, botId }),
  };
}
