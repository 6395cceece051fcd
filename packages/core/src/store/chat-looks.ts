import type { ChatLooks } from '../gate/ports.js';
import { CHANNEL_JSON, type ChannelJson, GROUP_JSON, type GroupJson, toChannel, toGroup } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, sql, time } from './sql.js';

/** Which chats are to be looked at, in Postgres: one statement a kind takes them, so that a fleet looks once. */
export function createChatLooks({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): ChatLooks {
  return {
    async claim({ beforeMs, nowMs, limit }) {
      const groups = await readAll<GroupJson>(
        db,
        sql`UPDATE groups AS g SET looked_at = ${time(nowMs)} WHERE g.id = ANY (ARRAY(
          SELECT d.id FROM groups AS d WHERE d.bot_id = ${botId} AND d.bot_present AND d.looked_at < ${time(beforeMs)}
          ORDER BY d.looked_at LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED))
        RETURNING ${GROUP_JSON} AS json`,
      );
      const channels = await readAll<ChannelJson>(
        db,
        sql`UPDATE channels AS c SET looked_at = ${time(nowMs)} WHERE c.id = ANY (ARRAY(
          SELECT d.id FROM channels AS d
          WHERE d.bot_id = ${botId} AND d.lost_at IS NULL AND d.looked_at < ${time(beforeMs)}
            AND EXISTS (SELECT FROM links AS l WHERE l.channel_id = d.id)
          ORDER BY d.looked_at LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED))
        RETURNING ${CHANNEL_JSON} AS json`,
      );
      return { groups: groups.map(toGroup), channels: channels.map(toChannel) };
    },
  };
}
