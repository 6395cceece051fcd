/**
 * Settling: read the truth, decide, make Telegram agree. The one place that holds and frees.
 *
 * The ledger is written before each call and confirmed after it. A run that is repeated, late, or doubled by a frozen
 * worker reads again and ends in the same state. A row without a confirmation is never believed: the member is read
 * in the group first.
 */
import { type DecideInput, type Verdict, decide } from '../domain/decide.js';
import { readStanding } from '../domain/group.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import type { Explain, Explanation } from './explain.js';
import type { HoldMember } from './hold-member.js';
import type { FreeMember } from './free-member.js';
import { ALONE_MS, type Memberships, NOTHING_READ, type Reading } from './memberships.js';
import type { Clock, Jobs, Ledger, SettleHints, SettleRecord } from './ports.js';

const LONGEST_RACE = 6;
const EARLIEST_RETRY_MS = 200;

/** What a settle did. */
export type Act = 'held' | 'renewed' | 'freed' | 'nothing';

/** What a settle came to. */
export interface Settled {
  readonly verdict: Verdict | null;
  readonly act: Act;
}

/** One step of applying a verdict: over, or decide again because the facts moved on. */
export type Applied = { readonly kind: 'over'; readonly act: Act } | { readonly kind: 'decide-again' };

/** A record and what was decided of it. */
export interface Decided {
  readonly record: SettleRecord;
  readonly verdict: Verdict;
  readonly userId: UserId;
  readonly hints: SettleHints;
}

/** Settles members. */
export interface SettleMember {
  /** @throws AppError until: Telegram asks to wait, or a membership is unknown */
  readonly settle: (groupKey: GroupKey, userId: UserId, hints: SettleHints) => Promise<Settled>;
  readonly explain: Explain;
}

interface Deps {
  readonly ledger: Ledger;
  readonly memberships: Memberships;
  readonly holdMember: HoldMember;
  readonly freeMember: FreeMember;
  readonly jobs: Pick<Jobs, 'wakeMember'>;
  readonly clock: Clock;
}

/** Composes settling. */
export function createSettleMember({ ledger, memberships, holdMember, freeMember, jobs, clock }: Deps): SettleMember {
  async function settle(groupKey: GroupKey, userId: UserId, hints: SettleHints): Promise<Settled> {
    for (let round = 0; round < LONGEST_RACE; round += 1) {
      const record = await ledger.readSettleRecord(groupKey, userId);
      if (record === null) return { verdict: null, act: 'nothing' };
      const { verdict, reading } = await judge(record, userId);
      if (reading.hasLostChannel) continue;
      if (reading.isOfOneProcess === true) await jobs.wakeMember(groupKey, userId, clock.now() + ALONE_MS);
      const applied = await apply({ record, verdict, userId, hints }, reading);
      if (applied.kind === 'over') return { verdict, act: applied.act };
    }
    throw waitUntil('settle-race', clock.now() + 1000);
  }

  /** Decides without look-ups where they cannot change the outcome. */
  async function judge(record: SettleRecord, userId: UserId): Promise<{ verdict: Verdict; reading: Reading }> {
    const input = toInput(record, clock.now());
    const first = decide(input);
    if (first.reason !== 'unsure') return { verdict: first, reading: NOTHING_READ };
    const reading = await memberships.read(first.unsure, userId, { asker: record.group.key });
    return { verdict: decide({ ...input, memberships: reading.memberships }), reading };
  }

  async function apply(decided: Decided, reading: Reading): Promise<Applied> {
    const { verdict, record, userId } = decided;
    switch (verdict.wanted) {
      case 'held':
        return holdMember(decided);
      case 'free':
        return freeMember(decided);
      case 'as-is':
        if (verdict.reason === 'unsure') {
          throw waitUntil('membership-unknown', Math.max(reading.retryAtMs ?? 0, clock.now() + EARLIEST_RETRY_MS));
        }
        if (verdict.lookAgainAtMs !== null) await jobs.wakeMember(record.group.key, userId, verdict.lookAgainAtMs);
        return { kind: 'over', act: 'nothing' };
    }
  }

  async function explain(groupKey: GroupKey, userId: UserId): Promise<Explanation | null> {
    const record = await ledger.readSettleRecord(groupKey, userId);
    if (record === null) return null;
    const { verdict, reading } = await judge(record, userId);
    const { group, channels, row } = record;
    return { group, channels, memberships: reading.memberships, verdict, row };
  }

  return { settle, explain };
}

function toInput({ group, channels, isTrusted, row }: SettleRecord, nowMs: number): DecideInput {
  return {
    standing: readStanding(group),
    channels,
    memberships: new Map(),
    exemption: isTrusted ? 'trusted' : null,
    isBlocked: row?.isBlocked ?? false,
    isPardoned: row?.isPardoned ?? false,
    isRestrictedByOther: false,
    isHeld: row?.owner === 'ours',
    nowMs,
  };
}
