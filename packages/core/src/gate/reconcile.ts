/**
 * Finds what no event will mend, and asks for it to be settled. Scheduled once for the fleet.
 *
 * Asks first and notes afterwards that it did: who dies in between is followed by the next look.
 */
import type { ChannelCircuit } from './channel-circuit.js';
import type { GroupEvents } from './group-events.js';
import type { GroupStanding } from './group-standing.js';
import type { LookAtChats } from './look-at-chats.js';
import type { TurnGroup } from './turn-group.js';
import type { WarmStart } from './warm-start.js';
import type { Claims, Clock, Jobs, Ledger, Patrol, UnsettledList, Warnings } from './ports.js';

/** A call that is not confirmed after this long is looked at. */
const UNCONFIRMED_AFTER_MS = 30 * 1000;
const PAGE = 200;
/** Events are lost in practice. Held members are verified again first, members who spoke lately with what is left of the budget. */
const CHECKED_AT_ONCE = 90;
const PATROLLED_AT_ONCE = 60;
/** After an outage many looks are due at once: one at a time, and none before the next is due, else their budgets add up. */
const PACE_MS = 25 * 1000;
/** Whoever takes longer for one step is dead or out of turn: another one looks within a minute of a death. */
const STEP_MS = 25 * 1000;
/** Timers of groups' hours are set again this often. */
const PLAN_EVERY_MS = 10 * 60 * 1000;

/** One look over the ledger; nothing while another one is under way or has just been. */
export interface Reconcile {
  /** @returns how many settles it asked for */
  (): Promise<number>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'listOverdue' | 'claimChecks'>;
  readonly unsettled: Pick<UnsettledList, 'listDue' | 'postpone'>;
  readonly patrol: Pick<Patrol, 'claimDue' | 'noteLooked'>;
  readonly warnings: Pick<Warnings, 'listStale'>;
  readonly groupEvents: Pick<GroupEvents, 'doubt'>;
  readonly circuit: Pick<ChannelCircuit, 'probe' | 'followAll'>;
  readonly standing: Pick<GroupStanding, 'probe'>;
  readonly turnGroup: Pick<TurnGroup, 'planAll'>;
  readonly claims: Claims;
  readonly lookAtChats: LookAtChats;
  readonly warmStart: WarmStart;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleWarnings'>;
  readonly clock: Clock;
}

/** Composes it. */
export function createReconcile({
  ledger,
  unsettled,
  patrol,
  warnings,
  groupEvents,
  circuit,
  standing,
  turnGroup,
  claims,
  lookAtChats,
  warmStart,
  jobs,
  clock,
}: Deps): Reconcile {
  const steps = [
    settleOverdue,
    settleUnsettled,
    verifyHeld,
    verifyFree,
    settleStale,
    askForStanding,
    planTurns,
    lookAtChats,
    warmStart,
  ] as const satisfies readonly (() => Promise<number | void>)[];

  return async function reconcile(): Promise<number> {
    if (!(await claims.take('reconciled', PACE_MS))) return 0;
    if (!(await claims.take('reconciling', STEP_MS))) return 0;
    try {
      return await look();
    } catch (err) {
      await claims.release('reconciled');
      throw err;
    } finally {
      await claims.release('reconciling');
    }
  };

  async function look(): Promise<number> {
    let asked = 0;
    for (const step of steps) {
      if (!(await claims.extend('reconciling', STEP_MS))) break; // it took too long: somebody else looks by now
      asked += (await step()) ?? 0;
    }
    return asked;
  }

  async function settleOverdue(): Promise<number> {
    const nowMs = clock.now();
    const overdue = await ledger.listOverdue(nowMs, nowMs - UNCONFIRMED_AFTER_MS, PAGE);
    for (const { groupKey, userId } of overdue) {
      await groupEvents.doubt(groupKey, userId);
      await jobs.settleMember({ groupKey, userId });
    }
    return overdue.length;
  }

  async function settleUnsettled(): Promise<number> {
    const nowMs = clock.now();
    const due = await unsettled.listDue(nowMs, PAGE);
    for (const { groupKey, userId } of due) {
      await groupEvents.doubt(groupKey, userId);
      await jobs.settleMember({ groupKey, userId, hints: { isUnsettled: true } });
      await unsettled.postpone(groupKey, userId, nowMs);
    }
    return due.length;
  }

  async function verifyHeld(): Promise<number> {
    const checked = await ledger.claimChecks(clock.now(), CHECKED_AT_ONCE);
    for (const { groupKey, userId } of checked) await jobs.settleMember({ groupKey, userId });
    return checked.length;
  }

  async function verifyFree(): Promise<number> {
    const patrolled = await patrol.claimDue(PATROLLED_AT_ONCE);
    for (const { groupKey, userId } of patrolled)
      await jobs.settleMember({ groupKey, userId, hints: { isQuiet: true } });
    await patrol.noteLooked(patrolled);
    return patrolled.length;
  }

  async function settleStale(): Promise<number> {
    const stale = await warnings.listStale(clock.now(), PAGE);
    for (const { groupKey, topicId } of stale) await jobs.settleWarnings(groupKey, topicId);
    return stale.length;
  }

  async function askForStanding(): Promise<void> {
    await circuit.followAll();
    await circuit.probe();
    await standing.probe();
  }

  async function planTurns(): Promise<void> {
    if (await claims.isTaken('plan-turns')) return;
    await turnGroup.planAll();
    await claims.take('plan-turns', PLAN_EVERY_MS - 1000);
  }
}
