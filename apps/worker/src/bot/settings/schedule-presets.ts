import { readSchedule, type Schedule, type ScheduleSpan } from '@gmbot/core/domain/schedule';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** Hours that are offered, as spans of one day. */
const SPANS = {
  nights: [{ days: EVERY_DAY, fromMinute: 22 * 60, toMinute: 7 * 60 }],
  working: [{ days: WORKING_DAYS, fromMinute: 9 * 60, toMinute: 18 * 60 }],
  weekend: [{ days: [6, 0], fromMinute: 0, toMinute: 0 }],
} as const satisfies Readonly<Record<string, readonly ScheduleSpan[]>>;

/** Names hours that are offered. */
export type SchedulePreset = keyof typeof SPANS;
/** In the order shown. */
export const SCHEDULE_PRESETS = Object.keys(SPANS) as readonly SchedulePreset[];

/** One span of a group's own as one number: from, to, and a bit for each day. */
const OWN_TOKEN = /^[0-9a-f]{7}$/;
const DAY_MINUTES = 24 * 60;
const DAY_SETS = 1 << EVERY_DAY.length;

/** How a button names hours that nobody has chosen yet: 7 characters, as short as what is offered. */
export function toHoursToken({ days, fromMinute, toMinute }: ScheduleSpan): string {
  const bits = days.reduce((sum, day) => sum | (1 << day), 0);
  return ((fromMinute * DAY_MINUTES + toMinute) * DAY_SETS + bits).toString(16).padStart(7, '0');
}

/** The spans that a button names: hours that are offered, or of a group's own; null iff it names none. */
export function readHoursToken(token: string): readonly ScheduleSpan[] | null {
  const preset = SCHEDULE_PRESETS.find((one) => one === token);
  if (preset !== undefined) return SPANS[preset];
  if (!OWN_TOKEN.test(token)) return null;
  const packed = Number.parseInt(token, 16);
  const minutes = Math.floor(packed / DAY_SETS);
  const days = EVERY_DAY.filter((day) => (packed & (1 << day)) !== 0);
  const span = { days, fromMinute: Math.floor(minutes / DAY_MINUTES), toMinute: minutes % DAY_MINUTES };
  return readSchedule({ timeZone: 'UTC', spans: [span] })?.spans ?? null;
}

/** What the hours are called; null: hours of the group's own. */
export function findPreset({ spans }: Pick<Schedule, 'spans'>): SchedulePreset | null {
  return SCHEDULE_PRESETS.find((preset) => JSON.stringify(SPANS[preset]) === JSON.stringify(spans)) ?? null;
}
