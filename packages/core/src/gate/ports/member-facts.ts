import type { Group, RequiredChannel } from '../../domain/group.js';
import type { ChannelKey, GroupKey, UserId } from '../../domain/ids.js';
import type { Moment } from './ledger.js';

/**
 * Pending join requests to required channels. Telegram tells of no refusal, so a request counts for a day at most; a join
 * or a leave ends it. What is older than something known changes nothing.
 */
export interface JoinRequests {
  note(channelKey: ChannelKey, userId: UserId, moment: Moment): Promise<void>;
  /** They joined or left: no request is pending any more. */
  end(channelKey: ChannelKey, userId: UserId, moment: Moment): Promise<void>;
  /** Of these channels, those with a pending request, and until when it counts (unix ms). */
  read(channels: readonly Pick<RequiredChannel, 'key'>[], userId: UserId): Promise<ReadonlyMap<ChannelKey, number>>;
}

/** When newcomers joined a group; kept for a week, the longest grace there is. */
export interface Arrivals {
  /** The first one known counts: whoever leaves and comes back is no newcomer again. */
  note(groupKey: GroupKey, userId: UserId, atMs: number): Promise<void>;
  /** Unix ms; null = not known. In a crowd it is known before the join is handled. */
  read(group: Pick<Group, 'key' | 'chatId'>, userId: UserId): Promise<number | null>;
  /** They came in, each time anew, and are to be looked at; kept until they were, eight days at most. Idempotent. */
  stopAtDoor(groupKey: GroupKey, userId: UserId): Promise<void>;
  isAtDoor(groupKey: GroupKey, userId: UserId): Promise<boolean>;
  /** They were looked at. Idempotent. */
  letThrough(groupKey: GroupKey, userId: UserId): Promise<void>;
}

/** When somebody was last seen to join or leave a required channel; kept for 90 days. Says nothing about who it was. */
export interface LastMoves {
  note(channelKey: ChannelKey, atMs: number): Promise<void>;
  /** Unix ms; a channel of which nothing is known is not in it. */
  read(channelKeys: readonly ChannelKey[]): Promise<ReadonlyMap<ChannelKey, number>>;
}
