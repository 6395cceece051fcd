import type { ChatMember } from './chat-member.js';
import type { ChannelKey, GroupKey, UserId } from './ids.js';

/** How long a hold lasts unless it is renewed (seconds). */
export const HOLD_SECONDS = 30 * 24 * 60 * 60;
/** A hold that is still owed is renewed this long before it ends (seconds). */
export const RENEW_BEFORE_SECONDS = 5 * 24 * 60 * 60;

/** One member's row of the ledger. */
export interface LedgerRow {
  readonly groupKey: GroupKey;
  readonly userId: UserId;
  /** Whose restriction stands, as far as we know. */
  readonly owner: 'ours' | 'theirs' | 'none';
  /** The call under way; null iff Telegram confirmed what the row says. */
  readonly intent: 'hold' | 'free' | null;
  /** Our signature (unix seconds), kept after the hold was lifted. */
  readonly untilDate: number | null;
  /** The signature before a renewal that is not yet confirmed. */
  readonly previousUntilDate: number | null;
  readonly version: number;
  readonly heldSinceMs: number | null;
  readonly missing: readonly ChannelKey[];
  readonly reason: string | null;
  readonly isPresent: boolean;
  readonly isQuiet: boolean;
  readonly name: string;
  /** Forum topic of the warning; 0 = none. */
  readonly topicId: number;
  readonly warningId: number | null;
  readonly isBlocked: boolean;
  readonly blockedReason: string | null;
  readonly isPardoned: boolean;
}

/** True iff the restriction that stands is one of ours: every permission false and our exact until_date. */
export function isOurRestriction(
  { restriction }: Pick<ChatMember, 'restriction'>,
  row: Pick<LedgerRow, 'untilDate' | 'previousUntilDate'> | null,
): boolean {
  if (restriction === null || row === null || !restriction.isFull || restriction.untilDate === 0) return false;
  return restriction.untilDate === row.untilDate || restriction.untilDate === row.previousUntilDate;
}
