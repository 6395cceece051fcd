import type { Group, RequiredChannel } from '../../domain/group.js';
import type { ChannelKey, GroupKey, UserId } from '../../domain/ids.js';
import type { LedgerRow } from '../../domain/ledger.js';

/** Everything that settling reads, of one moment: one statement. */
export interface SettleRecord {
  readonly group: Group;
  readonly channels: readonly RequiredChannel[];
  readonly isTrusted: boolean;
  readonly row: LedgerRow | null;
}

/** What a claim of a hold writes beside the intent. */
export interface HoldClaim {
  readonly groupKey: GroupKey;
  readonly userId: UserId;
  /** The claim is lost when the group has moved on from this version. */
  readonly groupVersion: number;
  /** Version of the row that was read; null iff there was none. The claim is lost when it moved on. */
  readonly rowVersion: number | null;
  /** Unix seconds. */
  readonly untilDate: number;
  readonly missing: readonly ChannelKey[];
  readonly reason: string;
  readonly name: string;
  readonly topicId: number;
  readonly isQuiet: boolean;
  readonly isSilent: boolean;
  readonly nowMs: number;
}

/** A message of theirs that was deleted; `event` names it, the parts of an album alike. */
export interface Offence {
  readonly event: string;
  readonly name: string;
  readonly topicId: number;
}

/** When a fact happened, as Telegram orders facts: by (date in whole seconds, update id). */
export interface Moment {
  readonly atMs: number;
  readonly updateId: number;
}

/**
 * A pardon of that moment; null = none; told = none but what an update told of. Update id 0: concluded, no update told of it.
 * One that is older than a leave that is known is none, and ends what was concluded.
 */
export type PardonPatch = Moment | null | 'told';

/** Fields of a row that are no intent. */
export type RowPatch = Partial<
  Pick<
    LedgerRow,
    | 'owner'
    | 'intent'
    | 'missing'
    | 'joined'
    | 'reason'
    | 'isPresent'
    | 'name'
    | 'topicId'
    | 'isQuiet'
    | 'heldSinceMs'
    | 'offences'
    | 'isWarned'
    | 'isServed'
  >
> & {
  readonly dueAtMs?: number | null;
  readonly pardon?: PardonPatch;
  /** When the call of the intent that stands is made, if it has to wait: until then nobody takes it for lost. */
  readonly intentAtMs?: number;
};

/**
 * The ledger. Every write grows the row's version; a write that names a version and finds another one
 * changes nothing and returns null (or false).
 */
export interface Ledger {
  readSettleRecord(groupKey: GroupKey, userId: UserId): Promise<SettleRecord | null>;
  readRow(groupKey: GroupKey, userId: UserId): Promise<LedgerRow | null>;
  /**
   * owner ours, intent hold; heldSince is kept on a renewal. The signature moves to `previousUntilDate` when it changes, and
   * when the row was being freed: until the confirmation nobody may take the hold for one that was made.
   */
  claimHold(claim: HoldClaim): Promise<LedgerRow | null>;
  /** intent free; owner stays ours until confirmed. Conditional on the group's version and the row's. */
  claimFree(claim: {
    readonly groupKey: GroupKey;
    readonly userId: UserId;
    readonly groupVersion: number;
    readonly rowVersion: number;
    readonly nowMs: number;
  }): Promise<LedgerRow | null>;
  /** Hold: intent null, dueAt = when to renew. Free: intent null, owner none, heldSince, missing and dueAt cleared (the signature and warningId stay). */
  confirm(groupKey: GroupKey, userId: UserId, rowVersion: number, dueAtMs: number | null): Promise<boolean>;
  /** Creates the row when there is none. rowVersion null = whatever version stands. */
  patch(groupKey: GroupKey, userId: UserId, rowVersion: number | null, patch: RowPatch): Promise<LedgerRow | null>;
  /**
   * Counts a deleted message, the same one once, and owes them a warning where they wrote first; creates the row when there
   * is none. `missing` is what they lacked.
   */
  noteOffence(
    groupKey: GroupKey,
    userId: UserId,
    offence: Offence & { readonly missing: readonly ChannelKey[] },
  ): Promise<LedgerRow>;
  block(
    groupKey: GroupKey,
    userId: UserId,
    block: { readonly by: UserId; readonly reason: string | null; readonly name: string } | null,
  ): Promise<void>;
  /** Ends the pardons that are older than the leave, in these groups, those not yet told as well; the groups in which one ended. */
  endPardons(groupKeys: readonly GroupKey[], userId: UserId, leave: Moment): Promise<readonly GroupKey[]>;
  /** Groups in which the person has a row that is ours, theirs, unconfirmed, blocked, pardoned, warned, counted or served. */
  listGroupsOf(userId: UserId): Promise<readonly GroupKey[]>;
  countHeld(groupKey: GroupKey): Promise<number>;
  /** Of these members, those whom `countHeld` counts. */
  filterHeld(groupKey: GroupKey, userIds: readonly UserId[]): Promise<readonly UserId[]>;
  /** Members held by us (or with an intent), and those who are only warned, by user id, after `afterUserId`. */
  listHeld(groupKey: GroupKey, afterUserId: UserId | null, limit: number): Promise<readonly UserId[]>;
  /**
   * Held members whose next verification is due. The same statement sets the one after it (2, 4, 8 … 60 min, ± 15 %) and
   * doubts their rows, so that whoever is not settled after all is found among the overdue.
   */
  claimChecks(
    nowMs: number,
    limit: number,
  ): Promise<readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]>;
  /** For the reconciler: unconfirmed for longer than `unconfirmedBeforeMs`, due by now, or owed a free (group off, nothing that they lack in force any more). */
  listOverdue(
    nowMs: number,
    unconfirmedBeforeMs: number,
    limit: number,
  ): Promise<readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]>;
}
