/**
 * The cache is empty (a new Redis, a flush): who spoke lately is looked up ahead, so that messages find an answer. A mark in
 * the cache itself tells: it is gone with everything else. Asked with each look of the reconciler, which is once for the fleet.
 */
import type { Jobs, Patrol, WarmMark } from './ports.js';

/** Groups that are warmed, the most active ones: the look-ups of ten minutes suffice for no more. */
export const WARMED_GROUPS = 50;

/** Starts a sweep in each of the active groups where the mark is missing. Cut short, it does so again: the sweeps join. */
export interface WarmStart {
  (): Promise<void>;
}

interface Deps {
  readonly mark: WarmMark;
  readonly patrol: Pick<Patrol, 'listActiveGroups'>;
  readonly jobs: Pick<Jobs, 'sweep'>;
}

/** Composes it. */
export function createWarmStart({ mark, patrol, jobs }: Deps): WarmStart {
  return async function warmStart(): Promise<void> {
    if (!(await mark.isMissing())) return;
    for (const groupKey of await patrol.listActiveGroups(WARMED_GROUPS))
      await jobs.sweep({ groupKey, over: 'seen', purpose: 'warm', progress: null });
    await mark.set();
  };
}
