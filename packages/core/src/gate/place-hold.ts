/** The call that holds: claimed in the ledger before it, confirmed after it. */
import { HOLD_SECONDS, type LedgerRow, RENEW_BEFORE_SECONDS, toHoldEndMs } from '../domain/ledger.js';
import { type Acted, expectAnswer } from './act.js';
import { createDoubtRow } from './doubt-row.js';
import type { GroupStanding } from './group-standing.js';
import type { MemberStanding } from './member-standing.js';
import type {
  AdministratorCache,
  AuditLog,
  Clock,
  Jobs,
  Ledger,
  SeenMembers,
  SettleRecord,
  Telegram,
} from './ports.js';
import { createNoteWait } from './note-wait.js';
import { DECIDE_AGAIN, LATE_EFFECT_MS } from './applied.js';
import type { HaveJoinedSince } from './joined-since.js';
import type { Applied, Decided } from './settle-member.js';

/** A signature is used again this long: a call of a moment ago that lands late is then known for ours. */
const SIGNATURE_SECONDS = 10 * 60;

/** Where a member stands whom we may restrict. */
export type Restrictable = Extract<MemberStanding, { readonly kind: 'ours' | 'unrestricted' }>;

/** Places holds. */
export interface PlaceHold {
  /** Claims, calls, confirms. @throws AppError until */
  restrict(decided: Decided, found: Restrictable): Promise<Applied>;
  /** Our restriction stands as claimed: the ledger learns that it does. */
  confirm(decided: Decided, claimed: LedgerRow): Promise<Applied>;
}

/** What placing needs. */
export interface PlaceHoldDeps {
  readonly ledger: Pick<Ledger, 'claimHold' | 'confirm' | 'readRow' | 'patch'>;
  readonly haveJoinedSince: HaveJoinedSince;
  readonly telegram: Pick<Telegram, 'restrict'>;
  readonly standing: Pick<GroupStanding, 'learnFromRefusal'>;
  readonly administrators: Pick<AdministratorCache, 'change'>;
  readonly seen: Pick<SeenMembers, 'readTopic'>;
  readonly audit: AuditLog;
  readonly jobs: Pick<Jobs, 'settleWarnings' | 'wakeMember' | 'settleMember'>;
  readonly clock: Clock;
}

/** The end of a hold moves by this much until Telegram has confirmed it. */
const END_TOLERANCE_SECONDS = 5 * 60;
/** Telegram takes an `until_date` that is nearer than 30 s for "for ever". */
const NEAREST_END_SECONDS = 60;

/** When the hold ends at the latest (unix seconds); null = it is renewed as long as it is owed. Held by hand, it never ends. */
export function findHoldEnd({ group, row }: SettleRecord, nowMs: number): number | null {
  if (row?.isBlocked === true) return null;
  const sinceMs = row?.owner === 'ours' && row.heldSinceMs !== null ? row.heldSinceMs : nowMs;
  const endMs = toHoldEndMs(group.settings, sinceMs);
  return endMs === null ? null : Math.floor(endMs / 1000);
}

/** True iff the hold ends so soon that it is to be renewed, or later than it may. */
export function isDueForRenewal(record: SettleRecord, nowMs: number): boolean {
  const untilDate = record.row?.untilDate ?? null;
  const end = findHoldEnd(record, nowMs);
  if (untilDate === null) return true;
  if (end !== null && untilDate > end + END_TOLERANCE_SECONDS) return true;
  const isAtEnd = end !== null && untilDate >= end - END_TOLERANCE_SECONDS;
  return !isAtEnd && untilDate - nowMs / 1000 < RENEW_BEFORE_SECONDS;
}

/**
 * The `until_date` of the next call. A repeated call bears the signature of the one before: whichever of them lands
 * last, what stands is known for ours.
 */
function chooseUntilDate(record: SettleRecord, nowMs: number): number {
  const { row } = record;
  const nowSeconds = Math.floor(nowMs / 1000);
  const end = findHoldEnd(record, nowMs) ?? Number.POSITIVE_INFINITY;
  const wanted = Math.max(Math.min(nowSeconds + HOLD_SECONDS, end), nowSeconds + NEAREST_END_SECONDS);
  const known = row?.untilDate ?? 0;
  const isRepeated = row?.intent === 'hold' && !isDueForRenewal(record, nowMs);
  const isRecent = known > wanted - SIGNATURE_SECONDS && known <= wanted + END_TOLERANCE_SECONDS;
  return isRepeated || isRecent ? known : wanted;
}

/** Composes it. */
export function createPlaceHold(deps: PlaceHoldDeps): PlaceHold {
  const { ledger, haveJoinedSince, telegram, standing, administrators, audit, jobs, clock } = deps;
  const doubt = createDoubtRow(ledger);
  const noteWait = createNoteWait({ ledger, clock });
  return { restrict, confirm };

  async function restrict(decided: Decided, found: Restrictable): Promise<Applied> {
    const { record, verdict, userId } = decided;
    const { key: groupKey, chatId } = record.group;
    const claimed = await claim(decided, found, deps);
    if (claimed === null || claimed.untilDate === null || (await haveJoinedSince(decided))) return DECIDE_AGAIN;
    const outcome = await telegram.restrict(chatId, userId, { kind: 'hold', untilDate: claimed.untilDate });
    await noteWait(claimed, outcome);
    if (outcome.kind === 'again' && outcome.isMaybeDone)
      await jobs.wakeMember(groupKey, userId, clock.now() + LATE_EFFECT_MS);
    const acted = expectAnswer(outcome, 'restrict');
    if (acted.kind === 'refused') return giveUp(decided, acted, claimed);
    const isRenewed = record.row?.owner === 'ours' && record.row.heldSinceMs !== null;
    const details = { reason: verdict.reason, missing: claimed.missing, ...(isRenewed ? { renewed: true } : {}) };
    await audit.append({ groupKey, userId, actorId: null, action: 'hold', details });
    return confirm(decided, claimed);
  }

  async function confirm({ record, userId }: Decided, claimed: LedgerRow): Promise<Applied> {
    const { group, row } = record;
    const dueAtMs = findDueAtMs(record, claimed.untilDate ?? 0);
    if (!(await ledger.confirm(group.key, userId, claimed.version, dueAtMs))) {
      await doubt(group.key, userId); // we may have slept, and overruled what was right by then
      await jobs.settleMember({ groupKey: group.key, userId });
    }
    await jobs.settleWarnings(group.key, claimed.topicId);
    return { kind: 'over', act: row?.owner === 'ours' ? 'renewed' : 'held' };
  }

  function findDueAtMs(record: SettleRecord, untilDate: number): number {
    const end = findHoldEnd(record, clock.now());
    const isAtEnd = end !== null && untilDate >= end - END_TOLERANCE_SECONDS;
    return (isAtEnd ? untilDate : untilDate - RENEW_BEFORE_SECONDS) * 1000;
  }

  /** Nothing was restricted: the row says again what it said before. */
  async function giveUp(
    { record: { group, row }, userId }: Decided,
    refused: Extract<Acted<true>, { kind: 'refused' }>,
    claimed: LedgerRow,
  ): Promise<Applied> {
    const before = { owner: row?.owner ?? 'none', intent: row?.intent ?? null } as const;
    await ledger.patch(group.key, userId, claimed.version, before);
    if (refused.why === 'user-unknown') return { kind: 'over', act: 'nothing' };
    if (refused.why === 'target-is-administrator') {
      await administrators.change(group.key, userId, true);
      return { kind: 'over', act: 'nothing' };
    }
    await standing.learnFromRefusal(group, refused);
    return DECIDE_AGAIN;
  }
}

/** A hold that stands already keeps its place: its warning is there. */
async function claim(
  { record, verdict, userId, hints }: Decided,
  { member }: Restrictable,
  { ledger, seen, clock }: Pick<PlaceHoldDeps, 'ledger' | 'seen' | 'clock'>,
): Promise<LedgerRow | null> {
  const { group, row } = record;
  const isNamed = row !== null && row.owner === 'none' && row.isWarned;
  const standing = isNamed || (row?.owner === 'ours' && row.heldSinceMs !== null) ? row : null;
  const claimed = await ledger.claimHold({
    groupKey: group.key,
    userId,
    groupVersion: group.version,
    rowVersion: row?.version ?? null,
    untilDate: chooseUntilDate(record, clock.now()),
    missing: verdict.missing.map(({ key }) => key),
    reason: verdict.reason,
    name: member.name,
    topicId: standing?.topicId ?? hints.topicId ?? (await seen.readTopic(group.key, userId)),
    isQuiet: standing?.isQuiet ?? hints.isQuiet ?? false,
    isSilent: standing?.isSilent ?? hints.isSilent ?? false,
    nowMs: clock.now(),
  });
  if (claimed === null || member.isPresent) return claimed;
  return ledger.patch(group.key, userId, claimed.version, { isPresent: false });
}
