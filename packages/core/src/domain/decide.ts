import type { RequiredChannel, Standing } from './group.js';
import type { ChannelKey } from './ids.js';
import { toHoldEndMs } from './ledger.js';
import type { Membership } from './membership.js';
import { countNeeded } from './rule.js';
import type { GroupSettings } from './settings.js';

/** Whoever only a lost channel holds is freed after this long. */
export const LOST_CHANNEL_GRACE_MS = 5 * 60 * 1000;

/** What a group chose of what a verdict depends on. */
export type Terms = Pick<GroupSettings, 'rule' | 'action' | 'warnTimes' | 'holdDays' | 'gateMessages' | 'gateJoins'>;

/** Everything a verdict depends on. */
export interface DecideInput {
  readonly standing: Standing;
  readonly terms: Terms;
  readonly channels: readonly RequiredChannel[];
  /** A channel that is not in it is unknown. */
  readonly memberships: ReadonlyMap<ChannelKey, Membership>;
  /** Pending join requests that count as joined, and until when (unix ms). */
  readonly requests: ReadonlyMap<ChannelKey, number>;
  readonly exemption: 'administrator' | 'bot' | 'trusted' | null;
  /** Held by hand with /hold. */
  readonly isBlocked: boolean;
  /** Freed by an administrator, and has not left a required channel since. */
  readonly isPardoned: boolean;
  readonly isRestrictedByOther: boolean;
  /** True iff our restriction stands. */
  readonly isHeld: boolean;
  /** The channels that were missing when we last looked at the hold; empty unless held or warned. */
  readonly heldFor: readonly ChannelKey[];
  /** When it was confirmed (unix ms); null unless held. */
  readonly heldSinceMs: number | null;
  /** Freed because the hold had lasted long enough, and neither spoke nor came back since. */
  readonly isServed: boolean;
  /** Messages of theirs that were deleted since they last had everything, as far as they count. */
  readonly offences: number;
  /** When the grace of a newcomer ends (unix ms); null = they have none. */
  readonly graceEndMs: number | null;
  /** They came in and were not looked at since, or are held since they came in. Counts only where who writes is not checked. */
  readonly isAtDoor: boolean;
  readonly nowMs: number;
}

/** Why a verdict is what it is; `/why` prints it. */
export type VerdictReason =
  | 'protection-off'
  | 'protection-paused'
  | 'outside-hours'
  | 'administrator'
  | 'bot'
  | 'blocked'
  | 'trusted'
  | 'pardoned'
  | 'not-checked'
  | 'channel-missing'
  | 'at-the-door'
  | 'observed'
  | 'newcomer'
  | 'deleted-only'
  | 'warned'
  | 'hold-served'
  | 'unsure'
  | 'channel-lost'
  | 'complete';

/** What is owed to a member. */
export interface Verdict {
  readonly reason: VerdictReason;
  /** What the restriction should be; as-is = whatever stands stays. */
  readonly wanted: 'held' | 'free' | 'as-is';
  /** Whether what they say may stand. */
  readonly speech: 'allowed' | 'refused' | 'in-doubt';
  /** Certainly missing: what could still be joined. */
  readonly missing: readonly RequiredChannel[];
  /** How many of `missing` must be joined. */
  readonly needed: number;
  /** Not known; a look-up could change the verdict. */
  readonly unsure: readonly RequiredChannel[];
  /** When the verdict changes by itself (unix ms); null = only a new fact changes it. */
  readonly lookAgainAtMs: number | null;
}

/**
 * Decides what is owed to one member of one group.
 *
 * A certain absence outweighs any doubt: we never wait for an answer that cannot change the outcome.
 * Holding a real member wrongly is worse than missing a stranger, so doubt alone changes nothing.
 */
export function decide(input: DecideInput): Verdict {
  const { standing, exemption, isBlocked, isRestrictedByOther } = input;
  if (standing.kind === 'off') return free('protection-off');
  if (standing.kind === 'paused') return { ...free('protection-paused'), wanted: 'as-is' };
  if (exemption === 'administrator' || exemption === 'bot') return free(exemption);
  const verdict = isBlocked
    ? held('blocked')
    : standing.kind === 'closed'
      ? { ...free('outside-hours'), lookAgainAtMs: standing.opensAtMs }
      : byFacts(input);
  return isRestrictedByOther ? { ...verdict, wanted: 'as-is' } : verdict;
}

/** Where who writes is not checked, only the door is: whoever it does not stop is free, whatever they lack. */
function byFacts(input: DecideInput): Verdict {
  const { terms, exemption, isPardoned, isAtDoor } = input;
  if (exemption !== null) return free(exemption);
  if (isPardoned) return free('pardoned');
  if (terms.gateMessages === 'on') return byTerms(byMembership(input), input);
  if (terms.gateJoins === 'off' || !isAtDoor) return free('not-checked');
  const verdict = byTerms(byMembership(input), input);
  return verdict.reason === 'channel-missing' ? { ...verdict, reason: 'at-the-door' } : verdict;
}

function byMembership({ terms, channels, memberships, requests, isHeld, heldFor, nowMs }: DecideInput): Verdict {
  const inForce = channels.filter(({ lostAtMs }) => lostAtMs === null);
  const isRequested = ({ key }: RequiredChannel): boolean => (requests.get(key) ?? 0) > nowMs;
  const joined = inForce.filter(({ key }) => memberships.get(key) === 'yes');
  const rest = inForce.filter((channel) => !joined.includes(channel));
  const requested = rest.filter(isRequested);
  const open = rest.filter((channel) => !isRequested(channel));
  const unsure = open.filter(({ key }) => (memberships.get(key) ?? 'unknown') === 'unknown');
  const needed = countNeeded(terms.rule, inForce.length);
  const lacking = needed - joined.length - requested.length;
  if (lacking > unsure.length) {
    const missing = open.filter((channel) => !unsure.includes(channel));
    return { ...held('channel-missing', missing), needed: Math.min(lacking, missing.length) };
  }
  if (lacking > 0) return { ...free('unsure'), wanted: 'as-is', speech: 'in-doubt', unsure };
  const leanedOn = joined.length >= needed ? [] : requested;
  const requestsEndMs = Math.min(...leanedOn.map(({ key }) => requests.get(key) ?? nowMs));
  const graceEndMs = latestGraceEndMs(channels.filter(({ key }) => heldFor.includes(key)));
  if (isHeld && graceEndMs > nowMs)
    return { ...free('channel-lost'), wanted: 'as-is', lookAgainAtMs: Math.min(graceEndMs, requestsEndMs) };
  return leanedOn.length === 0 ? free('complete') : { ...free('complete'), lookAgainAtMs: requestsEndMs };
}

/** What the group wants to be done about a member who lacks a channel, and when. */
function byTerms(found: Verdict, input: DecideInput): Verdict {
  const { terms, isHeld, heldSinceMs, isServed, offences, graceEndMs, nowMs } = input;
  if (terms.action === 'observe' && found.reason === 'unsure') return { ...found, wanted: 'free', speech: 'allowed' };
  if (found.reason !== 'channel-missing') return found;
  if (terms.action === 'observe') return { ...found, reason: 'observed', wanted: 'free', speech: 'allowed' };
  if (graceEndMs !== null && graceEndMs > nowMs && !isHeld)
    return { ...found, reason: 'newcomer', wanted: 'free', speech: 'allowed', lookAgainAtMs: graceEndMs };
  if (terms.action === 'delete') return { ...found, reason: 'deleted-only', wanted: 'free' };
  if (terms.action === 'warn' && offences <= terms.warnTimes) return { ...found, reason: 'warned', wanted: 'free' };
  const endMs = toHoldEndMs(terms, heldSinceMs);
  const isOver = terms.holdDays > 0 && (isServed || (endMs !== null && endMs <= nowMs));
  return isOver ? { ...found, reason: 'hold-served', wanted: 'free' } : { ...found, lookAgainAtMs: endMs };
}

function latestGraceEndMs(channels: readonly RequiredChannel[]): number {
  return Math.max(0, ...channels.map(({ lostAtMs }) => (lostAtMs === null ? 0 : lostAtMs + LOST_CHANNEL_GRACE_MS)));
}

function free(reason: VerdictReason): Verdict {
  return { reason, wanted: 'free', speech: 'allowed', missing: [], needed: 0, unsure: [], lookAgainAtMs: null };
}

function held(reason: VerdictReason, missing: readonly RequiredChannel[] = []): Verdict {
  const needed = missing.length;
  return { reason, wanted: 'held', speech: 'refused', missing, needed, unsure: [], lookAgainAtMs: null };
}
