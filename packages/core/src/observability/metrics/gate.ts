import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

/** What is decided about members, and done. */
export function createGateMetrics(register: Registry) {
  return {
    /** By the reason of the verdict. */
    settles: new Counter({
      name: 'gmbot_settles_total',
      help: 'Members settled by verdict',
      labelNames: ['verdict'],
      registers: [register],
    }),
    deletions: new Counter({
      name: 'gmbot_deletions_total',
      help: 'Messages of members to be held, by what became of their deletion',
      labelNames: ['outcome'],
      registers: [register],
    }),
    holds: new Counter({ name: 'gmbot_holds_total', help: 'Members held', registers: [register] }),
    frees: new Counter({ name: 'gmbot_frees_total', help: 'Members freed', registers: [register] }),
    messageToDeletionSeconds: new Histogram({
      name: 'gmbot_message_to_deletion_seconds',
      help: 'Time from the receipt of a message to its deletion',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers: [register],
    }),
  } as const;
}
