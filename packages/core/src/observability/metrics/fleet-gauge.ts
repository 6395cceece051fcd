import { Gauge } from 'prom-client';
import type { GaugeConfiguration } from 'prom-client';

/** A gauge without labels that is absent until it is set: most processes of the fleet never know its value. */
export function createFleetGauge(configuration: GaugeConfiguration<never>): Gauge {
  const gauge = new Gauge(configuration);
  gauge.remove({});
  return gauge;
}

/** Makes it absent again. */
export function clearFleetGauge(gauge: Gauge): void {
  gauge.remove({});
}
