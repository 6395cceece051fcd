/** How applying a verdict ends, for holding and freeing alike. */
import type { LedgerRow } from '../domain/ledger.js';
import type { Applied } from './settle-member.js';

/** A call whose answer was lost may still land: the member is looked at again after this long. */
export const LATE_EFFECT_MS = 60 * 1000;
/** A free whose answer was lost explains for this long that a hold made after it is gone: no administrator need have lifted it. */
export const LATE_FREE_MS = 60 * 60 * 1000;
/** The claim that tells of such a free. */
export function toLateFree({ groupKey, userId }: Pick<LedgerRow, 'groupKey' | 'userId'>): string {
  return `late-free-${groupKey}-${userId}`;
}
/** Over, and nothing had to be done. */
export const NOTHING: Applied = { kind: 'over', act: 'nothing' };
/** The facts moved on. */
export const DECIDE_AGAIN: Applied = { kind: 'decide-again' };
