/**
 * What the use cases need from the outside, a file for each concern. Adapters live in store, cache, limits, queues and
 * telegram; each port has one contract suite that its adapter and its fake both pass.
 */
export type * from './ports/caches.js';
export type * from './ports/clock.js';
export type * from './ports/figures.js';
export type * from './ports/fleet-memory.js';
export type * from './ports/jobs.js';
export type * from './ports/ledger.js';
export type * from './ports/member-facts.js';
export type * from './ports/operator.js';
export type * from './ports/records.js';
export type * from './ports/telegram.js';
export type * from './ports/tenants.js';
export type * from './ports/warnings.js';
