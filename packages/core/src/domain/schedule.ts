/**
 * Hours in which a group is enforced, in the group's own time zone. A span that ends at or before its start runs over
 * midnight and belongs to the day on which it starts.
 */
import { readInteger } from './setting-values.js';

const MINUTES_A_DAY = 24 * 60;
const DAYS_A_WEEK = 7;
const MOST_SPANS = 14;
const MINUTE_MS = 60 * 1000;

/** One span of hours, on some days of the week. */
export interface ScheduleSpan {
  /** 0 = Sunday … 6 = Saturday. */
  readonly days: readonly number[];
  /** Minute of the day, 0 to 1,439. */
  readonly fromMinute: number;
  /** Minute of the day, 0 to 1,439; equal to `fromMinute` = a whole day. */
  readonly toMinute: number;
}

/** When the gate is enforced. */
export interface Schedule {
  /** An IANA name, such as Europe/Kyiv. @see https://www.iana.org/time-zones */
  readonly timeZone: string;
  /** At least one, 14 at most. */
  readonly spans: readonly ScheduleSpan[];
}

/** Null unless it is a schedule in a time zone that this runtime knows. */
export function readSchedule(value: unknown): Schedule | null {
  if (typeof value !== 'object' || value === null || !('timeZone' in value) || !('spans' in value)) return null;
  const { timeZone, spans } = value;
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone) || !Array.isArray(spans)) return null;
  const read = spans.map(readSpan).filter((span) => span !== null);
  const isWhole = read.length === spans.length && read.length > 0 && read.length <= MOST_SPANS;
  return isWhole ? { timeZone, spans: read } : null;
}

/** True iff this runtime knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // RangeError is how Intl says no
  }
}

/** True iff the gate is enforced at that time. */
export function isWithin({ timeZone, spans }: Schedule, nowMs: number): boolean {
  const { day, minute } = toLocal(timeZone, nowMs);
  const dayBefore = (day + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  return spans.some(({ days, fromMinute, toMinute }) => {
    if (fromMinute < toMinute) return days.includes(day) && minute >= fromMinute && minute < toMinute;
    return (days.includes(day) && minute >= fromMinute) || (days.includes(dayBefore) && minute < toMinute);
  });
}

/** When `isWithin` next changes (unix ms, a whole minute), looking eight days ahead; null = never. */
export function findNextChange(schedule: Schedule, nowMs: number): number | null {
  const isNow = isWithin(schedule, nowMs);
  const limitMs = nowMs + (DAYS_A_WEEK + 1) * MINUTES_A_DAY * MINUTE_MS;
  const minutes = listBoundaries(schedule);
  for (let ms = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS; ms <= limitMs;) {
    const { minute } = toLocal(schedule.timeZone, ms);
    const next = minutes.find((boundary) => boundary > minute) ?? MINUTES_A_DAY;
    const nextMs = ms + (next - minute) * MINUTE_MS;
    const isRegular = toLocal(schedule.timeZone, nextMs).minute === next % MINUTES_A_DAY;
    // where clocks are put forward or back, a change may fall on any minute of that stretch
    const found = isRegular
      ? isWithin(schedule, nextMs) !== isNow && nextMs
      : findChangeBetween(schedule, { afterMs: ms, untilMs: nextMs, isNow });
    if (found !== false) return found;
    ms = nextMs;
  }
  return null;
}

function findChangeBetween(
  schedule: Schedule,
  { afterMs, untilMs, isNow }: { readonly afterMs: number; readonly untilMs: number; readonly isNow: boolean },
): number | false {
  for (let ms = afterMs + MINUTE_MS; ms <= untilMs; ms += MINUTE_MS) if (isWithin(schedule, ms) !== isNow) return ms;
  return false;
}

/** The minutes of a day at which something may begin or end, midnight apart. */
function listBoundaries({ spans }: Schedule): readonly number[] {
  const minutes = new Set(spans.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute]));
  return [...minutes].sort((one, other) => one - other);
}

function readSpan(value: unknown): ScheduleSpan | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('days' in value) || !('fromMinute' in value) || !('toMinute' in value)) return null;
  const { days } = value;
  const minute = readInteger(0, MINUTES_A_DAY - 1);
  const [fromMinute, toMinute] = [minute(value.fromMinute), minute(value.toMinute)];
  if (!Array.isArray(days) || fromMinute === null || toMinute === null) return null;
  const read = days.map(readInteger(0, DAYS_A_WEEK - 1)).filter((day) => day !== null);
  const isWhole = read.length === days.length && read.length > 0 && new Set(read).size === read.length;
  return isWhole ? { days: read, fromMinute, toMinute } : null;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const formats = new Map<string, Intl.DateTimeFormat>();

function toLocal(timeZone: string, ms: number): { readonly day: number; readonly minute: number } {
  const parts = new Map(
    readFormat(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

function readFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
