/**
 * A join is told once, and asks for a settle where the ledger has a row. Whoever joined after a settle had read what they
 * lack, and before it wrote the first row, would be held by an old answer. So the answers are read once more when the row is
 * there: a join was weighed before that, or finds the row.
 */
import type { EvidenceCache, JoinRequests } from './ports.js';
import type { Decided } from './settle-member.js';

/** True iff what was missing is not certainly missing any more. Asks nobody. */
export interface HaveJoinedSince {
  (decided: Decided): Promise<boolean>;
}

interface Deps {
  readonly cache: Pick<EvidenceCache, 'read'>;
  readonly requests: Pick<JoinRequests, 'read'>;
}

/** Composes it. */
export function createHaveJoinedSince({ cache, requests }: Deps): HaveJoinedSince {
  return async function haveJoinedSince({ record: { group }, verdict: { missing }, userId }) {
    if (missing.length === 0) return false;
    const entries = await cache.read(missing, userId);
    if ([...entries.values()].some(({ evidence }) => evidence.answer === 'yes')) return true;
    return group.settings.joinRequests === 'count' && (await requests.read(missing, userId)).size > 0;
  };
}
