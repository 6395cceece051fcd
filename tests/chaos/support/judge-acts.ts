/** What must hold of each restriction that the bot makes, at the moment it makes it. */
import type { Facts } from './facts.js';
import type { Window } from './troubles.js';
import { isLift, type Seen, type Violation } from './witness.js';

/** A hold may rest on an answer that is this old: it was cached, looked up, or on its way as an update. */
const OLD_ANSWER_MS = 10 * 1000;
/** Each process keeps answers this long while the cache is away; the entry of one that was lost lives as long. */
const WITHOUT_CACHE_MS = 35 * 1000;
/** While the queues' Redis is away updates are refused, and come again some seconds after it is back. */
const AWAY_MS = 25 * 1000;
/** The answer to a read may be on its way. */
const READ_UNDER_WAY_MS = 50;
/** Between a read and the call that rests on it. */
const JUST_READ_MS = 5 * 1000;
/** A process that was frozen acts on what it knew before. */
const FROZEN_MS = 20 * 1000;

interface Parts {
  readonly facts: Facts;
  readonly windows: readonly Window[];
  readonly lastReadMs: (chatId: number, userId: number) => number;
  readonly nonMemberTtlMs: number;
}

/** What was found. */
export interface ActFindings {
  readonly violations: Violation[];
  /** Administrators' mutes that came between our read of the member and our call: no API tells. */
  races: number;
  holds: number;
  lifts: number;
}

/** Judges restrictions. */
export type ActJudge = ReturnType<typeof createActJudge>;

/** Composes the judge; it is told of a call after its effect and before the facts know of it. */
export function createActJudge({ facts, windows, lastReadMs, nonMemberTtlMs }: Parts) {
  const findings: ActFindings = { violations: [], races: 0, holds: 0, lifts: 0 };

  function judge(call: Seen): void {
    if (isLift(call)) findings.lifts += 1;
    else findings.holds += 1;
    judgeOwner(call);
    if (!isLift(call)) judgeHold(call);
  }

  /** Nobody else's mute is lifted or replaced, unless it came between our read of the member and our call. */
  function judgeOwner(call: Seen): void {
    const foreign = facts.foreignRestriction(call.chatId, call.userId);
    if (foreign === null) return;
    const readMs = lastReadMs(call.chatId, call.userId);
    const isFrozen = wasAround(windows, ['process'], call.at, FROZEN_MS);
    const hasJustRead = readMs > call.at - (isFrozen ? FROZEN_MS : JUST_READ_MS);
    if (hasJustRead && foreign.atMs > readMs - READ_UNDER_WAY_MS) findings.races += 1;
    else report('nobody else’s mute is lifted or replaced', call, `set ${call.at - foreign.atMs} ms before`);
  }

  /** Nobody is muted who has been complete for longer than an answer may be old. */
  function judgeHold(call: Seen): void {
    const { owed, sinceMs } = facts.owing(call.chatId, call.userId);
    if (owed !== 'free') return;
    const graceMs = readGraceMs(call);
    if (call.at - sinceMs > graceMs)
      report('nobody complete is muted', call, `free for ${call.at - sinceMs} ms, grace ${graceMs} ms`);
  }

  function readGraceMs({ at, userId }: Seen): number {
    const isDeaf = at - facts.lastLossMs(userId) < nonMemberTtlMs * 1.2 + OLD_ANSWER_MS;
    if (isDeaf) return Infinity;
    const isLate = wasAround(windows, ['updates', 'queues', 'postgres', 'rights'], at, OLD_ANSWER_MS);
    const isFrozen = wasAround(windows, ['process'], at, OLD_ANSWER_MS);
    const wasRefused = wasAround(windows, ['queues'], at, AWAY_MS);
    const hasNoCache = wasAround(windows, ['cache'], at, WITHOUT_CACHE_MS);
    return (
      OLD_ANSWER_MS +
      (isLate ? OLD_ANSWER_MS : 0) +
      (isFrozen ? FROZEN_MS : 0) +
      (wasRefused ? AWAY_MS : 0) +
      (hasNoCache ? WITHOUT_CACHE_MS : 0)
    );
  }

  function report(invariant: string, { n, chatId, userId, at }: Seen, how: string): void {
    findings.violations.push({ invariant, detail: `call ${n} at ${at} on ${userId} in ${chatId}: ${how}` });
  }

  return { judge, findings };
}

/** True iff a trouble that takes one of these stood in the time before a moment. */
export function wasAround(
  windows: readonly Window[],
  takes: readonly Window['takes'][],
  atMs: number,
  beforeMs: number,
): boolean {
  return windows.some(
    (window) => takes.includes(window.takes) && window.fromMs <= atMs && window.toMs >= atMs - beforeMs,
  );
}
