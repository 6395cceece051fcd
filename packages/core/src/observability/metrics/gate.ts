import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { createFleetGauge } from './fleet-gauge.js';

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
    /** By act (hold, free) and outcome (the kinds of `CallOutcome`): whatever is neither done nor already is a failure or a wait. */
    restrictions: new Counter({
      name: 'gmbot_restrictions_total',
      help: 'Calls that hold or free a member by what they came to',
      labelNames: ['act', 'outcome'],
      registers: [register],
    }),
    /** Of the whole fleet, counted with each look of the reconciler; fed by the ingress alone. */
    suspendedLinks: createFleetGauge({
      name: 'gmbot_suspended_links',
      help: 'Required channels that count as absent because we cannot read their members, once for each group',
      registers: [register],
    }),
    unsettledMembers: createFleetGauge({
      name: 'gmbot_unsettled_members',
      help: 'Members whose settling failed for good and is tried again by the reconciler',
      registers: [register],
    }),
    messageToDeletionSeconds: new Histogram({
      name: 'gmbot_message_to_deletion_seconds',
      help: 'Time from the receipt of a message to its deletion',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers: [register],
    }),
  } as const;
}
