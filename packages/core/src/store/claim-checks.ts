import { parseGroupKey, parseUserId } from '../domain/ids.js';
import type { Ledger } from '../gate/ports.js';
import { CAN_ACT, IS_ON } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, sql, time } from './sql.js';

/** Composes the claim of verifications that are due: of two processes that ask at once, each gets other members. */
export function createClaimChecks({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Ledger['claimChecks'] {
  return async function claimChecks(nowMs, limit) {
    const claimed = await readAll<{ readonly groupKey: number; readonly userId: number }>(
      db,
      sql`WITH due AS (
        SELECT h.group_id, h.user_id FROM holds AS h JOIN groups AS g ON g.id = h.group_id AND g.bot_id = ${botId}
        WHERE h.owner = 'ours' AND h.check_at <= ${time(nowMs)} AND ${IS_ON} AND ${CAN_ACT}
        ORDER BY h.check_at LIMIT ${limit} FOR UPDATE OF h SKIP LOCKED
      ), claimed AS (
        UPDATE holds AS h SET checks = h.checks + 1, version = h.version + 1, updated_at = now(),
          intent = coalesce(h.intent, 'hold'), intent_at = coalesce(h.intent_at, ${time(nowMs)}),
          check_at = ${time(nowMs)} + least(60, 2 ^ (least(h.checks, 10) + 2)) * (0.85 + 0.3 * random()) * interval '1 minute'
        FROM due WHERE h.group_id = due.group_id AND h.user_id = due.user_id
        RETURNING h.group_id, h.user_id
      )
      SELECT json_build_object('groupKey', group_id, 'userId', user_id) AS json FROM claimed`,
    );
    return claimed.map(({ groupKey, userId }) => ({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }));
  };
}
