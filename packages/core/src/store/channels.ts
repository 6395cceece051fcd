import { parseChatId } from '../domain/ids.js';
import type { ChannelKey } from '../domain/ids.js';
import type { Channels } from '../gate/ports.js';
import { CHANNEL_JSON, type ChannelJson, toChannel } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readAll, readOne, sql, text, time } from './sql.js';

/** Required channels, in Postgres. */
export function createChannels({ db, botId, cache }: StoreDeps): Channels {
  /**
   * Changes whether the channel is lost, and with it the version of every group that requires it.
   *
   * Two statements: the first locks the channel, so the second sees every link that was made before.
   */
  async function change(channelKey: ChannelKey, assignments: Sql, condition: Sql): Promise<boolean> {
    const chatId = await db.$transaction(async (tx) => {
      const changed = await readOne<number>(
        tx,
        sql`UPDATE channels AS c SET ${assignments}
        WHERE c.id = ${channelKey} AND c.bot_id = ${botId} AND ${condition} RETURNING to_json(c.chat_id) AS json`,
      );
      if (changed === null) return null;
      await tx.$executeRaw(sql`WITH requiring AS (
          SELECT g.id FROM groups AS g JOIN links AS l ON l.group_id = g.id
          WHERE l.channel_id = ${channelKey} ORDER BY g.id FOR NO KEY UPDATE OF g
        )
        UPDATE groups AS g SET version = g.version + 1, updated_at = now() FROM requiring WHERE g.id = requiring.id`);
      return parseChatId(changed);
    });
    if (chatId === null) return false;
    await cache.channelChanged(chatId);
    return true;
  }

  return {
    async findByChatId(chatId) {
      return (await cache.findChannel(chatId))?.channel ?? null;
    },
    listGroups: (channelKey) => cache.listGroups(channelKey),
    markLost: (channelKey, atMs, generation) =>
      change(
        channelKey,
        sql`lost_at = ${time(atMs)}, generation = c.generation + 1`,
        generation === undefined ? text('c.lost_at IS NULL') : sql`c.lost_at IS NULL AND c.generation = ${generation}`,
      ),
    markFound: (channelKey) => change(channelKey, text('lost_at = NULL'), text('c.lost_at IS NOT NULL')),
    async listLost() {
      const lost = await readAll<ChannelJson>(
        db,
        sql`SELECT ${CHANNEL_JSON} AS json FROM channels AS c
        WHERE c.bot_id = ${botId} AND c.lost_at IS NOT NULL ORDER BY c.id`,
      );
      return lost.map(toChannel);
    },
    async readAfresh(channelKey) {
      const json = await readOne<ChannelJson>(
        db,
        sql`SELECT ${CHANNEL_JSON} AS json FROM channels AS c WHERE c.id = ${channelKey} AND c.bot_id = ${botId}`,
      );
      if (json === null) return null;
      const channel = toChannel(json);
      await cache.channelChanged(channel.chatId);
      return channel;
    },
    async refresh({ chatId, kind, title, username, inviteLink }) {
      await db.$executeRaw(sql`UPDATE channels SET kind = ${kind}, title = ${title}, username = ${username},
          invite_link = coalesce(${inviteLink}, invite_link)
        WHERE bot_id = ${botId} AND chat_id = ${chatId}`);
      await cache.channelChanged(chatId);
    },
    async findByInviteHash(hash) {
      const json = await readOne<ChannelJson>(
        db,
        sql`SELECT ${CHANNEL_JSON} AS json FROM channels AS c
        WHERE c.bot_id = ${botId} AND substring(c.invite_link FROM '(?:\\+|joinchat/)([A-Za-z0-9_-]+)$') = ${hash}
        ORDER BY c.id LIMIT 1`,
      );
      return json === null ? null : toChannel(json);
    },
  };
}
