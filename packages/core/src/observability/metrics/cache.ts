import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

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
    /** 1 = it answers. */
    dependencyUp: new Gauge({
      name: 'gmbot_dependency_up',
      help: 'Whether a dependency answered when it was last asked',
      labelNames: ['dependency'],
      registers: [register],
    }),
  } as const;
}
