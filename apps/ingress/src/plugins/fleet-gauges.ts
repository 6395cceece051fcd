import type { HitTotals } from '@gmbot/core/cache/hit-totals';
import type { FleetFigureBoard } from '@gmbot/core/limits/fleet-figures';
import { clearFleetGauge } from '@gmbot/core/observability/metrics/fleet-gauge';
import type { Metrics } from '@gmbot/core/observability/metrics';

/** What the gauges need. */
export interface FleetGaugesOptions {
  readonly totals: Pick<HitTotals, 'readTotals'>;
  readonly figures: Pick<FleetFigureBoard, 'read'>;
  readonly countHolds: () => Promise<number>;
  readonly metrics: Pick<Metrics, 'cacheHitRatio' | 'patienceHolds' | 'suspendedLinks' | 'unsettledMembers'>;
}

/**
 * Feeds the gauges of the whole fleet from the queue Redis. What nobody knows is absent, rather than 0 or old.
 *
 * @throws whatever Redis throws
 */
export function createFleetGauges({ totals, figures, countHolds, metrics }: FleetGaugesOptions): () => Promise<void> {
  const { cacheHitRatio, patienceHolds, suspendedLinks, unsettledMembers } = metrics;

  function clear(): void {
    for (const gauge of [cacheHitRatio, patienceHolds, suspendedLinks, unsettledMembers]) clearFleetGauge(gauge);
  }

  return async function read() {
    try {
      const [{ hits, misses }, counted, holds] = await Promise.all([totals.readTotals(), figures.read(), countHolds()]);
      clear();
      patienceHolds.set(holds);
      if (hits + misses > 0) cacheHitRatio.set(hits / (hits + misses));
      if (counted === null) return;
      suspendedLinks.set(counted.suspendedLinks);
      unsettledMembers.set(counted.unsettledMembers);
    } catch (err) {
      clear();
      throw err;
    }
  };
}
