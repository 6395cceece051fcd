import { parseChatId, parseUserId } from '../domain/ids.js';
import type { Groups } from '../gate/ports.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, readOne, sql } from './sql.js';

interface Changed {
  readonly chatId: number;
  readonly hasChanged: boolean;
}

/** Members whom a group's administrators exempted. */
export function createGroupTrusted({ db, botId, cache }: StoreDeps): Pick<Groups, 'trust' | 'untrust' | 'listTrusted'> {
  async function tell(changed: Changed | null): Promise<boolean> {
    if (changed === null) return false;
    await cache.groupChanged(parseChatId(changed.chatId));
    return changed.hasChanged;
  }

  return {
    async trust(groupKey, { userId, name }, by) {
      return tell(
        await readOne<Changed>(
          db,
          sql`WITH g AS (
            UPDATE groups SET version = version + 1, updated_at = now()
            WHERE id = ${groupKey} AND bot_id = ${botId} RETURNING id, chat_id
          ), added AS (
            INSERT INTO trusted (group_id, user_id, name, added_by)
            SELECT g.id, ${userId}::bigint, ${name}, ${by}::bigint FROM g
            ON CONFLICT DO NOTHING RETURNING 1
          )
          SELECT json_build_object('chatId', g.chat_id, 'hasChanged', EXISTS (SELECT FROM added)) AS json FROM g`,
        ),
      );
    },
    async untrust(groupKey, userId) {
      return tell(
        await readOne<Changed>(
          db,
          sql`WITH g AS (
            UPDATE groups SET version = version + 1, updated_at = now()
            WHERE id = ${groupKey} AND bot_id = ${botId} RETURNING id, chat_id
          ), removed AS (
            DELETE FROM trusted AS t USING g WHERE t.group_id = g.id AND t.user_id = ${userId} RETURNING 1
          )
          SELECT json_build_object('chatId', g.chat_id, 'hasChanged', EXISTS (SELECT FROM removed)) AS json FROM g`,
        ),
      );
    },
    async listTrusted(groupKey) {
      const trusted = await readAll<{ readonly userId: number; readonly name: string }>(
        db,
        sql`SELECT json_build_object('userId', t.user_id, 'name', t.name) AS json
        FROM trusted AS t JOIN groups AS g ON g.id = t.group_id
        WHERE g.id = ${groupKey} AND g.bot_id = ${botId} ORDER BY t.added_at, t.user_id`,
      );
      return trusted.map(({ userId, name }) => ({ userId: parseUserId(userId), name }));
    },
  };
}
