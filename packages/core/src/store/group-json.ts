import type { Group, RequiredChannel } from '../domain/group.js';
import { parseChannelKey, parseChatId, parseGroupKey } from '../domain/ids.js';
import { readSettings } from '../domain/settings.js';
import { msOf, sql, text } from './sql.js';

/** A row of `groups AS g`, as {@link toGroup} reads it. */
export const GROUP_JSON = text(`json_build_object(
  'key', g.id, 'chatId', g.chat_id, 'kind', g.kind, 'title', g.title, 'username', g.username, 'isForum', g.is_forum,
  'linkedChatId', g.linked_chat_id, 'isEnabled', g.enabled, 'isBlocked', g.blocked_at IS NOT NULL, 'isPresent', g.bot_present, 'canDelete', g.can_delete,
  'canRestrict', g.can_restrict, 'canInvite', g.can_invite, 'version', g.version, 'settings', g.settings)`);

/** A row of `channels AS c`, as {@link toChannel} reads it. */
export const CHANNEL_JSON = text(`json_build_object(
  'key', c.id, 'chatId', c.chat_id, 'kind', c.kind, 'title', c.title, 'username', c.username,
  'inviteLink', c.invite_link, 'generation', c.generation, 'lostAtMs', ${msOf('c.lost_at')})`);

/** The channels that `groups AS g` requires, in the order in which they were linked. */
export const CHANNELS_JSON = sql`(
  SELECT coalesce(json_agg(${CHANNEL_JSON} ORDER BY l.added_at, c.id), '[]')
  FROM links AS l JOIN channels AS c ON c.id = l.channel_id
  WHERE l.group_id = g.id)`;

const ON = '(g.enabled AND g.blocked_at IS NULL)';
/** True for `groups AS g` that are switched on and not blocked. */
export const IS_ON = text(ON);

/** True for `groups AS g` in which something can be done: not paused, and if off, with the right to free. */
export const CAN_ACT = text(
  `g.bot_present AND g.kind = 'supergroup' AND g.can_restrict AND (g.can_delete OR NOT ${ON})`,
);

/** What {@link GROUP_JSON} gives. */
export interface GroupJson {
  readonly key: number;
  readonly chatId: number;
  readonly kind: Group['kind'];
  readonly title: string;
  readonly username: string | null;
  readonly isForum: boolean;
  readonly linkedChatId: number | null;
  readonly isEnabled: boolean;
  readonly isBlocked: boolean;
  readonly isPresent: boolean;
  readonly canDelete: boolean;
  readonly canRestrict: boolean;
  readonly canInvite: boolean;
  readonly version: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What {@link CHANNEL_JSON} gives. */
export interface ChannelJson {
  readonly key: number;
  readonly chatId: number;
  readonly kind: RequiredChannel['kind'];
  readonly title: string;
  readonly username: string | null;
  readonly inviteLink: string | null;
  readonly generation: number;
  readonly lostAtMs: number | null;
}

/** Maps {@link GROUP_JSON}. */
export function toGroup({ isPresent, canDelete, canRestrict, canInvite, ...json }: GroupJson): Group {
  return {
    ...json,
    key: parseGroupKey(json.key),
    chatId: parseChatId(json.chatId),
    linkedChatId: json.linkedChatId === null ? null : parseChatId(json.linkedChatId),
    rights: { isPresent, canDelete, canRestrict, canInvite },
    settings: readSettings(json.settings),
  };
}

/** Maps {@link CHANNEL_JSON}. */
export function toChannel(json: ChannelJson): RequiredChannel {
  return { ...json, key: parseChannelKey(json.key), chatId: parseChatId(json.chatId) };
}
