/** What the parts of a worker tell as they go, as counts. */
import type { SavedBy } from '@gmbot/core/gate/memberships';
import type { Metrics } from '@gmbot/core/observability/metrics';
import type { OnQuery } from '@gmbot/core/store/connection';
import type { OnCall, OnRetryAfter } from '@gmbot/core/telegram/governed-call';
import type { OnRestriction } from '@gmbot/core/telegram/watch-restrictions';
import type { Readiness } from './http.js';

/** One function for each thing that is told. */
export interface Counters {
  readonly onRead: (read: { readonly hits: number; readonly misses: number }) => void;
  readonly onLookUpSaved: (by: SavedBy) => void;
  readonly onWarmed: (members: number) => void;
  readonly onCall: OnCall;
  readonly onRetryAfter: OnRetryAfter;
  readonly onRestriction: OnRestriction;
  readonly onQuery: OnQuery;
  /** What readiness found, whenever somebody asks. */
  readonly onReadiness: (readiness: Readiness) => void;
}

/** Composes them. */
export function createCounters(metrics: Metrics): Counters {
  return {
    onRead({ hits, misses }) {
      metrics.cacheReads.inc({ result: 'hit' }, hits);
      metrics.cacheReads.inc({ result: 'miss' }, misses);
    },
    onWarmed: (members) => metrics.warmedMembers.inc(members),
    onLookUpSaved: (by) => metrics.lookUpsSaved.inc({ by }),
    onCall({ method, outcome, durationMs }) {
      metrics.telegramCalls.inc({ method, outcome });
      metrics.telegramCallSeconds.observe({ method }, durationMs / 1000);
    },
    onRetryAfter: ({ method, seconds }) => metrics.retryAfterSeconds.observe({ method }, seconds ?? 0),
    onRestriction: ({ act, outcome }) => metrics.restrictions.inc({ act, outcome }),
    onQuery: ({ statement, durationMs }) => metrics.databaseQuerySeconds.observe({ statement }, durationMs / 1000),
    onReadiness({ dependencies }) {
      for (const [dependency, state] of Object.entries(dependencies))
        metrics.dependencyUp.set({ dependency }, state === 'up' ? 1 : 0);
    },
  };
}
