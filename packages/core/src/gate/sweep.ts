/**
 * Long work in pages: a sweep only asks for settles, never more than fifty at a time, and can be put off, restarted or
 * run twice at any point: what it asks for is idempotent. Orders to a sweep under way are read at each step.
 */
import { type Group, readStanding } from '../domain/group.js';
import { parseUserId, type GroupKey, type UserId } from '../domain/ids.js';
import type {
  Clock,
  Groups,
  Jobs,
  Ledger,
  SweepDesk,
  SweepMessage,
  SweepOrders,
  SweepRequest,
  SweepState,
  SweepTally,
  UnsettledList,
} from './ports.js';
import { toStoppable } from './sweep-press.js';
import { estimatePace, type SweepPace } from './sweep-pace.js';
import type { SweepPages } from './sweep-pages.js';

const STEP_PAUSE_MS = 250;
/** Nobody waits for a sweep that warms. */
const WARM_PAUSE_MS = 1000;
/** An edit counts among the twenty a minute that a group may be sent: warnings and answers need the rest. */
const REPORT_PAUSE_MS = 10 * 1000;
/** When nothing moves for this long, those outstanding count as not to be checked now; their settles go on. */
export const PATIENCE_MS = 2 * 60 * 1000;
const NOBODY: SweepTally = { held: 0, free: 0, unchecked: 0 };

/** Which requested settles have not ended. */
export interface PendingSettles {
  filterPending(groupKey: GroupKey, userIds: readonly UserId[]): Promise<readonly UserId[]>;
}

/** How a sweep ended: by itself, by a press, or because protection was switched meanwhile. */
export type SweepEnd = 'done' | 'stopped' | 'switched-off' | 'switched-on';

/** Whether it is over, or how fast it goes; null = not known yet. */
export type SweepStage =
  { readonly isOver: true; readonly end: SweepEnd } | { readonly isOver: false; readonly pace: SweepPace | null };

/** Shows how far a sweep is. */
export interface SweepReport {
  /** Idempotent. @throws AppError until, for the end alone */
  show(
    request: SweepRequest & { readonly progress: SweepMessage },
    state: SweepState,
    stage: SweepStage,
  ): Promise<void>;
  /** Puts a message in order that shows nothing any more. False iff that has to wait. */
  retire(message: SweepMessage): Promise<boolean>;
}

/** What one step came to. `asked`: the requests that it heard. */
export type SweepStep =
  | { readonly kind: 'over'; readonly asked: number }
  | { readonly kind: 'again'; readonly atMs: number; readonly state: SweepState };

/** One step of a sweep. */
export interface Sweep {
  /** @throws AppError until */
  step(request: SweepRequest, state: SweepState | null): Promise<SweepStep>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey'>;
  readonly pages: SweepPages;
  readonly ledger: Pick<Ledger, 'filterHeld'>;
  readonly unsettled: Pick<UnsettledList, 'filterListed'>;
  readonly desk: Pick<SweepDesk, 'read' | 'forget'>;
  readonly pending: PendingSettles;
  readonly report: SweepReport;
  readonly jobs: Pick<Jobs, 'sweep'>;
  readonly clock: Clock;
}

/** A sweep and what it was told. */
interface Ordered {
  readonly request: SweepRequest;
  readonly orders: SweepOrders;
}

/** Composes sweeping. */
export function createSweep(deps: Deps): Sweep {
  const { groups, ledger, unsettled, desk, pages, pending, report, jobs, clock } = deps;

  async function step(given: SweepRequest, kept: SweepState | null): Promise<SweepStep> {
    const orders = await desk.read(given);
    const request = { ...given, progress: orders.progress ?? given.progress };
    const ordered: Ordered = { request, orders };
    const isTidy = await retireAll(ordered);
    const isToBegin = kept === null || (kept.round ?? 0) !== orders.round;
    const state = await count(request, isToBegin ? await begin(request, orders.round) : kept);
    const group = await groups.findByKey(request.groupKey);
    const end = orders.isStopped ? 'stopped' : readSwitch(request, group);
    if (end !== null && isTidy) return finish(ordered, state, end);
    const next = end === null ? await pages.askForPage(request, state, group) : state;
    const isOver = isTidy && next.isExhausted && next.outstanding.length === 0;
    return isOver ? finish(ordered, next, 'done') : goOn(request, next);
  }

  async function begin(request: SweepRequest, round: number): Promise<SweepState> {
    return {
      cursor: null,
      isExhausted: false,
      outstanding: [],
      done: 0,
      total: await pages.countAll(request),
      reportedAtMs: 0,
      startedAtMs: clock.now(),
      round,
      tally: NOBODY,
      movedAtMs: clock.now(),
    };
  }

  /** Counts those whose settles have ended, and gives up waiting for the others when nothing moves. */
  async function count(request: SweepRequest, state: SweepState): Promise<SweepState> {
    const { groupKey } = request;
    if (state.outstanding.length === 0) return state;
    const asked = state.outstanding.map(parseUserId);
    const waiting = new Set(await pending.filterPending(groupKey, asked));
    const ended = asked.filter((userId) => !waiting.has(userId));
    if (ended.length > 0) {
      return endThese(state, [...waiting], await tally(request, ended), clock.now());
    }
    const isStuck = clock.now() - (state.movedAtMs ?? clock.now()) >= PATIENCE_MS;
    return isStuck ? endThese(state, [], { ...NOBODY, unchecked: asked.length }, clock.now()) : state;
  }

  /** Nobody asks what came of a sweep that is shown nowhere. */
  async function tally({ groupKey, purpose }: SweepRequest, userIds: readonly UserId[]): Promise<SweepTally> {
    if (toStoppable(purpose) === null) return NOBODY;
    const held = new Set(await ledger.filterHeld(groupKey, userIds));
    const listed = await unsettled.filterListed(groupKey, userIds);
    const unchecked = listed.filter((userId) => !held.has(userId)).length;
    return { held: held.size, free: userIds.length - held.size - unchecked, unchecked };
  }

  /** A drain that protection overtook leaves people held by what counted before: they are settled again. */
  async function finish({ request, orders }: Ordered, state: SweepState, end: SweepEnd): Promise<SweepStep> {
    const { groupKey, progress } = request;
    if (end === 'switched-on') await jobs.sweep({ groupKey, over: 'held', purpose: 'resume', progress: null });
    if (progress !== null) await report.show({ ...request, progress }, state, { isOver: true, end });
    return { kind: 'over', asked: orders.asked };
  }

  async function goOn(request: SweepRequest, state: SweepState): Promise<SweepStep> {
    const nowMs = clock.now();
    const { progress } = request;
    const isReportDue = progress !== null && nowMs - state.reportedAtMs >= REPORT_PAUSE_MS && state.done > 0;
    if (isReportDue)
      await report.show({ ...request, progress }, state, { isOver: false, pace: estimatePace(state, nowMs) });
    return {
      kind: 'again',
      atMs: nowMs + (request.purpose === 'warm' ? WARM_PAUSE_MS : STEP_PAUSE_MS),
      state: isReportDue ? { ...state, reportedAtMs: nowMs } : state,
    };
  }

  /** True iff no message is left that has to wait for it: a sweep does not end before. */
  async function retireAll({ request, orders }: Ordered): Promise<boolean> {
    let isTidy = true;
    for (const message of orders.retired) {
      if (await report.retire(message)) await desk.forget(request, message);
      else isTidy = false;
    }
    return isTidy;
  }

  return { step };
}

/** What was found out of the members of a step is added. */
function endThese(
  state: SweepState,
  outstanding: readonly number[],
  { held, free, unchecked }: SweepTally,
  nowMs: number,
): SweepState {
  const before = state.tally ?? NOBODY;
  return {
    ...state,
    outstanding,
    done: state.done + state.outstanding.length - outstanding.length,
    tally: { held: before.held + held, free: before.free + free, unchecked: before.unchecked + unchecked },
    movedAtMs: nowMs,
  };
}

/** A drain ends when protection is on again, a check of everybody when it is off; nothing is left for them to do. */
function readSwitch({ purpose }: SweepRequest, group: Group | null): 'switched-on' | 'switched-off' | null {
  if (group === null) return null;
  const isOff = readStanding(group).kind === 'off';
  if (purpose === 'unprotect' && !isOff) return 'switched-on';
  return (purpose === 'recheck' || purpose === 'protect') && isOff ? 'switched-off' : null;
}
