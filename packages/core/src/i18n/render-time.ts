import type { Language } from './catalogs.js';

/** A moment as people of a time zone write it, with the zone's name: "Mon, Jan 5, 9:00 AM GMT+1". */
export function renderTime(language: Language, atMs: number, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(atMs);
}

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago that was, in the largest unit of which there are two at least: "3 minutes ago". */
export function renderAgo(language: Language, agoMs: number): string {
  const format = new Intl.RelativeTimeFormat(language);
  if (agoMs >= 2 * DAY_MS) return format.format(-Math.floor(agoMs / DAY_MS), 'day');
  if (agoMs >= 2 * HOUR_MS) return format.format(-Math.floor(agoMs / HOUR_MS), 'hour');
  if (agoMs >= 2 * MINUTE_MS) return format.format(-Math.floor(agoMs / MINUTE_MS), 'minute');
  return format.format(-Math.max(0, Math.floor(agoMs / 1000)), 'second');
}
