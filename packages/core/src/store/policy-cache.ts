/**
 * What this process remembers of tenants for the message path: 20,000 chats, five minutes, chats that are no tenants
 * among them. Every change in the fleet drops what it touches.
 */
import { LRUCache } from 'lru-cache';
import type { GroupPolicy, RequiredChannel } from '../domain/group.js';
import { type ChannelKey, type ChatId, type GroupKey, parseChatId, parseGroupKey, parseUserId } from '../domain/ids.js';
import {
  CHANNELS_JSON,
  CHANNEL_JSON,
  type ChannelJson,
  GROUP_JSON,
  type GroupJson,
  toChannel,
  toGroup,
} from './group-json.js';
import type { PassEpochs } from './pass-epochs.js';
import type { PolicyInvalidation } from './policy-invalidation.js';
import { createReadThrough } from './read-through.js';
import { type Readable, readOne, sql } from './sql.js';

const KEPT_CHATS = 20_000;
const TTL_MS = 5 * 60 * 1000;

/** A channel and the groups that require it. */
export interface RequiredBy {
  readonly channel: RequiredChannel;
  readonly groupKeys: readonly GroupKey[];
}

/** Answers from memory where it can. */
export interface PolicyCache {
  /** Null iff the chat is no group of ours. */
  findPolicy(chatId: ChatId): Promise<GroupPolicy | null>;
  /** Null iff no group ever required the chat. */
  findChannel(chatId: ChatId): Promise<RequiredBy | null>;
  listGroups(channelKey: ChannelKey): Promise<readonly GroupKey[]>;
  /** To be awaited after the change is committed and before its promise resolves: dropped here, then told to the fleet. */
  groupChanged(chatId: ChatId): Promise<void>;
  /** The same for a channel and the policies of all who require it. */
  channelChanged(chatId: ChatId): Promise<void>;
}

interface Deps {
  readonly db: Readable;
  readonly botId: number;
  readonly invalidation: PolicyInvalidation;
  /** Without it, policies give no passes. */
  readonly passes?: PassEpochs | undefined;
}

/** Composes the cache and listens to the fleet. */
export function createPolicyCache({ db, botId, invalidation, passes }: Deps): PolicyCache {
  const limits = { max: KEPT_CHATS, ttlMs: TTL_MS };
  const policies = createReadThrough({ ...limits, load: loadPolicy });
  const channels = createReadThrough({ ...limits, load: (chatId: ChatId) => readRequiredBy(db, botId, chatId) });
  const chatIds = new LRUCache<ChannelKey, ChatId>({ max: KEPT_CHATS }); // a channel's chat id never changes

  /** The epoch comes first: a change that is committed after the policy was read grows it. */
  async function loadPolicy(chatId: ChatId): Promise<GroupPolicy | null> {
    if (passes === undefined) return readPolicy(db, botId, chatId);
    const passEpoch = await passes.readGroupEpoch(chatId);
    const policy = await readPolicy(db, botId, chatId);
    return policy && { ...policy, passEpoch };
  }

  function dropChannel(chatId: ChatId): void {
    channels.drop(chatId);
    policies.dropWhere((policy) => policy.channels.some((channel) => channel.chatId === chatId));
  }

  invalidation.subscribe((change, chatId) => (change === 'group' ? policies.drop(chatId) : dropChannel(chatId)));
  invalidation.onReset(() => {
    policies.clear();
    channels.clear();
  });

  async function findChatId(channelKey: ChannelKey): Promise<ChatId | null> {
    const known = chatIds.get(channelKey);
    if (known !== undefined) return known;
    const found = await readOne<number>(
      db,
      sql`SELECT to_json(chat_id) AS json FROM channels WHERE id = ${channelKey} AND bot_id = ${botId}`,
    );
    if (found === null) return null;
    const chatId = parseChatId(found);
    chatIds.set(channelKey, chatId);
    return chatId;
  }

  return {
    findPolicy: (chatId) => policies.read(chatId),
    findChannel: (chatId) => channels.read(chatId),
    async listGroups(channelKey) {
      const chatId = await findChatId(channelKey);
      return chatId === null ? [] : ((await channels.read(chatId))?.groupKeys ?? []);
    },
    async groupChanged(chatId) {
      policies.drop(chatId);
      await passes?.endGroups([chatId]);
      await invalidation.publish('group', chatId);
    },
    async channelChanged(chatId) {
      dropChannel(chatId);
      await passes?.endGroups(await readRequiring(db, botId, chatId));
      await invalidation.publish('channel', chatId);
    },
  };
}

interface PolicyJson {
  readonly group: GroupJson;
  readonly channels: readonly ChannelJson[];
  readonly trusted: readonly number[];
  readonly blocked: readonly number[];
}

async function readPolicy(db: Readable, botId: number, chatId: ChatId): Promise<GroupPolicy | null> {
  const json = await readOne<PolicyJson>(
    db,
    sql`SELECT json_build_object(
      'group', ${GROUP_JSON},
      'channels', ${CHANNELS_JSON},
      'trusted', (SELECT coalesce(json_agg(t.user_id), '[]') FROM trusted AS t WHERE t.group_id = g.id),
      'blocked', (
        SELECT coalesce(json_agg(h.user_id), '[]') FROM holds AS h
        WHERE h.group_id = g.id AND h.blocked_at IS NOT NULL)) AS json
    FROM groups AS g WHERE g.bot_id = ${botId} AND g.chat_id = ${chatId}`,
  );
  return json === null
    ? null
    : {
        group: toGroup(json.group),
        channels: json.channels.map(toChannel),
        trusted: new Set(json.trusted.map(parseUserId)),
        blocked: new Set(json.blocked.map(parseUserId)),
      };
}

interface RequiredByJson {
  readonly channel: ChannelJson;
  readonly groupKeys: readonly number[];
}

async function readRequiredBy(db: Readable, botId: number, chatId: ChatId): Promise<RequiredBy | null> {
  const json = await readOne<RequiredByJson>(
    db,
    sql`SELECT json_build_object(
      'channel', ${CHANNEL_JSON},
      'groupKeys', (
        SELECT coalesce(json_agg(l.group_id ORDER BY l.group_id), '[]') FROM links AS l WHERE l.channel_id = c.id)
      ) AS json
    FROM channels AS c WHERE c.bot_id = ${botId} AND c.chat_id = ${chatId}`,
  );
  return json === null ? null : { channel: toChannel(json.channel), groupKeys: json.groupKeys.map(parseGroupKey) };
}

/** The groups that require a chat. */
async function readRequiring(db: Readable, botId: number, chatId: ChatId): Promise<readonly ChatId[]> {
  const chatIds = await readOne<readonly number[]>(
    db,
    sql`SELECT coalesce(json_agg(g.chat_id), '[]') AS json
    FROM channels AS c JOIN links AS l ON l.channel_id = c.id JOIN groups AS g ON g.id = l.group_id
    WHERE c.bot_id = ${botId} AND c.chat_id = ${chatId}`,
  );
  return (chatIds ?? []).map(parseChatId);
}
