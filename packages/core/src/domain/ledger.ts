import type { ChatMember } from './chat-member.js';
import type { ChannelKey, GroupKey, UserId } from './ids.js';
import type { Membership } from './membership.js';
import type { GroupSettings } from './settings.js';

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
  /** The signature before a hold that is not yet confirmed, be it a renewal or anew; null before the first. */
  readonly previousUntilDate: number | null;
  readonly version: number;
  readonly heldSinceMs: number | null;
  readonly missing: readonly ChannelKey[];
  /** Missing when they were held or warned, and joined since. */
  readonly joined: readonly ChannelKey[];
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
  /** Which messages of theirs were deleted since they last had everything, {@link MOST_OFFENCES} at most; an album is one. */
  readonly offences: readonly string[];
  /** True while a warning is owed to them although we do not hold them. */
  readonly isWarned: boolean;
  /** Freed because the hold had lasted long enough, and neither spoke nor came back since. */
  readonly isServed: boolean;
  /** Their warning is sent without sound. */
  readonly isSilent: boolean;
}

/** No setting counts further. */
export const MOST_OFFENCES = 11;

/** What they have joined so far, given what they lack now. Only what is certain is added. */
export function addJoined(
  row: Pick<LedgerRow, 'missing' | 'joined'>,
  missing: readonly ChannelKey[],
  memberships: ReadonlyMap<ChannelKey, Membership>,
): readonly ChannelKey[] {
  const found = row.missing.filter((key) => memberships.get(key) === 'yes');
  return [...new Set([...row.joined, ...found])].filter((key) => !missing.includes(key));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** When a hold has lasted as long as the group wants it to (unix ms); null = never. */
export function toHoldEndMs({ holdDays }: Pick<GroupSettings, 'holdDays'>, heldSinceMs: number | null): number | null {
  return holdDays === 0 || heldSinceMs === null ? null : heldSinceMs + holdDays * DAY_MS;
}

/** True iff the restriction that stands is one of ours: every permission false and our exact until_date. */
export function isOurRestriction(
  { restriction }: Pick<ChatMember, 'restriction'>,
  row: Pick<LedgerRow, 'untilDate' | 'previousUntilDate'> | null,
): boolean {
  if (restriction === null || row === null || !restriction.isFull || restriction.untilDate === 0) return false;
  return restriction.untilDate === row.untilDate || restriction.untilDate === row.previousUntilDate;
}
