import type { Group, GroupPolicy, GroupRights, RequiredChannel } from '../../domain/group.js';
import type { ChannelKey, ChatId, GroupKey, UserId } from '../../domain/ids.js';
import type { GroupSettings } from '../../domain/settings.js';

/** A chat as an update shows it. */
export interface ChatSighting {
  readonly chatId: ChatId;
  readonly kind: 'basic' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly isForum: boolean;
}

/** Tenants, for reading and for changing. Every change of what a verdict reads grows the group's version and invalidates caches. */
export interface Groups {
  /** From the process cache: at most a few minutes old, invalidated by every change in the fleet. Null iff unknown. */
  findPolicy(chatId: ChatId): Promise<GroupPolicy | null>;
  findByKey(groupKey: GroupKey): Promise<Group | null>;
  /** Creates the row at first sight and keeps title, username and forum flag up to date; concurrent calls make one row. */
  ensure(sighting: ChatSighting): Promise<Group>;
  /** Writes our standing unless something newer is known: by (unix seconds, update id), and of two alike the later told counts. */
  setRights(
    groupKey: GroupKey,
    rights: GroupRights,
    atSeconds: number,
    updateId?: number,
  ): Promise<{ readonly group: Group; readonly hasChanged: boolean }>;
  /** True iff another group requires this one, or tells it what is done there. */
  isUsedByOthers(groupKey: GroupKey): Promise<boolean>;
  /**
   * Supergroups that are switched on and lack a right of ours, or off with people still held whom we may not free; the
   * longest overdue first. One is due when our standing was told a minute ago, after a tenth of the time since the group
   * changed, at most ten minutes.
   */
  listPaused(nowMs: number, limit: number): Promise<readonly Group[]>;
  setLinkedChat(groupKey: GroupKey, linkedChatId: ChatId | null): Promise<void>;
  setEnabled(groupKey: GroupKey, isEnabled: boolean): Promise<Group>;
  /** Groups with hours. */
  listScheduled(): Promise<readonly Group[]>;
  changeSettings(groupKey: GroupKey, patch: Partial<GroupSettings>): Promise<Group>;
  /** The same, unless the group has changed since it had this version: then null, and nothing is written. */
  changeSettingsAt(groupKey: GroupKey, version: number, patch: Partial<GroupSettings>): Promise<Group | null>;
  /** Moves the configuration of `from` to the id `to`, whichever of the two rows exist; idempotent. Null iff neither exists. */
  upgrade(from: ChatId, to: ChatId): Promise<Group | null>;
  /** Adds a link. 'full' at ten. */
  link(groupKey: GroupKey, channel: ChannelSighting, by: UserId): Promise<'added' | 'already' | 'full'>;
  /** Removes a link. */
  unlink(groupKey: GroupKey, channelKey: ChannelKey): Promise<boolean>;
  listChannels(groupKey: GroupKey): Promise<readonly RequiredChannel[]>;
  trust(groupKey: GroupKey, person: { readonly userId: UserId; readonly name: string }, by: UserId): Promise<boolean>;
  untrust(groupKey: GroupKey, userId: UserId): Promise<boolean>;
  listTrusted(groupKey: GroupKey): Promise<readonly { readonly userId: UserId; readonly name: string }[]>;
}

/** A required chat as a look-up shows it. */
export interface ChannelSighting {
  readonly chatId: ChatId;
  readonly kind: 'channel' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly inviteLink: string | null;
}

/** Required channels and who requires them. */
export interface Channels {
  /** Null iff no group ever required it. From a process cache like policies: asked for each `chat_member` update. */
  findByChatId(chatId: ChatId): Promise<RequiredChannel | null>;
  /** Keys of the groups that require it, enforced or not; from the same cache. */
  listGroups(channelKey: ChannelKey): Promise<readonly GroupKey[]>;
  /**
   * Starts a new generation when it was not lost before. With a generation: only while that one lasts, so that what a
   * look-up found out before the channel was lost and found again is not taken for news.
   */
  markLost(channelKey: ChannelKey, atMs: number, generation?: number): Promise<boolean>;
  /** True iff it was lost. */
  markFound(channelKey: ChannelKey): Promise<boolean>;
  listLost(): Promise<readonly RequiredChannel[]>;
  /** Past every cache, of which the fleet is told: whoever wrote a change may not have come to telling. Null iff there is none. */
  readAfresh(channelKey: ChannelKey): Promise<RequiredChannel | null>;
  /** Title, username or link changed. */
  refresh(sighting: ChannelSighting): Promise<void>;
  /** Of the channels that some group ever required, the one that this invite link leads to. */
  findByInviteHash(hash: string): Promise<RequiredChannel | null>;
}

/** Who acted as administrator of which group. Says where to look, never what somebody may do. */
export interface Stewards {
  note(groupKey: GroupKey, userId: UserId): Promise<void>;
  /** Latest first. */
  listGroups(userId: UserId, limit: number): Promise<readonly Group[]>;
}

/** Chats that were not looked at for long: no update tells of every change of their titles and names. */
export interface ChatLooks {
  /** Takes chats that were last looked at before then, as looked at now; nobody else gets them. Groups that we are in, and required channels. */
  claim(request: { readonly beforeMs: number; readonly nowMs: number; readonly limit: number }): Promise<{
    readonly groups: readonly Group[];
    readonly channels: readonly RequiredChannel[];
  }>;
}
