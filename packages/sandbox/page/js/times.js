// @ts-check
/** Times as people read them, in the reader's own zone. All arguments are seconds since 1970. */

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param {number} seconds */
export function toClock(seconds) {
  return clock.format(seconds * 1000);
}

/** @param {number} seconds */
export function toDay(seconds) {
  return day.format(seconds * 1000);
}

/**
 * `until 24 Dec, 10:15`, or `for good` when there is no end.
 * @param {number | undefined} seconds
 */
export function toEnd(seconds) {
  return seconds ? `until ${moment.format(seconds * 1000)}` : 'for good';
}

/** @param {number} ms */
export function toSecondsClock(ms) {
  return new Date(ms).toLocaleTimeString('en', { hourCycle: 'h23' });
}
