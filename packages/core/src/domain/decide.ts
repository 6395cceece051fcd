import type { RequiredChannel, Standing } from './group.js';
import type { ChannelKey } from './ids.js';
import type { Membership } from './membership.js';

/** Whoever only a lost channel holds is freed after this long. */
export const LOST_CHANNEL_GRACE_MS = 5 * 60 * 1000;

/** Everything a verdict depends on. */
export interface DecideInput {
  readonly standing: Standing;
  readonly channels: readonly RequiredChannel[];
  /** A channel that is not in it is unknown. */
  readonly memberships: ReadonlyMap<ChannelKey, Membership>;
  readonly exemption: 'administrator' | 'bot' | 'trusted' | null;
  /** Held by hand with /hold. */
  readonly isBlocked: boolean;
  /** Freed by an administrator, and has not left a required channel since. */
  readonly isPardoned: boolean;
  readonly isRestrictedByOther: boolean;
  /** True iff our restriction stands. */
  readonly isHeld: boolean;
  readonly nowMs: number;
}

/** Why a verdict is what it is; `/why` prints it. */
export type VerdictReason =
  | 'protection-off'
  | 'protection-paused'
  | 'administrator'
  | 'bot'
  | 'blocked'
  | 'trusted'
  | 'pardoned'
  | 'channel-missing'
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
  /** Certainly missing. */
  readonly missing: readonly RequiredChannel[];
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
  const { standing, exemption, isBlocked, isPardoned, isRestrictedByOther } = input;
  if (standing.kind === 'off') return free('protection-off');
  if (standing.kind === 'paused') return { ...free('protection-paused'), wanted: 'as-is' };
  if (exemption === 'administrator' || exemption === 'bot') return free(exemption);
  const verdict = isBlocked
    ? held('blocked')
    : exemption !== null
      ? free(exemption)
      : isPardoned
        ? free('pardoned')
        : byMembership(input);
  return isRestrictedByOther ? { ...verdict, wanted: 'as-is' } : verdict;
}

function byMembership({ channels, memberships, isHeld, nowMs }: DecideInput): Verdict {
  const inForce = channels.filter(({ lostAtMs }) => lostAtMs === null);
  const missing = inForce.filter(({ key }) => memberships.get(key) === 'no');
  if (missing.length > 0) return held('channel-missing', missing);
  const unsure = inForce.filter(({ key }) => (memberships.get(key) ?? 'unknown') === 'unknown');
  if (unsure.length > 0) return { ...free('unsure'), wanted: 'as-is', speech: 'in-doubt', unsure };
  const graceEndMs = latestGraceEndMs(channels);
  if (isHeld && graceEndMs > nowMs) return { ...free('channel-lost'), wanted: 'as-is', lookAgainAtMs: graceEndMs };
  return free('complete');
}

function latestGraceEndMs(channels: readonly RequiredChannel[]): number {
  return Math.max(0, ...channels.map(({ lostAtMs }) => (lostAtMs === null ? 0 : lostAtMs + LOST_CHANNEL_GRACE_MS)));
}

function free(reason: VerdictReason): Verdict {
  return { reason, wanted: 'free', speech: 'allowed', missing: [], unsure: [], lookAgainAtMs: null };
}

function held(reason: VerdictReason, missing: readonly RequiredChannel[] = []): Verdict {
  return { reason, wanted: 'held', speech: 'refused', missing, unsure: [], lookAgainAtMs: null };
}
