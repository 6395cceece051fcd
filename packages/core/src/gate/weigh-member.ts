/**
 * Decides about one member with as few questions as possible: what is free first, then memberships, then what only some
 * groups want to know (pending join requests, when a newcomer came). Where only the door is checked, it comes before memberships.
 */
import { type DecideInput, type Verdict, decide } from '../domain/decide.js';
import { type Group, type GroupPolicy, readStandingAt } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import { type Memberships, NOTHING_READ, type Reading, type ReadOptions } from './memberships.js';
import type { Arrivals, JoinRequests } from './ports.js';

const MINUTE_MS = 60 * 1000;

/** A verdict and what it was made of. */
export interface Weighed {
  readonly verdict: Verdict;
  readonly input: DecideInput;
  readonly reading: Reading;
}

/** Decides read-only. */
export interface WeighMember {
  /** @throws AppError until, while the queue Redis is away */
  (
    group: Group,
    userId: UserId,
    input: DecideInput,
    options?: Pick<ReadOptions, 'isAfresh' | 'withinMs'>,
  ): Promise<Weighed>;
}

interface Deps {
  readonly memberships: Memberships;
  readonly requests: Pick<JoinRequests, 'read'>;
  readonly arrivals: Pick<Arrivals, 'read' | 'isAtDoor'>;
}

/** What is known of a member without asking anybody. */
export function toDecideInput(
  group: Group,
  channels: GroupPolicy['channels'],
  { row, isTrusted, nowMs }: { readonly row: LedgerRow | null; readonly isTrusted: boolean; readonly nowMs: number },
): DecideInput {
  return {
    standing: readStandingAt(group, nowMs),
    terms: group.settings,
    channels,
    memberships: new Map(),
    requests: new Map(),
    exemption: isTrusted ? 'trusted' : null,
    isRestrictedByOther: false,
    graceEndMs: null,
    nowMs,
    ...toRowFacts(row),
  };
}

/** What the ledger knows of a member. */
export function toRowFacts(
  row: LedgerRow | null,
): Pick<
  DecideInput,
  'isBlocked' | 'isPardoned' | 'isHeld' | 'heldFor' | 'heldSinceMs' | 'isServed' | 'offences' | 'isAtDoor'
> {
  return {
    isBlocked: row?.isBlocked ?? false,
    isPardoned: row?.isPardoned ?? false,
    isHeld: row?.owner === 'ours',
    heldFor: row?.missing ?? [],
    heldSinceMs: row?.owner === 'ours' ? row.heldSinceMs : null,
    isServed: row?.isServed ?? false,
    offences: row?.offences.length ?? 0,
    isAtDoor: row?.owner === 'ours' && row.reason === 'at-the-door',
  };
}

/** Composes it. */
export function createWeighMember({ memberships, requests, arrivals }: Deps): WeighMember {
  return async function weigh(group, userId, known, options = {}): Promise<Weighed> {
    const given = await lookAtDoor(group, userId, known);
    const first = decide(given);
    if (first.reason !== 'unsure') return { verdict: first, input: given, reading: NOTHING_READ };
    const reading = await memberships.read(first.unsure, userId, {
      ...options,
      asker: group.key,
      // whoever is in enough channels is not asked about the others; what is missing is to be known as a whole
      isEnough: (answers) => decide({ ...given, memberships: answers }).reason === 'complete',
    });
    let input: DecideInput = { ...given, memberships: reading.memberships };
    let verdict = decide(input);
    if (group.settings.joinRequests === 'count' && isOpen(verdict)) {
      input = { ...input, requests: await requests.read([...verdict.missing, ...verdict.unsure], userId) };
      verdict = decide(input);
    }
    const isGraceToKnow = group.settings.graceMinutes > 0 && verdict.missing.length > 0 && verdict.speech === 'refused';
    if (isGraceToKnow) {
      const joinedAtMs = await arrivals.read(group, userId);
      if (joinedAtMs !== null) input = { ...input, graceEndMs: joinedAtMs + group.settings.graceMinutes * MINUTE_MS };
      verdict = decide(input);
    }
    return { verdict, input, reading };
  };

  /** Known before anybody is asked about memberships: whoever is not at the door is free without them. */
  async function lookAtDoor({ key, settings }: Group, userId: UserId, known: DecideInput): Promise<DecideInput> {
    const isToKnow = settings.gateMessages === 'off' && settings.gateJoins === 'on' && !known.isAtDoor;
    return isToKnow ? { ...known, isAtDoor: await arrivals.isAtDoor(key, userId) } : known;
  }
}

function isOpen({ missing, unsure }: Verdict): boolean {
  return missing.length > 0 || unsure.length > 0;
}
