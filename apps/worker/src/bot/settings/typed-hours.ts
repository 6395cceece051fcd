import type { ScheduleSpan } from '@gmbot/core/domain/schedule';

/** As they are typed, in every language. From Sunday on, like a schedule's. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const HOURS = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?(?:[\s,]+(.+))?$/;
const DAY_MINUTES = 24 * 60;

/** Hours as `20:00-08:00 mon-fri` says them; without days they count every day. Null iff it says none. */
export function readTypedHours(typed: string): ScheduleSpan | null {
  const [, fromHour, fromMinute, toHour, toMinute, words] = HOURS.exec(typed.trim().toLowerCase()) ?? [];
  const from = readMinute(fromHour, fromMinute);
  const to = readMinute(toHour, toMinute);
  const days = words === undefined ? DAYS.map((_, day) => day) : readDays(words);
  return from === null || to === null || days === null ? null : { days, fromMinute: from, toMinute: to };
}

/** Minute of the day; 24:00 is the 0:00 that follows. */
function readMinute(hour = '', minute = '00'): number | null {
  const minutes = Number(hour) * 60 + Number(minute);
  return hour === '' || Number(minute) >= 60 || minutes > DAY_MINUTES ? null : minutes % DAY_MINUTES;
}

/** In the order of the week, each once. */
function readDays(words: string): readonly number[] | null {
  const spans = words.split(/[\s,]+/).map(readDaySpan);
  const days = new Set(spans.flatMap((span) => span ?? []));
  return spans.includes(null) ? null : DAYS.map((_, day) => day).filter((day) => days.has(day));
}

/** `fri`, or `fri-mon`, which runs over the end of the week. */
function readDaySpan(word: string): readonly number[] | null {
  const [first, last = first] = word.split(/[-–—]/).map((name) => DAYS.indexOf(name));
  if (first === undefined || last === undefined || first < 0 || last < 0) return null;
  const count = ((last - first + DAYS.length) % DAYS.length) + 1;
  return Array.from({ length: count }, (_, index) => (first + index) % DAYS.length);
}
