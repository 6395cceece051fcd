import { parseChatId } from '../domain/ids.js';
import type { Ledger } from '../gate/ports.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

/** Composes holding and releasing by hand: part of the row, and of the group's policy. */
export function createBlock({ db, botId, cache }: StoreDeps): Ledger['block'] {
  return async function block(groupKey, userId, by) {
    const moved = sql`WITH g AS (
      UPDATE groups SET version = version + 1, updated_at = now()
      WHERE id = ${groupKey} AND bot_id = ${botId} RETURNING id, chat_id
    )`;
    const chatId = await readOne<number>(
      db,
      by === null
        ? sql`${moved}, lifted AS (
            UPDATE holds AS h SET
              blocked_at = NULL, blocked_by = NULL, blocked_reason = NULL,
              version = h.version + 1, updated_at = now()
            FROM g WHERE h.group_id = g.id AND h.user_id = ${userId} AND h.blocked_at IS NOT NULL
          )
          SELECT to_json(g.chat_id) AS json FROM g`
        : sql`${moved}, kept AS (
            INSERT INTO holds AS h (group_id, user_id, name, blocked_at, blocked_by, blocked_reason, version)
            SELECT g.id, ${userId}::bigint, ${by.name}, now(), ${by.by}::bigint, ${by.reason}::text, 1 FROM g
            ON CONFLICT (group_id, user_id) DO UPDATE SET
              name = coalesce(nullif(EXCLUDED.name, ''), h.name), blocked_at = EXCLUDED.blocked_at,
              blocked_by = EXCLUDED.blocked_by, blocked_reason = EXCLUDED.blocked_reason,
              version = h.version + 1, updated_at = now()
          )
          SELECT to_json(g.chat_id) AS json FROM g`,
    );
    if (chatId !== null) await cache.groupChanged(parseChatId(chatId));
  };
}
