/** The last days as a group's clock counts them. */
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** One day in a time zone. */
export interface LocalDay {
  /** As ISO 8601 writes it, such as 2026-03-29. */
  readonly date: string;
  /** When it begins there (unix ms, a whole minute): not always at midnight, where clocks are put forward. */
  readonly startsAtMs: number;
}

/**
 * So many days up to the one of `nowMs`, the oldest first. A day that the time zone left out begins with the next one.
 *
 * @throws RangeError for a time zone that this runtime does not know
 */
export function listLocalDays(timeZone: string, nowMs: number, count: number): readonly LocalDay[] {
  const toDate = createToDate(timeZone);
  const todayMs = Date.parse(toDate(nowMs));
  return Array.from({ length: count }, (_, index) => {
    const midnightMs = todayMs - (count - 1 - index) * DAY_MS;
    const date = new Date(midnightMs).toISOString().slice(0, 10);
    return { date, startsAtMs: findStart(date, midnightMs, toDate) };
  });
}

type ToDate = (ms: number) => string;

function createToDate(timeZone: string): ToDate {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (ms) => format.format(ms);
}

/** Nowhere is it a day earlier or later than in UTC: the first minute of the date lies between. */
function findStart(date: string, midnightMs: number, toDate: ToDate): number {
  let [before, from] = [midnightMs - DAY_MS, midnightMs + DAY_MS];
  while (from - before > MINUTE_MS) {
    const middle = before + Math.floor((from - before) / MINUTE_MS / 2) * MINUTE_MS;
    if (toDate(middle) >= date) from = middle;
    else before = middle;
  }
  return from;
}
