/**
 * Which channels a group requires. Whatever locks a channel's row and rows of groups does it in this order, so that
 * no two of them wait for each other: the channel, then the groups by key.
 */
import { type ChatId, parseChannelKey, parseChatId } from '../domain/ids.js';
import type { ChannelSighting, Groups } from '../gate/ports.js';
import { groupGone } from './group-gone.js';
import { CHANNEL_JSON, type ChannelJson, toChannel } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { type Queryable, readAll, readOne, sql } from './sql.js';

/** A group requires at most this many channels. */
export const MOST_LINKS = 10;

/** Ends a transaction without keeping anything of it. */
class NoRoom extends Error {}

type LinksPort = Pick<Groups, 'link' | 'unlink' | 'listChannels'>;

/** Links, in Postgres. */
export function createGroupLinks(deps: StoreDeps): LinksPort {
  const { db, botId, cache } = deps;
  return {
    link: createLink(deps),
    async unlink(groupKey, channelKey) {
      const cut = await readOne<{ readonly chatId: number; readonly channelChatId: number; readonly isCut: boolean }>(
        db,
        sql`WITH g AS (
          UPDATE groups SET version = version + 1, updated_at = now()
          WHERE id = ${groupKey} AND bot_id = ${botId} RETURNING id, chat_id
        ), cut AS (
          DELETE FROM links AS l USING g WHERE l.group_id = g.id AND l.channel_id = ${channelKey} RETURNING 1
        )
        SELECT json_build_object(
          'chatId', g.chat_id, 'channelChatId', c.chat_id, 'isCut', EXISTS (SELECT FROM cut)) AS json
        FROM g JOIN channels AS c ON c.id = ${channelKey}`,
      );
      if (cut === null) return false;
      await cache.groupChanged(parseChatId(cut.chatId));
      await cache.channelChanged(parseChatId(cut.channelChatId));
      return cut.isCut;
    },
    async listChannels(groupKey) {
      const channels = await readAll<ChannelJson>(
        db,
        sql`SELECT ${CHANNEL_JSON} AS json
        FROM links AS l JOIN channels AS c ON c.id = l.channel_id
        WHERE l.group_id = ${groupKey} AND c.bot_id = ${botId} ORDER BY l.added_at, c.id`,
      );
      return channels.map(toChannel);
    },
  };
}

function createLink({ db, botId, cache }: StoreDeps): LinksPort['link'] {
  /** The group's chat id and whether the link is new. @throws NoRoom */
  async function add(
    tx: Queryable,
    ...[groupKey, channel, by]: Parameters<LinksPort['link']>
  ): Promise<{ readonly chatId: ChatId; readonly isNew: boolean }> {
    const channelKey = await keepChannel(tx, botId, channel);
    const chatId = await readOne<number>(
      tx,
      sql`SELECT to_json(chat_id) AS json FROM groups WHERE id = ${groupKey} AND bot_id = ${botId} FOR NO KEY UPDATE`,
    );
    if (chatId === null) throw groupGone(groupKey);
    const linked = await readAll<number>(
      tx,
      sql`SELECT to_json(channel_id) AS json FROM links WHERE group_id = ${groupKey}`,
    );
    if (linked.includes(channelKey)) return { chatId: parseChatId(chatId), isNew: false };
    if (linked.length >= MOST_LINKS) throw new NoRoom();
    await tx.$executeRaw(sql`INSERT INTO links (group_id, channel_id, added_by, added_at)
      VALUES (${groupKey}, ${channelKey}, ${by}, clock_timestamp())`);
    await tx.$executeRaw(sql`UPDATE groups SET version = version + 1, updated_at = now() WHERE id = ${groupKey}`);
    return { chatId: parseChatId(chatId), isNew: true };
  }

  return async function link(groupKey, channel, by) {
    try {
      const { chatId, isNew } = await db.$transaction((tx) => add(tx, groupKey, channel, by));
      await cache.groupChanged(chatId);
      return isNew ? 'added' : 'already';
    } catch (error) {
      if (error instanceof NoRoom) return 'full';
      throw error;
    } finally {
      await cache.channelChanged(channel.chatId);
    }
  };
}

/** Makes the channel's row or brings it up to date; locks it until the transaction ends. A link that we cannot see is kept. */
async function keepChannel(tx: Queryable, botId: number, channel: ChannelSighting): Promise<number> {
  const { chatId, kind, title, username, inviteLink } = channel;
  const key = await readOne<number>(
    tx,
    sql`INSERT INTO channels AS c (bot_id, chat_id, kind, title, username, invite_link)
    VALUES (${botId}, ${chatId}, ${kind}, ${title}, ${username}, ${inviteLink})
    ON CONFLICT (bot_id, chat_id) DO UPDATE SET
      kind = EXCLUDED.kind, title = EXCLUDED.title, username = EXCLUDED.username,
      invite_link = coalesce(EXCLUDED.invite_link, c.invite_link)
    RETURNING to_json(c.id) AS json`,
  );
  return parseChannelKey(key);
}
