import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

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
    patienceHolds: new Gauge({
      name: 'gmbot_patience_holds',
      help: 'Holds that Telegram asked for and that are in force, as far as this process knows',
      registers: [register],
    }),
  } as const;
}
