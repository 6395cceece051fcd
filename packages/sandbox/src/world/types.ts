/** The whole world as plain data: what is saved to the state file is exactly `WorldData`. */
import type { Permissions, Rights } from './rights.js';

/** A JSON object on its way to the bot. */
export type JsonObject = Record<string, unknown>;

export interface StoredUser {
  id: number;
  isBot: boolean;
  firstName: string;
  lastName?: string | undefined;
  username?: string | undefined;
  languageCode?: string | undefined;
  /** Telegram answers PARTICIPANT_ID_INVALID for this person in chats they never were in. */
  unseenByBot?: boolean | undefined;
  /** They opened the private chat with the bot, so it may write to them. */
  hasStartedBot?: boolean | undefined;
  hasBlockedBot?: boolean | undefined;
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

export interface StoredMember {
  userId: number;
  status: MemberStatus;
  /** Meaningful for `restricted` alone: whether they are in the chat. */
  isMember: boolean;
  /** Set iff `restricted`. */
  permissions?: Permissions | undefined;
  /** Set iff `administrator` or `creator`. */
  rights?: Rights | undefined;
  /** Unix seconds at which a restriction or ban ends; 0 = never. */
  untilDate: number;
  isAnonymous: boolean;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface StoredTopic {
  /** Id of the service message that created it. */
  id: number;
  name: string;
}

export interface StoredInviteLink {
  link: string;
  creatorId: number;
  isPrimary: boolean;
  name?: string | undefined;
  expireDate?: number | undefined;
  memberLimit?: number | undefined;
  createsJoinRequest: boolean;
}

export interface StoredChat {
  id: number;
  type: ChatType;
  title: string;
  username?: string | undefined;
  isForum: boolean;
  topics: StoredTopic[];
  /** The discussion group of a channel, or the channel of a discussion group. */
  linkedChatId?: number | undefined;
  inviteLinks: StoredInviteLink[];
  defaultPermissions: Permissions;
  members: Record<string, StoredMember>;
  /** User id → unix seconds of the request. */
  joinRequests: Record<string, number>;
  /** Ascending by `messageId`. */
  messages: StoredMessage[];
  /** The last deleted ones, oldest first. */
  deleted: DeletedMessage[];
  nextMessageId: number;
  /** Set iff this basic group became that supergroup. */
  migratedToId?: number | undefined;
}

export type MediaKind =
  | 'text'
  | 'photo'
  | 'video'
  | 'audio'
  | 'document'
  | 'voice'
  | 'video_note'
  | 'sticker'
  | 'animation'
  | 'poll'
  | 'dice'
  | 'contact'
  | 'location';

export type ServiceEvent =
  | { type: 'new_chat_members'; userIds: number[] }
  | { type: 'left_chat_member'; userId: number }
  | { type: 'group_chat_created' }
  | { type: 'supergroup_chat_created' }
  | { type: 'channel_chat_created' }
  | { type: 'migrate_to_chat_id'; chatId: number }
  | { type: 'migrate_from_chat_id'; chatId: number }
  | { type: 'forum_topic_created'; name: string }
  | { type: 'new_chat_title'; title: string }
  | { type: 'chat_shared'; requestId: number; chatId: number };

export interface StoredMessage {
  messageId: number;
  /** Unix seconds. */
  date: number;
  editDate?: number | undefined;
  /** Absent on channel posts. */
  fromId?: number | undefined;
  senderChatId?: number | undefined;
  threadId?: number | undefined;
  kind: MediaKind | 'service';
  /** The text, or the caption of a medium. */
  text?: string | undefined;
  entities?: JsonObject[] | undefined;
  replyMarkup?: JsonObject | undefined;
  mediaGroupId?: string | undefined;
  replyToId?: number | undefined;
  viaBotId?: number | undefined;
  forwardOf?: { chatId: number; messageId: number; date: number } | undefined;
  isAutomaticForward?: boolean | undefined;
  service?: ServiceEvent | undefined;
  /** Of a photo that the bot sent: the id of its file. */
  fileId?: string | undefined;
}

export interface DeletedMessage extends StoredMessage {
  deletedBy: number;
}

export interface StoredFile {
  id: string;
  base64: string;
  /** Bytes. */
  size: number;
}

export interface StoredQuery {
  id: string;
  userId: number;
  chatId: number;
  messageId: number;
  atMs: number;
  answer?: CallbackAnswer | undefined;
}

/** What the person who pressed sees. */
export interface CallbackAnswer {
  userId: number;
  queryId: string;
  text: string;
  alert: boolean;
  url?: string | undefined;
}

export interface PendingUpdate {
  updateId: number;
  kind: string;
  /** Updates of one queue are delivered one after the other, in order; between queues there is none. */
  queue: string;
  atMs: number;
  /** Not delivered before this moment. */
  notBeforeMs: number;
  /** How often it is delivered; more than 1 only by an injected fault. */
  copies: number;
  body: JsonObject;
}

export interface WebhookSettings {
  url: string;
  secretToken?: string | undefined;
  maxConnections: number;
  lastErrorDate?: number | undefined;
  lastErrorMessage?: string | undefined;
}

export interface BotProfile {
  /** Scope and language → commands. */
  commands: Record<string, JsonObject[]>;
  adminRights: { groups?: JsonObject | undefined; channels?: JsonObject | undefined };
  descriptions: Record<string, string>;
}

export interface WorldData {
  version: 1;
  token: string;
  botId: number;
  users: Record<string, StoredUser>;
  chats: Record<string, StoredChat>;
  queries: StoredQuery[];
  updates: PendingUpdate[];
  webhook: WebhookSettings | null;
  /** Update kinds asked for; empty = Telegram's default. */
  allowedUpdates: string[];
  /** How often pending updates were dropped on request: a gate must never ask for it. */
  droppedUpdates: number;
  profile: BotProfile;
  /** Oldest first; a world saved by an earlier version has none. */
  files?: StoredFile[] | undefined;
  nextFileNumber?: number | undefined;
  nextUserId: number;
  nextChatNumber: number;
  nextUpdateId: number;
  nextQueryNumber: number;
  /** Calls of the bot so far. */
  calls: number;
}
