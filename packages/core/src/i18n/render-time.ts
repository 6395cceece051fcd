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
