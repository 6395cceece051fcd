import type { ChannelKey, ChatId, GroupKey, MessageId, UserId } from '../../domain/ids.js';
import type { SweepMessage, SweepRequest } from './jobs.js';

/** Members seen, in the queue Redis. */
export interface SeenMembers {
  /** Written at most hourly per member; 90 days, 100,000 a group. */
  touch(groupKey: GroupKey, userId: UserId, topicId: number): Promise<void>;
  /** Of these groups, those in which the person was seen. */
  filterSeen(groupKeys: readonly GroupKey[], userId: UserId): Promise<readonly GroupKey[]>;
  /** Most recently active first. */
  page(
    groupKey: GroupKey,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly userIds: readonly UserId[]; readonly cursor: string | null }>;
  readTopic(groupKey: GroupKey, userId: UserId): Promise<number>;
  count(groupKey: GroupKey): Promise<number>;
}

/** Newcomers of a raid who wait until a sweep asks for their settles. */
export interface Newcomers {
  /** Whoever is there already keeps their place. */
  add(groupKey: GroupKey, userId: UserId): Promise<void>;
  /** Those who came first. */
  list(groupKey: GroupKey, limit: number): Promise<readonly UserId[]>;
  remove(groupKey: GroupKey, userIds: readonly UserId[]): Promise<void>;
  count(groupKey: GroupKey): Promise<number>;
}

/** Outcome of look-ups of one channel, over the last moments and over distinct people. */
export interface LookUpHealth {
  noteSuccess(channelKey: ChannelKey, userId: UserId): Promise<void>;
  noteFailure(channelKey: ChannelKey, userId: UserId): Promise<void>;
  /** True iff most look-ups of the channel fail: the doubt is Telegram's. */
  isTelegramInDoubt(channelKey: ChannelKey): Promise<boolean>;
}

/** Whose membership is verified again although nothing happened: events are lost in practice. */
export interface Patrol {
  /** They spoke: the first look comes a quarter of an hour later. Written at most hourly per member. */
  enrol(groupKey: GroupKey, userId: UserId): Promise<void>;
  /** Groups by how many of their members are looked at soonest: those who spoke last. */
  listActiveGroups(limit: number): Promise<readonly GroupKey[]>;
  /** Due members, who are due again a minute later unless their look is noted. After a week of silence they leave. */
  claimDue(limit: number): Promise<readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]>;
  /** They are looked at: each one's next look comes after half of the time since they last spoke, 15 min to 24 h, ± 15 %. */
  noteLooked(members: readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]): Promise<void>;
}

/** Look-ups that can be spared for whom nobody waits. */
export interface SpareLookUps {
  /** How many of those wanted may be made now; none while others wait for theirs. */
  take(wanted: number): Promise<number>;
}

/** Short claims that make one process of many act. */
export interface Claims {
  /** True iff nobody holds the claim. */
  take(name: string, ttlMs: number): Promise<boolean>;
  isTaken(name: string): Promise<boolean>;
  /** True iff the claim is still held by this process; it then lasts that long from now. */
  extend(name: string, ttlMs: number): Promise<boolean>;
  release(name: string): Promise<void>;
}

/** Of what something changed. */
export type FollowUpSubject =
  { readonly kind: 'channel'; readonly key: ChannelKey } | { readonly kind: 'group'; readonly key: GroupKey };

/** One change and what is to follow from it. */
export interface FollowUp {
  readonly subject: FollowUpSubject;
  readonly token: string;
  /** True iff something is still to follow from an earlier change: whoever made it may be dead. */
  readonly wasPending: boolean;
}

/**
 * What is still to follow from a change that is written in one step and asked for in many. Begun before the change is
 * written and ended when everything was asked for, so that the death of a process in between is found.
 */
export interface FollowUps {
  begin(subject: FollowUpSubject): Promise<FollowUp>;
  /** Does nothing when somebody else began since. */
  end(followUp: FollowUp): Promise<void>;
  listChannels(): Promise<readonly ChannelKey[]>;
  listGroups(): Promise<readonly GroupKey[]>;
}

/** A command that somebody gave in a chat. */
export interface GivenCommand {
  readonly chatId: number;
  /** Whoever gave it, or the chat in whose name they did. */
  readonly senderId: number;
  readonly updateId: number;
}

/** What one person orders in one chat comes true in the order in which they gave it. */
export interface CommandLine {
  /** Joins the line if need be; true iff nothing that they ordered before is still to come true within a minute. */
  isNext(command: GivenCommand): Promise<boolean>;
  /** It came true, or never will. Idempotent. */
  leave(command: GivenCommand): Promise<void>;
}

/** What passes of a person are bound to, as it was before their memberships were read. */
export interface PassStart {
  readonly fleet: string;
  readonly person: string;
}

/**
 * Passes: while somebody's counts, what they say needs no job. It ends with its time, with every change of the group's
 * policy, and with every fact about the person that is no plain yes.
 */
export interface PassKeeper {
  /** To be read before the memberships. Null iff it cannot be: no pass. Never rejects. */
  begin(userId: UserId): Promise<PassStart | null>;
  /** Writes a pass, which counts iff nothing ended it since the beginning. Never rejects. */
  grant(pass: {
    readonly chatId: ChatId;
    readonly userId: UserId;
    readonly start: PassStart;
    readonly groupEpoch: string;
    readonly keepMs: number;
  }): Promise<void>;
  /** Ends the person's passes everywhere. To be awaited once the fact can be read; never rejects. */
  endPerson(userId: UserId): Promise<void>;
}

/** What was asked of a sweep, and whom it shows its progress. */
export interface SweepOrders {
  /** Grows with each request. */
  readonly asked: number;
  /** Grows with each request that begins the walk again. */
  readonly round: number;
  readonly isStopped: boolean;
  /** The message of the last request that had one. */
  readonly progress: SweepMessage | null;
  /** Messages of requests before it: they show nothing any more, and are to be put in order. */
  readonly retired: readonly SweepMessage[];
}

/** Which sweep of a group. */
export type SweepName = Pick<SweepRequest, 'groupKey' | 'over' | 'purpose' | 'version'>;

/** Orders to sweeps under way, from whichever process takes the request or the press. */
export interface SweepDesk {
  /** To be noted before the sweep is asked for. The same again shows nothing new. */
  note(request: SweepRequest): Promise<void>;
  read(name: SweepName): Promise<SweepOrders>;
  /** True iff this message shows the sweep's progress: the sweep then stops at its next step. */
  stop(name: SweepName, messageId: MessageId): Promise<boolean>;
  /** A message that showed progress was put in order. */
  forget(name: SweepName, message: SweepMessage): Promise<void>;
  /** Clears the desk iff nothing was asked since. */
  close(name: SweepName, asked: number): Promise<boolean>;
}
