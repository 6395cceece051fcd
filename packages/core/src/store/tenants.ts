import type { Group } from '../domain/group.js';
import { parseChannelKey, parseChatId, parseUserId } from '../domain/ids.js';
import type { Tenant, Tenants } from '../gate/ports.js';
import { groupGone } from './group-gone.js';
import {
  CAN_ACT,
  CHANNEL_JSON,
  type ChannelJson,
  GROUP_JSON,
  type GroupJson,
  toChannel,
  toGroup,
} from './group-json.js';
import { IS_HELD } from './ledger-json.js';
import { readAll, readOne, sql } from './sql.js';
import type { StoreDeps } from './store-deps.js';

const TENANT_JSON = sql`json_build_object(
  'group', ${GROUP_JSON},
  'links', (
    SELECT coalesce(json_agg(json_build_object('channel', ${CHANNEL_JSON}, 'addedBy', l.added_by) ORDER BY l.added_at, c.id), '[]')
    FROM links AS l JOIN channels AS c ON c.id = l.channel_id WHERE l.group_id = g.id),
  'trusted', (
    SELECT coalesce(json_agg(json_build_object('userId', t.user_id, 'name', t.name, 'addedBy', t.added_by) ORDER BY t.added_at, t.user_id), '[]')
    FROM trusted AS t WHERE t.group_id = g.id),
  'heldCount', (SELECT count(*) FROM holds AS h WHERE h.group_id = g.id AND ${IS_HELD}))`;

interface TenantJson {
  readonly group: GroupJson;
  readonly links: readonly { readonly channel: ChannelJson; readonly addedBy: number }[];
  readonly trusted: readonly { readonly userId: number; readonly name: string; readonly addedBy: number }[];
  readonly heldCount: number;
}

/** Tenants for the operator, in Postgres. */
export function createTenants({ db, botId, cache }: StoreDeps): Tenants {
  return {
    async list(afterKey, limit) {
      const tenants = await readAll<TenantJson>(
        db,
        sql`SELECT ${TENANT_JSON} AS json FROM groups AS g
        WHERE g.bot_id = ${botId} AND g.id > ${afterKey ?? 0} ORDER BY g.id LIMIT ${limit}`,
      );
      return tenants.map(toTenant);
    },
    async find(chat) {
      const isAsked =
        typeof chat === 'string'
          ? sql`lower(g.username) = ${chat.slice(1).toLowerCase()}`
          : sql`(g.chat_id = ${chat} OR g.upgraded_from = ${chat})`;
      const json = await readOne<TenantJson>(
        db,
        sql`SELECT ${TENANT_JSON} AS json FROM groups AS g WHERE g.bot_id = ${botId} AND ${isAsked} ORDER BY g.id LIMIT 1`,
      );
      return json === null ? null : toTenant(json);
    },
    async setBlocked(groupKey, isBlocked): Promise<Group> {
      const blockedAt = isBlocked ? sql`coalesce(g.blocked_at, now())` : sql`NULL::timestamptz`;
      const json = await readOne<GroupJson>(
        db,
        sql`UPDATE groups AS g SET updated_at = now(), blocked_at = ${blockedAt},
          version = g.version + ((g.blocked_at IS NOT NULL) <> ${isBlocked})::integer
        WHERE g.id = ${groupKey} AND g.bot_id = ${botId} RETURNING ${GROUP_JSON} AS json`,
      );
      if (json === null) throw groupGone(groupKey);
      const group = toGroup(json);
      await cache.groupChanged(group.chatId);
      return group;
    },
    async countHeld() {
      const counts = await readOne<{ readonly held: number; readonly stuck: number }>(
        db,
        sql`SELECT json_build_object('held', count(*), 'stuck', count(*) FILTER (WHERE NOT (${CAN_ACT}))) AS json
        FROM holds AS h JOIN groups AS g ON g.id = h.group_id WHERE g.bot_id = ${botId} AND ${IS_HELD}`,
      );
      return counts ?? { held: 0, stuck: 0 };
    },
    async listChannels(afterKey, limit) {
      const channels = await readAll<{ readonly key: number; readonly chatId: number; readonly generation: number }>(
        db,
        sql`SELECT json_build_object('key', c.id, 'chatId', c.chat_id, 'generation', c.generation) AS json
        FROM channels AS c WHERE c.bot_id = ${botId} AND c.id > ${afterKey ?? 0} ORDER BY c.id LIMIT ${limit}`,
      );
      return channels.map(({ key, chatId, generation }) => ({
        key: parseChannelKey(key),
        chatId: parseChatId(chatId),
        generation,
      }));
    },
  };
}

function toTenant({ group, links, trusted, heldCount }: TenantJson): Tenant {
  return {
    group: toGroup(group),
    links: links.map(({ channel, addedBy }) => ({ channel: toChannel(channel), addedBy: parseUserId(addedBy) })),
    trusted: trusted.map(({ userId, name, addedBy }) => ({
      userId: parseUserId(userId),
      name,
      addedBy: parseUserId(addedBy),
    })),
    heldCount,
  };
}
