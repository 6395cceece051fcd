import { type Entry, type Evidence, LAST_ANSWER_MS, weigh } from '../domain/evidence.js';

/** How far an answer's time is spread, so that a group's answers do not expire together. */
export const TTL_JITTER = 0.15;
/** A no is evidence for longer than it counts: events of the same moment may still come. */
const NO_MARGIN_MS = 60 * 1000;

/** What new evidence makes of an entry; `next` is null iff the entry stays. */
export interface Judged {
  readonly outcome: 'stored' | 'kept' | 'conflict';
  readonly next: Entry | null;
}

/** Spreads a time by ±15 %; `random` is 0 ≤ x < 1. */
export function spreadTtlMs(ttlMs: number, random: number): number {
  return ttlMs * (1 - TTL_JITTER + 2 * TTL_JITTER * random);
}

/**
 * Judges evidence against what is known.
 *
 * In a conflict the event stays, as evidence that counts for nothing until a look-up agrees or comes late enough.
 */
export function judgeEvidence(known: Entry | null, evidence: Evidence, freshUntilMs: number): Judged {
  switch (weigh(known, evidence)) {
    case 'keep':
      return { outcome: 'kept', next: null };
    case 'store':
      return { outcome: 'stored', next: { evidence, freshUntilMs } };
    case 'conflict': {
      const event = evidence.updateId === null && known !== null ? known.evidence : evidence;
      return { outcome: 'conflict', next: { evidence: event, freshUntilMs: 0 } };
    }
  }
}

/** How long an entry is kept: a yes a day, as the last certain answer; a no a little longer than it counts. */
export function toKeepMs({ evidence, freshUntilMs }: Entry, nowMs: number): number {
  const freshForMs = Math.max(0, freshUntilMs - nowMs);
  if (evidence.answer === 'yes') return Math.ceil(Math.max(LAST_ANSWER_MS, freshForMs));
  return Math.ceil(Math.max(freshForMs, NO_MARGIN_MS) + NO_MARGIN_MS);
}
