import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { createFleetGauge } from './fleet-gauge.js';

/** How updates come in. */
export function createUpdateMetrics(register: Registry) {
  return {
    /** By kind, and outcome: enqueued, passed, seen, unused, odd or refused at the ingress, handled at a worker. */
    updates: new Counter({
      name: 'gmbot_updates_total',
      help: 'Updates by kind and what became of them',
      labelNames: ['kind', 'outcome'],
      registers: [register],
    }),
    webhookRequests: new Counter({
      name: 'gmbot_webhook_requests_total',
      help: 'Requests to the webhook by the status they were answered with',
      labelNames: ['status'],
      registers: [register],
    }),
    webhookSeconds: new Histogram({
      name: 'gmbot_webhook_duration_seconds',
      help: 'Time until a request to the webhook was answered',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [register],
    }),
    /** What Telegram says of our webhook; told by one ingress of the fleet, and by none while Telegram does not answer. */
    webhookPendingUpdates: createFleetGauge({
      name: 'gmbot_webhook_pending_updates',
      help: 'Updates that Telegram keeps until they can be delivered',
      registers: [register],
    }),
    /** Absent = no delivery ever failed. */
    webhookLastError: createFleetGauge({
      name: 'gmbot_webhook_last_error_timestamp_seconds',
      help: 'When a delivery to the webhook last failed',
      registers: [register],
    }),
    /** 1 = the webhook is registered by us, or this process polls; else 0. */
    intake: new Gauge({
      name: 'gmbot_intake_active',
      help: 'Whether this process takes updates in, by how',
      labelNames: ['mode'],
      registers: [register],
    }),
  } as const;
}
