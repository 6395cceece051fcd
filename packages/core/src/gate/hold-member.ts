import { addJoined, type LedgerRow } from '../domain/ledger.js';
import type { MemberStanding, ReadMemberStanding } from './member-standing.js';
import { createPlaceHold, isDueForRenewal, type PlaceHoldDeps } from './place-hold.js';
import type { Claims, Ledger } from './ports.js';
import { DECIDE_AGAIN, NOTHING, toLateFree } from './applied.js';
import type { Applied, Decided } from './settle-member.js';

/** How often a member whom somebody else restricts is read again. */
const FOREIGN_RESTRICTION_PAUSE_MS = 30 * 1000;

/** Telegram's clock may be this far from ours when a hold runs out. */
const CLOCK_SKEW_MS = 5 * 1000;

/** Makes Telegram agree that a member is held. */
export interface HoldMember {
  (decided: Decided): Promise<Applied>;
}

interface Deps extends PlaceHoldDeps {
  readonly ledger: Pick<Ledger, 'claimHold' | 'confirm' | 'readRow' | 'patch'>;
  readonly readStanding: ReadMemberStanding;
  readonly claims: Pick<Claims, 'take' | 'isTaken' | 'release'>;
}

/** Composes holding: what the ledger confirmed is believed, everything else is read in the group first. */
export function createHoldMember(deps: Deps): HoldMember {
  const { ledger, readStanding, administrators, claims, jobs, clock } = deps;
  const place = createPlaceHold(deps);

  return async function hold(decided: Decided): Promise<Applied> {
    const { record, userId } = decided;
    const { row } = record;
    if (row !== null && isConfirmed(row) && !isDueForRenewal(record, clock.now())) return keepHolding(decided, row);
    const found = row !== null && isForeign(row) ? await readForeign(decided, row) : await readStanding(record, userId);
    if (found === 'later') return NOTHING;
    return found === null ? DECIDE_AGAIN : agree(decided, found);
  };

  /** What is said by somebody whom others restrict costs one read in thirty seconds; whatever else is learned is read at once. */
  async function readForeign(
    { record, userId }: Decided,
    { groupKey }: LedgerRow,
  ): Promise<MemberStanding | 'later' | null> {
    const name = `foreign-${groupKey}-${userId}`;
    if (!(await claims.take(name, FOREIGN_RESTRICTION_PAUSE_MS))) {
      const slot = Math.floor(clock.now() / FOREIGN_RESTRICTION_PAUSE_MS); // one look for all who come within it
      await jobs.wakeMember(groupKey, userId, (slot + 2) * FOREIGN_RESTRICTION_PAUSE_MS);
      return 'later';
    }
    try {
      return await readStanding(record, userId);
    } catch (err) {
      await claims.release(name); // nothing was read, and the next run is to
      throw err;
    }
  }

  async function agree(decided: Decided, found: MemberStanding): Promise<Applied> {
    const { record, userId } = decided;
    const { row, group } = record;
    switch (found.kind) {
      case 'administrator':
        await administrators.change(group.key, userId, true);
        return close(decided);
      case 'absent':
        return close(decided);
      case 'theirs':
        return leaveToThem(decided, found);
      case 'ours':
        if (row?.intent === 'hold' && !isDueForRenewal(record, clock.now()))
          return confirmStanding(decided, row, found);
        return place.restrict(decided, found);
      case 'unrestricted':
        return row !== null && (await isLiftedByOthers(row)) ? pardon(row) : place.restrict(decided, found);
    }
  }

  /** Only an administrator lifts what was confirmed, unless a free of ours has landed after the hold. */
  async function isLiftedByOthers(row: LedgerRow): Promise<boolean> {
    return isConfirmedOnce(row, clock.now()) && !(await claims.isTaken(toLateFree(row)));
  }

  /** The event that told so was lost. A leave of the same second ends the pardon. */
  async function pardon({ groupKey, userId, version }: LedgerRow): Promise<Applied> {
    const moment = { atMs: Math.floor(clock.now() / 1000) * 1000, updateId: 0 };
    await ledger.patch(groupKey, userId, version, { pardon: moment });
    return DECIDE_AGAIN;
  }

  async function keepHolding({ verdict, userId, memberships }: Decided, held: LedgerRow): Promise<Applied> {
    const missing = verdict.missing.map(({ key }) => key);
    const isSame = missing.length === held.missing.length && missing.every((key) => held.missing.includes(key));
    const hasNews = !isSame || held.reason !== verdict.reason;
    const news = { missing, joined: addJoined(held, missing, memberships), reason: verdict.reason };
    if (hasNews && (await ledger.patch(held.groupKey, userId, held.version, news)) === null) return DECIDE_AGAIN;
    if (hasNews || (held.warningId === null && held.isPresent)) await jobs.settleWarnings(held.groupKey, held.topicId);
    return NOTHING;
  }

  async function confirmStanding(
    decided: Decided,
    unconfirmed: LedgerRow,
    { member }: Extract<MemberStanding, { kind: 'ours' }>,
  ): Promise<Applied> {
    const { verdict, userId } = decided;
    const patched = await ledger.patch(unconfirmed.groupKey, userId, unconfirmed.version, {
      missing: verdict.missing.map(({ key }) => key),
      reason: verdict.reason,
      isPresent: member.isPresent,
    });
    return patched === null ? DECIDE_AGAIN : place.confirm(decided, patched);
  }

  /** Nobody to hold here: what the row says ends. */
  async function close({ record: { row, group }, userId }: Decided): Promise<Applied> {
    if (row === null || (row.owner === 'none' && row.intent === null)) return NOTHING;
    const closed = { owner: 'none', intent: null, dueAtMs: null } as const;
    if ((await ledger.patch(group.key, userId, row.version, closed)) === null) return DECIDE_AGAIN;
    await jobs.settleWarnings(group.key, row.topicId);
    return NOTHING;
  }

  /** Their restriction is theirs: we neither add to it nor lift it. */
  async function leaveToThem(
    { record: { row, group }, userId }: Decided,
    { member }: Extract<MemberStanding, { kind: 'theirs' }>,
  ): Promise<Applied> {
    if (row?.owner !== 'theirs' || row.intent !== null) {
      const theirs = { owner: 'theirs', intent: null, dueAtMs: null } as const;
      if ((await ledger.patch(group.key, userId, row?.version ?? null, theirs)) === null) return DECIDE_AGAIN;
      if (row !== null) await jobs.settleWarnings(group.key, row.topicId);
    }
    const untilDate = member.restriction?.untilDate ?? 0;
    const soonestMs = clock.now() + CLOCK_SKEW_MS;
    if (untilDate > 0) await jobs.wakeMember(group.key, userId, Math.max(untilDate * 1000 + CLOCK_SKEW_MS, soonestMs));
    return NOTHING;
  }
}

function isForeign({ owner, intent }: LedgerRow): boolean {
  return owner === 'theirs' && intent === null;
}

function isConfirmed({ owner, intent }: LedgerRow): boolean {
  return owner === 'ours' && intent === null;
}

/** True iff the hold was confirmed, has not run out, and no call of ours is under way. */
function isConfirmedOnce(row: LedgerRow, nowMs: number): boolean {
  const { owner, intent, heldSinceMs, untilDate, previousUntilDate } = row;
  const wasConfirmed = owner === 'ours' && intent === 'hold' && heldSinceMs !== null && previousUntilDate === null;
  return wasConfirmed && untilDate !== null && nowMs < untilDate * 1000 - CLOCK_SKEW_MS;
}
