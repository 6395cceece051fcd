/**
 * Long work in pages: a sweep only asks for settles, never more than fifty at a time, and can be put off, restarted or
 * run twice at any point: what it asks for is idempotent.
 */
import { parseUserId, type GroupKey, type UserId } from '../domain/ids.js';
import type { Clock, Jobs, Ledger, SeenMembers, SettleHints, SweepRequest, SweepState } from './ports.js';
import { estimatePace, type SweepPace } from './sweep-pace.js';

/** Settles that one sweep has outstanding. */
export const MOST_OUTSTANDING = 50;
const STEP_PAUSE_MS = 250;
const REPORT_PAUSE_MS = 3 * 1000;

/** Which requested settles have not ended. */
export interface PendingSettles {
  filterPending(groupKey: GroupKey, userIds: readonly UserId[]): Promise<readonly UserId[]>;
}

/** Whether it is over, or how fast it goes; null = not known yet. */
export type SweepStage = { readonly isOver: true } | { readonly isOver: false; readonly pace: SweepPace | null };

/** Shows how far a sweep is. */
export interface SweepReport {
  /** Idempotent. */
  show(request: SweepRequest, state: SweepState, stage: SweepStage): Promise<void>;
}

/** One step of a sweep. */
export interface Sweep {
  step(
    request: SweepRequest,
    state: SweepState | null,
  ): Promise<{ readonly kind: 'over' } | { readonly kind: 'again'; readonly atMs: number; readonly state: SweepState }>;
}

interface Deps {
  readonly seen: Pick<SeenMembers, 'page' | 'count'>;
  readonly ledger: Pick<Ledger, 'listHeld' | 'countHeld'>;
  readonly pending: PendingSettles;
  readonly report: SweepReport;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly clock: Clock;
}

/** Composes sweeping. */
export function createSweep({ seen, ledger, pending, report, jobs, clock }: Deps): Sweep {
  async function step(request: SweepRequest, given: SweepState | null): ReturnType<Sweep['step']> {
    const state = given ?? (await begin(request));
    const outstanding = await pending.filterPending(request.groupKey, state.outstanding.map(parseUserId));
    const page = state.isExhausted
      ? { userIds: [], cursor: null }
      : await readPage(request, state.cursor, MOST_OUTSTANDING - outstanding.length);
    for (const userId of page.userIds)
      await jobs.settleMember({ groupKey: request.groupKey, userId, hints: toHints(request) });
    const next: SweepState = {
      ...state,
      cursor: page.cursor ?? state.cursor,
      isExhausted: state.isExhausted || page.cursor === null,
      outstanding: [...outstanding, ...page.userIds],
      done: state.done + state.outstanding.length - outstanding.length,
    };
    const isOver = next.isExhausted && next.outstanding.length === 0;
    return isOver ? finish(request, next) : goOn(request, next);
  }

  async function begin({ groupKey, over }: SweepRequest): Promise<SweepState> {
    const total = over === 'seen' ? await seen.count(groupKey) : await ledger.countHeld(groupKey);
    return {
      cursor: null,
      isExhausted: false,
      outstanding: [],
      done: 0,
      total,
      reportedAtMs: 0,
      startedAtMs: clock.now(),
    };
  }

  async function readPage(
    { groupKey, over }: SweepRequest,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly userIds: readonly UserId[]; readonly cursor: string | null }> {
    if (limit <= 0) return { userIds: [], cursor };
    if (over === 'seen') return seen.page(groupKey, cursor, limit);
    const userIds = await ledger.listHeld(groupKey, cursor === null ? null : parseUserId(Number(cursor)), limit);
    const last = userIds.at(-1);
    return { userIds, cursor: last === undefined || userIds.length < limit ? null : String(last) };
  }

  async function finish(request: SweepRequest, state: SweepState): Promise<{ readonly kind: 'over' }> {
    await report.show(request, state, { isOver: true });
    return { kind: 'over' };
  }

  async function goOn(
    request: SweepRequest,
    state: SweepState,
  ): Promise<{ readonly kind: 'again'; readonly atMs: number; readonly state: SweepState }> {
    const nowMs = clock.now();
    const isReportDue = nowMs - state.reportedAtMs >= REPORT_PAUSE_MS && state.done > 0;
    if (isReportDue) await report.show(request, state, { isOver: false, pace: estimatePace(state, nowMs) });
    return {
      kind: 'again',
      atMs: nowMs + STEP_PAUSE_MS,
      state: isReportDue ? { ...state, reportedAtMs: nowMs } : state,
    };
  }

  return { step };
}

function toHints({ over }: SweepRequest): SettleHints {
  return over === 'seen' ? { isQuiet: true } : {};
}
