import type { ChannelKey, ChatId, GroupKey, MessageId, UserId } from '../../domain/ids.js';
import type { Button, RichText } from '../telegram-port.js';

/** Asks for work; each is idempotent in the sense of the design's settle rules. */
export interface Jobs {
  settleMember(request: {
    readonly groupKey: GroupKey;
    readonly userId: UserId;
    readonly hints?: SettleHints;
  }): Promise<void>;
  /** The same for somebody who has just come in: where many of the group wait already, they are put aside for a sweep. */
  settleNewcomer: Jobs['settleMember'];
  settleWarnings(groupKey: GroupKey, topicId: number): Promise<void>;
  settleNotices(groupKey: GroupKey): Promise<void>;
  /** Settles the member at that time; one timer per (group, member, due time). */
  wakeMember(groupKey: GroupKey, userId: UserId, atMs: number): Promise<void>;
  /** Settles what stands in the topic at that time; one timer per (group, topic, due time). */
  wakeTopic(groupKey: GroupKey, topicId: number, atMs: number): Promise<void>;
  /** Deletes a message of ours at that time. */
  deleteLater(chatId: ChatId, messageId: MessageId, atMs: number): Promise<void>;
  /** One sweep for the fleet of each (group, members, purpose, version): a request joins the one that is under way. */
  sweep(request: SweepRequest): Promise<void>;
  /** Opens or closes the group at that time, as its schedule has it; one timer per (group, time). */
  turnGroup(groupKey: GroupKey, atMs: number): Promise<void>;
  /** Frees whom only this lost channel holds, once the grace is over. */
  wakeChannel(channelKey: ChannelKey, atMs: number): Promise<void>;
}

/** What a settle may use when it first holds; never what it decides by. */
export interface SettleHints {
  readonly name?: string;
  readonly topicId?: number;
  readonly isQuiet?: boolean;
  /** Their warning is sent without sound. */
  readonly isSilent?: boolean;
  /** They are on the list of the unsettled, and leave it when this settle succeeds. */
  readonly isUnsettled?: boolean;
}

/** Long work in pages. */
export interface SweepRequest {
  readonly groupKey: GroupKey;
  /**
   * seen = everyone seen (after /protect, a new link, our return); held = everyone held (after /unprotect, an unlink);
   * newcomers = those of a raid who were put aside.
   */
  readonly over: 'seen' | 'held' | 'newcomers';
  readonly purpose:
    'protect' | 'unprotect' | 'unlink' | 'resume' | 'recheck' | 'settings' | 'channel-lost' | 'joins' | 'warm';
  /** A message of ours that shows the progress; null = none is to be shown for this request. */
  readonly progress: SweepMessage | null;
  /** The group's version that it is about: one about another version is another sweep. */
  readonly version?: number | undefined;
}

/** A message of ours that shows how far a sweep is. */
export interface SweepMessage {
  readonly chatId: ChatId;
  readonly messageId: MessageId;
  /** What the message says besides, and again when there is nothing more to show. Without it the message is about the progress alone. */
  readonly beside?: { readonly content: RichText; readonly buttons: readonly (readonly Button[])[] } | undefined;
  /** False: nothing can be undone, so no button is offered. @defaultValue true */
  readonly isStoppable?: boolean | undefined;
}

/** What became of the members whom a sweep has seen to. */
export interface SweepTally {
  readonly held: number;
  readonly free: number;
  /** Nobody could tell in time: they are settled as soon as somebody can. */
  readonly unchecked: number;
}

/** Where a sweep is. */
export interface SweepState {
  /** Null = at the beginning. */
  readonly cursor: string | null;
  /** True once every page was asked for. */
  readonly isExhausted: boolean;
  /** Members whose settle was asked for and is not known to have ended. */
  readonly outstanding: readonly number[];
  readonly done: number;
  /** How many there were at the beginning. */
  readonly total: number;
  /** When the progress message was last edited (unix ms). */
  readonly reportedAtMs: number;
  /** When it began (unix ms); a sweep that an older version began has none, nor what follows. */
  readonly startedAtMs?: number;
  /** Which start of the walk this is: a request that cannot join begins it again. */
  readonly round?: number;
  readonly tally?: SweepTally;
  /** When a settle was last asked for or ended (unix ms). */
  readonly movedAtMs?: number;
}
