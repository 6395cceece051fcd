import type { Group, RequiredChannel } from '../../domain/group.js';
import type { GroupKey, MessageId, UserId } from '../../domain/ids.js';
import type { LedgerRow } from '../../domain/ledger.js';

/** A warning that stands, or whose send is claimed. */
export interface StandingWarning {
  readonly id: number;
  readonly groupKey: GroupKey;
  readonly topicId: number;
  readonly messageId: MessageId | null;
  readonly claimedAtMs: number;
  readonly claims: number;
  readonly rendered: string | null;
  readonly grownAtMs: number;
  readonly editedAtMs: number | null;
  /** True iff it was made for members held in the background. */
  readonly isQuiet: boolean;
  /** When its message went because its time was up; whom it names stay held, and are not warned again. Null = its time is not up. */
  readonly expiredAtMs: number | null;
}

/** Everything that stands, and should stand, in one topic. */
export interface TopicRecord {
  readonly group: Group;
  readonly channels: readonly RequiredChannel[];
  readonly warnings: readonly StandingWarning[];
  /** Rows of this topic that are ours and present, whether a warning names them or not; and rows that still name a warning. Capped by `limit`, oldest hold first. */
  readonly rows: readonly LedgerRow[];
  /** How many rows there are beyond the limit. */
  readonly beyond: number;
}

/** Warnings: the ledger's half of "what stands in a topic". */
export interface Warnings {
  readTopic(groupKey: GroupKey, topicId: number, limit: number): Promise<TopicRecord | null>;
  /** Claims a send: a row without a message id. */
  create(groupKey: GroupKey, topicId: number, nowMs: number, isQuiet: boolean): Promise<StandingWarning>;
  /** Claims the send once more; false when somebody else did (`claims` moved on). */
  claimAgain(warning: StandingWarning, nowMs: number): Promise<boolean>;
  /** False iff another message stands for the warning, or the warning is gone: this one is nobody's then. */
  markSent(id: number, messageId: MessageId, rendered: string, nowMs: number): Promise<boolean>;
  /**
   * False iff somebody else has marked it since it was read as given: what stands is unknown then, and `rendered` becomes
   * the empty text, so that whoever settles next edits it again.
   */
  markEdited(
    read: Pick<StandingWarning, 'id' | 'rendered' | 'editedAtMs'>,
    rendered: string,
    nowMs: number,
  ): Promise<boolean>;
  /** Its message is gone for good; the row stays as long as it names somebody. */
  markExpired(id: number, nowMs: number): Promise<void>;
  /** Rows then name this warning (null = none); `grownAt` moves when members are added. */
  assign(groupKey: GroupKey, userIds: readonly UserId[], warningId: number | null, nowMs: number): Promise<void>;
  remove(id: number): Promise<void>;
  find(id: number): Promise<StandingWarning | null>;
  findByMessage(groupKey: GroupKey, messageId: MessageId): Promise<StandingWarning | null>;
  /** Topics of the group in which a warning stands. */
  listTopics(groupKey: GroupKey): Promise<readonly number[]>;
  /** User ids that the warning names. */
  listNamed(id: number): Promise<readonly UserId[]>;
  /** Topics in which something does not agree any more (claims that may be taken once more, warnings without members, warnings whose time is up). */
  listStale(
    nowMs: number,
    limit: number,
  ): Promise<readonly { readonly groupKey: GroupKey; readonly topicId: number }[]>;
}

/** A message to administrators that stands until its cause is mended. */
export interface StandingNotice {
  readonly id: number;
  readonly groupKey: GroupKey;
  readonly subject: string;
  readonly messageId: MessageId | null;
  readonly claimedAtMs: number;
  /** 0 = it is asked for, and free to be claimed. */
  readonly claims: number;
  /** Digest of what stands. */
  readonly rendered: string | null;
}

/** Notices, by group and subject. */
export interface Notices {
  list(groupKey: GroupKey): Promise<readonly StandingNotice[]>;
  /** Null iff the subject is claimed already. */
  create(groupKey: GroupKey, subject: string, nowMs: number): Promise<StandingNotice | null>;
  /** Has it sent by whoever settles next; does nothing if it stands or is claimed. */
  ask(groupKey: GroupKey, subject: string, nowMs: number): Promise<void>;
  claimAgain(notice: StandingNotice, nowMs: number): Promise<boolean>;
  markSent(id: number, messageId: MessageId, rendered: string): Promise<void>;
  /** The send certainly did not happen: it is asked for again. */
  release(id: number): Promise<void>;
  remove(id: number): Promise<void>;
}
