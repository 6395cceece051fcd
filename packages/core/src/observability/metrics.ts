import { collectDefaultMetrics, Registry } from 'prom-client';
import { createBuildMetrics } from './metrics/build.js';
import { createCacheMetrics } from './metrics/cache.js';
import { createGateMetrics } from './metrics/gate.js';
import { createJobMetrics } from './metrics/jobs.js';
import { createTelegramMetrics } from './metrics/telegram.js';
import { createUpdateMetrics } from './metrics/updates.js';

const PREFIX = 'gmbot_';
/** Gauges of the runtime that are named like counters, which Prometheus's own check refuses; their labelled kin stay. */
const MISNAMED = ['active_handles_total', 'active_requests_total', 'active_resources_total'];

/** Everything that a process counts; each name begins with `gmbot_`, those of the runtime too. */
export type Metrics = ReturnType<typeof createMetrics>;

/** A registry of its own for each call, so that two apps in one process do not share counts. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  for (const name of MISNAMED) registry.removeSingleMetric(`${PREFIX}nodejs_${name}`);
  return {
    registry,
    ...createUpdateMetrics(registry),
    ...createTelegramMetrics(registry),
    ...createCacheMetrics(registry),
    ...createGateMetrics(registry),
    ...createJobMetrics(registry),
    ...createBuildMetrics(registry),
  } as const;
}
