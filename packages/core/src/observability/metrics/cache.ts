import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { createFleetGauge } from './fleet-gauge.js';

/** Memberships read from the cache, and the stores behind us. */
export function createCacheMetrics(register: Registry) {
  return {
    /** By result (hit, miss). */
    cacheReads: new Counter({
      name: 'gmbot_cache_reads_total',
      help: 'Memberships read from the cache by result',
      labelNames: ['result'],
      registers: [register],
    }),
    /** Of the whole fleet since its counters began; fed by the ingress alone, and absent until something was read. */
    cacheHitRatio: createFleetGauge({
      name: 'gmbot_cache_hit_ratio',
      help: 'Share of memberships that were found in the cache',
      registers: [register],
    }),
    /** By what answered instead: cache (a fresh answer), claim (another process was asking already). */
    lookUpsSaved: new Counter({
      name: 'gmbot_look_ups_saved_total',
      help: 'Memberships that needed no call to Telegram',
      labelNames: ['by'],
      registers: [register],
    }),
    /** After the cache was emptied. */
    warmedMembers: new Counter({
      name: 'gmbot_warmed_members_total',
      help: 'Members looked up ahead because the cache was empty',
      registers: [register],
    }),
    /** By the first word of the statement. */
    databaseQuerySeconds: new Histogram({
      name: 'gmbot_database_query_duration_seconds',
      help: 'Duration of statements sent to Postgres',
      labelNames: ['statement'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [register],
    }),
    /** 1 = it answers. */
    dependencyUp: new Gauge({
      name: 'gmbot_dependency_up',
      help: 'Whether a dependency answered when it was last asked',
      labelNames: ['dependency'],
      registers: [register],
    }),
  } as const;
}
