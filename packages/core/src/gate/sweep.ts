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
  Newcomers,
  SeenMembers,
  SettleHints,
  SweepDesk,
  SweepMessage,
  SweepOrders,
  SweepRequest,
  SweepState,
  SweepTally,
  UnsettledList,
} from './ports.js';
import { toWelcome } from './group-events.js';
import { estimatePace, type SweepPace } from './sweep-pace.js';

/** Settles that one sweep has outstanding. */
export const MOST_OUTSTANDING = 50;
const STEP_PAUSE_MS = 250;
const REPORT_PAUSE_MS = 3 * 1000;
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
  readonly seen: Pick<SeenMembers, 'page' | 'count'>;
  readonly ledger: Pick<Ledger, 'listHeld' | 'countHeld' | 'filterHeld'>;
  readonly unsettled: Pick<UnsettledList, 'filterListed'>;
  readonly desk: Pick<SweepDesk, 'read' | 'forget'>;
  readonly newcomers: Pick<Newcomers, 'list' | 'remove' | 'count'>;
  readonly pending: PendingSettles;
  readonly report: SweepReport;
  readonly jobs: Pick<Jobs, 'settleMember' | 'sweep'>;
  readonly clock: Clock;
}

/** A sweep and what it was told. */
interface Ordered {
  readonly request: SweepRequest;
  readonly orders: SweepOrders;
}

/** Composes sweeping. */
export function createSweep(deps: Deps): Sweep {
  const { groups, seen, ledger, unsettled, desk, newcomers, pending, report, jobs, clock } = deps;

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
    const next = end === null ? await askForPage(request, state, toHints(request, group)) : state;
    const isOver = isTidy && next.isExhausted && next.outstanding.length === 0;
    return isOver ? finish(ordered, next, 'done') : goOn(request, next);
  }

  async function begin(request: SweepRequest, round: number): Promise<SweepState> {
    return {
      cursor: null,
      isExhausted: false,
      outstanding: [],
      done: 0,
      total: await countAll(request),
      reportedAtMs: 0,
      startedAtMs: clock.now(),
      round,
      tally: NOBODY,
      movedAtMs: clock.now(),
    };
  }

  async function countAll({ groupKey, over }: SweepRequest): Promise<number> {
    switch (over) {
      case 'seen':
        return seen.count(groupKey);
      case 'held':
        return ledger.countHeld(groupKey);
      case 'newcomers':
        return newcomers.count(groupKey);
    }
  }

  /** Counts those whose settles have ended, and gives up waiting for the others when nothing moves. */
  async function count({ groupKey }: SweepRequest, state: SweepState): Promise<SweepState> {
    if (state.outstanding.length === 0) return state;
    const asked = state.outstanding.map(parseUserId);
    const waiting = new Set(await pending.filterPending(groupKey, asked));
    const ended = asked.filter((userId) => !waiting.has(userId));
    if (ended.length > 0) {
      return endThese(state, [...waiting], await tally(groupKey, ended), clock.now());
    }
    const isStuck = clock.now() - (state.movedAtMs ?? clock.now()) >= PATIENCE_MS;
    return isStuck ? endThese(state, [], { ...NOBODY, unchecked: asked.length }, clock.now()) : state;
  }

  async function tally(groupKey: GroupKey, userIds: readonly UserId[]): Promise<SweepTally> {
    const held = new Set(await ledger.filterHeld(groupKey, userIds));
    const listed = await unsettled.filterListed(groupKey, userIds);
    const unchecked = listed.filter((userId) => !held.has(userId)).length;
    return { held: held.size, free: userIds.length - held.size - unchecked, unchecked };
  }

  /** A newcomer leaves the line once their settle was asked for: whoever is cut short in between asks once more. */
  async function askForPage(request: SweepRequest, state: SweepState, hints: SettleHints): Promise<SweepState> {
    const { groupKey, over } = request;
    const room = MOST_OUTSTANDING - state.outstanding.length;
    if (state.isExhausted || room <= 0) return state;
    const { userIds, cursor } = await readPage(request, state, room);
    for (const userId of userIds) await jobs.settleMember({ groupKey, userId, hints });
    if (over === 'newcomers') await newcomers.remove(groupKey, userIds);
    return {
      ...state,
      cursor: cursor ?? state.cursor,
      isExhausted: cursor === null,
      outstanding: [...state.outstanding, ...userIds],
      ...(userIds.length > 0 ? { movedAtMs: clock.now() } : {}),
    };
  }

  async function readPage(
    { groupKey, over }: SweepRequest,
    { cursor, outstanding }: SweepState,
    limit: number,
  ): Promise<{ readonly userIds: readonly UserId[]; readonly cursor: string | null }> {
    if (over === 'seen') return seen.page(groupKey, cursor, limit);
    if (over === 'newcomers') {
      const first = await newcomers.list(groupKey, limit);
      return { userIds: first, cursor: first.length + outstanding.length > 0 ? 'line' : null }; // more may come meanwhile
    }
    const userIds = await ledger.listHeld(groupKey, cursor === null ? null : parseUserId(Number(cursor)), limit);
    const last = userIds.at(-1);
    return { userIds, cursor: last === undefined || userIds.length < limit ? null : String(last) };
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
      atMs: nowMs + STEP_PAUSE_MS,
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

function toHints({ over }: SweepRequest, group: Group | null): SettleHints {
  if (over === 'newcomers') return group === null ? {} : toWelcome(group, {});
  return over === 'seen' ? { isQuiet: true } : {};
}
