import type { Group, RequiredChannel } from '../../domain/group.js';
import type { ChannelKey, ChatId, GroupKey, UserId } from '../../domain/ids.js';

/** A group with everything that is configured of it. */
export interface Tenant {
  readonly group: Group;
  /** In the order in which they were linked. */
  readonly links: readonly { readonly channel: RequiredChannel; readonly addedBy: UserId }[];
  readonly trusted: readonly { readonly userId: UserId; readonly name: string; readonly addedBy: UserId }[];
  /** Members held by us, or about to be. */
  readonly heldCount: number;
}

/** All groups of the bot, for its operator; past every cache. */
export interface Tenants {
  /** By key, those after `afterKey`. */
  list(afterKey: GroupKey | null, limit: number): Promise<readonly Tenant[]>;
  /** By id or by username, in any case. Null iff the bot was never there. */
  find(chat: ChatId | `@${string}`): Promise<Tenant | null>;
  /** A blocked group is off and ignored; its configuration is kept. */
  setBlocked(groupKey: GroupKey, isBlocked: boolean): Promise<Group>;
  /** Members held anywhere, and how many of them in groups where we cannot free anybody. */
  countHeld(): Promise<{ readonly held: number; readonly stuck: number }>;
  /** Every required channel and its present generation. */
  listChannels(
    afterKey: ChannelKey | null,
    limit: number,
  ): Promise<readonly Pick<RequiredChannel, 'key' | 'chatId' | 'generation'>[]>;
}

/** What came of forgetting a person. */
export interface Forgotten {
  /** Rows of the ledger that are gone. */
  readonly rows: number;
  /** Rows that stay, without a name: a hold stands, or an administrator decided about them. */
  readonly kept: number;
  /** Where a warning named them. */
  readonly warnedIn: readonly { readonly groupKey: GroupKey; readonly topicId: number }[];
  readonly trusted: number;
  /** Entries of the audit that no longer say who. */
  readonly entries: number;
}

/** What the store keeps about persons. */
export interface People {
  /**
   * Forgets one in every group of the bot, in one transaction: trusted entries, the list of the unsettled, rows of the ledger
   * on which nothing depends, names, and who did what. The same again changes nothing.
   */
  forget(userId: UserId): Promise<Forgotten>;
}
