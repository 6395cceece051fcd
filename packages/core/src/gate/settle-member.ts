/**
 * Settling: read the truth, decide, make Telegram agree. The one place that holds and frees.
 *
 * The ledger is written before each call and confirmed after it. A run that is repeated, late, or doubled by a frozen
 * worker reads again and ends in the same state. A row without a confirmation is never believed: the member is read
 * in the group first.
 */
import type { Verdict } from '../domain/decide.js';
import type { ChatId, GroupKey, UserId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import type { Explain, Explanation } from './explain.js';
import { DECIDE_AGAIN, NOTHING } from './applied.js';
import type { HoldMember } from './hold-member.js';
import type { FreeMember } from './free-member.js';
import { ALONE_MS, type Reading } from './memberships.js';
import type { Arrivals, Clock, Jobs, Ledger, SettleHints, SettleRecord } from './ports.js';
import { tidyRow } from './tidy-row.js';
import { toDecideInput, type WeighMember, type Weighed } from './weigh-member.js';

const LONGEST_RACE = 6;
const EARLIEST_RETRY_MS = 200;
/** Whoever is woken is settled by a worker whose clock may be this late: it would find that nothing has ended yet, and its own timer taken. */
const WAKE_MARGIN_MS = 3 * 1000;

/** What a settle did. */
export type Act = 'held' | 'renewed' | 'freed' | 'nothing';

/** What a settle came to. */
export interface Settled {
  /** Null iff the group is gone. */
  readonly groupId: ChatId | null;
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
  /** What the verdict was made of. */
  readonly memberships: Reading['memberships'];
}

/** Settles members. */
export interface SettleMember {
  /** @throws AppError until: Telegram asks to wait, or a membership is unknown */
  readonly settle: (groupKey: GroupKey, userId: UserId, hints: SettleHints) => Promise<Settled>;
  readonly explain: Explain;
}

interface Deps {
  readonly ledger: Ledger;
  readonly weigh: WeighMember;
  readonly holdMember: HoldMember;
  readonly freeMember: FreeMember;
  readonly arrivals: Pick<Arrivals, 'letThrough'>;
  readonly jobs: Pick<Jobs, 'wakeMember' | 'settleWarnings'>;
  readonly clock: Clock;
}

/** Composes settling. */
export function createSettleMember(deps: Deps): SettleMember {
  const { ledger, weigh, holdMember, freeMember, arrivals, jobs, clock } = deps;

  async function settle(groupKey: GroupKey, userId: UserId, hints: SettleHints): Promise<Settled> {
    for (let round = 0; round < LONGEST_RACE; round += 1) {
      const record = await ledger.readSettleRecord(groupKey, userId);
      if (record === null) return { groupId: null, verdict: null, act: 'nothing' };
      const { verdict, reading, input } = await weighRecord(record, userId);
      if (reading.hasLostChannel) continue;
      if (reading.isOfOneProcess === true) await jobs.wakeMember(groupKey, userId, clock.now() + ALONE_MS);
      const applied = await apply({ record, verdict, userId, hints, memberships: reading.memberships }, reading);
      if (applied.kind === 'decide-again') continue;
      if (input.isAtDoor && isAnswered(verdict, applied.act)) await arrivals.letThrough(groupKey, userId);
      return { groupId: record.group.chatId, verdict, act: applied.act };
    }
    throw waitUntil('settle-race', clock.now() + 1000);
  }

  async function weighRecord({ group, channels, isTrusted, row }: SettleRecord, userId: UserId): Promise<Weighed> {
    return weigh(group, userId, toDecideInput(group, channels, { row, isTrusted, nowMs: clock.now() }));
  }

  async function apply(decided: Decided, reading: Reading): Promise<Applied> {
    const { verdict, record, userId } = decided;
    const tidied = record.row === null ? null : tidyRow(record.row, verdict, reading.memberships);
    if (record.row !== null && tidied !== null) {
      await ledger.patch(record.group.key, userId, record.row.version, tidied);
      await jobs.settleWarnings(record.group.key, record.row.topicId);
      return DECIDE_AGAIN;
    }
    if (isToBeWoken(verdict)) {
      const endsAtMs = Math.max(verdict.lookAgainAtMs, clock.now());
      await jobs.wakeMember(record.group.key, userId, endsAtMs + WAKE_MARGIN_MS);
    }
    switch (verdict.wanted) {
      case 'held':
        return holdMember(decided);
      case 'free':
        return freeMember(decided);
      case 'as-is':
        if (verdict.reason === 'unsure') {
          throw waitUntil('membership-unknown', Math.max(reading.retryAtMs ?? 0, clock.now() + EARLIEST_RETRY_MS));
        }
        return NOTHING;
    }
  }

  async function explain(groupKey: GroupKey, userId: UserId): Promise<Explanation | null> {
    const record = await ledger.readSettleRecord(groupKey, userId);
    if (record === null) return null;
    const { verdict, reading, input } = await weighRecord(record, userId);
    const { group, channels, row } = record;
    return { group, channels, memberships: reading.memberships, requests: input.requests, verdict, row };
  }

  return { settle, explain };
}

/** The door asks once: whom it holds the ledger knows from now on. A newcomer with time left is looked at when it is over. */
function isAnswered({ wanted, reason }: Verdict, act: Act): boolean {
  return act === 'held' || (wanted === 'free' && reason !== 'newcomer');
}

/** A hold that ends is the ledger's (due), and a group that opens settles everyone. */
function isToBeWoken(verdict: Verdict): verdict is Verdict & { readonly lookAgainAtMs: number } {
  return verdict.lookAgainAtMs !== null && verdict.wanted !== 'held' && verdict.reason !== 'outside-hours';
}
