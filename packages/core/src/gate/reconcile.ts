/** Finds what no event will mend, and asks for it to be settled. Scheduled once for the fleet. */
import type { ChannelCircuit } from './channel-circuit.js';
import type { GroupEvents } from './group-events.js';
import type { Clock, Jobs, Ledger, UnsettledList, Warnings } from './ports.js';

/** A call that is not confirmed after this long is looked at. */
const UNCONFIRMED_AFTER_MS = 30 * 1000;
const PAGE = 200;

/** One look over the ledger. */
export interface Reconcile {
  /** @returns how many settles it asked for */
  (): Promise<number>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'listOverdue'>;
  readonly unsettled: Pick<UnsettledList, 'listDue' | 'postpone'>;
  readonly warnings: Pick<Warnings, 'listStale'>;
  readonly groupEvents: Pick<GroupEvents, 'doubt'>;
  readonly circuit: Pick<ChannelCircuit, 'probe'>;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleWarnings'>;
  readonly clock: Clock;
}

/** Composes it. */
export function createReconcile({ ledger, unsettled, warnings, groupEvents, circuit, jobs, clock }: Deps): Reconcile {
  return async function reconcile(): Promise<number> {
    const nowMs = clock.now();
    const overdue = await ledger.listOverdue(nowMs, nowMs - UNCONFIRMED_AFTER_MS, PAGE);
    const due = await unsettled.listDue(nowMs, PAGE);
    for (const { groupKey, userId } of overdue) {
      await groupEvents.doubt(groupKey, userId);
      await jobs.settleMember({ groupKey, userId });
    }
    for (const { groupKey, userId } of due) {
      await unsettled.postpone(groupKey, userId, nowMs);
      await groupEvents.doubt(groupKey, userId);
      await jobs.settleMember({ groupKey, userId, hints: { isUnsettled: true } });
    }
    const stale = await warnings.listStale(nowMs, PAGE);
    for (const { groupKey, topicId } of stale) await jobs.settleWarnings(groupKey, topicId);
    await circuit.probe();
    return overdue.length + due.length + stale.length;
  };
}
