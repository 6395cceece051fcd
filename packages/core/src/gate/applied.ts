/** How applying a verdict ends, for holding and freeing alike. */
import type { Applied } from './settle-member.js';

/** A call whose answer was lost may still land: the member is looked at again after this long. */
export const LATE_EFFECT_MS = 60 * 1000;
/** Over, and nothing had to be done. */
export const NOTHING: Applied = { kind: 'over', act: 'nothing' };
/** The facts moved on. */
export const DECIDE_AGAIN: Applied = { kind: 'decide-again' };
