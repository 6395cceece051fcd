// @ts-check
/** Times as people read them, in the reader's own zone. All arguments are seconds since 1970. */

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** @param {number} seconds */
export function toClock(seconds) {
  return clock.format(seconds * 1000);
}

/** @param {number} seconds */
export function toDay(seconds) {
  return day.format(seconds * 1000);
}

/**
 * `until 24 Dec`, `until 10:15` when that is less than a day away, or `for good` when there is no end.
 * @param {number | undefined} seconds
 * @param {number} [nowMs]
 */
export function toEnd(seconds, nowMs = Date.now()) {
  if (!seconds) return 'for good';
  const dayMs = 24 * 60 * 60 * 1000;
  const isSoon = seconds * 1000 - nowMs < dayMs;
  return `until ${(isSoon ? clock : shortDay).format(seconds * 1000)}`;
}

/** @param {number} ms */
export function toSecondsClock(ms) {
  return new Date(ms).toLocaleTimeString('en', { hourCycle: 'h23' });
}
