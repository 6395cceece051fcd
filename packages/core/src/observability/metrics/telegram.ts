import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { createFleetGauge } from './fleet-gauge.js';

/** Calls to Telegram, and its patience. */
export function createTelegramMetrics(register: Registry) {
  return {
    /** By method and outcome (the kinds of `CallOutcome`). */
    telegramCalls: new Counter({
      name: 'gmbot_telegram_calls_total',
      help: 'Calls to the Bot API by method and outcome',
      labelNames: ['method', 'outcome'],
      registers: [register],
    }),
    telegramCallSeconds: new Histogram({
      name: 'gmbot_telegram_call_duration_seconds',
      help: 'Duration of calls to the Bot API',
      labelNames: ['method'],
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [register],
    }),
    /** What each 429 asked for; one that names no time counts as 0. */
    retryAfterSeconds: new Histogram({
      name: 'gmbot_telegram_retry_after_seconds',
      help: 'Pauses that Telegram asked for',
      labelNames: ['method'],
      buckets: [0, 1, 3, 5, 10, 30, 60, 300, 900, 3600],
      registers: [register],
    }),
    /** Of the whole fleet; fed by the ingress alone. */
    patienceHolds: createFleetGauge({
      name: 'gmbot_patience_holds',
      help: 'Holds that Telegram asked for and that are in force',
      registers: [register],
    }),
  } as const;
}
