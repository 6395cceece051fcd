import type { Verdict } from '../domain/decide.js';
import type { RequiredChannel, Group } from '../domain/group.js';
import type { ChannelKey, GroupKey, UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import type { Membership } from '../domain/membership.js';

/** A verdict and everything it was made of, for `/why`, `/start` in private and the operator. */
export interface Explanation {
  readonly group: Group;
  readonly channels: readonly RequiredChannel[];
  readonly memberships: ReadonlyMap<ChannelKey, Membership>;
  /** Pending join requests that count, and until when (unix ms). */
  readonly requests: ReadonlyMap<ChannelKey, number>;
  readonly verdict: Verdict;
  readonly row: LedgerRow | null;
}

/** Decides read-only. */
export interface Explain {
  /** Null iff the group is unknown. Looks up what the cache does not know. @throws AppError until */
  (groupKey: GroupKey, userId: UserId): Promise<Explanation | null>;
}
