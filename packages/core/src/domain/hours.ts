import { findNextChange, isWithin, type Schedule } from './schedule.js';

/** A schedule without a change ahead is looked at again after this long. */
const RECHECK_MS = 24 * 60 * 60 * 1000;

/** The hours of a schedule at one moment. */
export interface Hours {
  readonly isOpen: boolean;
  /** When that changes (unix ms); null = never. */
  readonly changesAtMs: number | null;
}

const known = new WeakMap<Schedule, Hours & { readonly fromMs: number }>();

/** Whether the gate is enforced, and until when. Cheap: what was found for a schedule is kept until it changes. */
export function readHours(schedule: Schedule, nowMs: number): Hours {
  const last = known.get(schedule);
  const isStillSo =
    last !== undefined && nowMs >= last.fromMs && nowMs < (last.changesAtMs ?? last.fromMs + RECHECK_MS);
  if (isStillSo) return last;
  const hours = {
    isOpen: isWithin(schedule, nowMs),
    changesAtMs: findNextChange(schedule, nowMs),
    fromMs: nowMs,
  };
  known.set(schedule, hours);
  return hours;
}
