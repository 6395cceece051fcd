import type { Schedule, ScheduleSpan } from '@gmbot/core/domain/schedule';

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

/** The hours in a time zone. */
export function toSchedule(preset: SchedulePreset, timeZone: string): Schedule {
  return { timeZone, spans: SPANS[preset] };
}

/** What the hours are called; null: hours of the group's own, from an import. */
export function findPreset({ spans }: Schedule): SchedulePreset | null {
  return SCHEDULE_PRESETS.find((preset) => JSON.stringify(SPANS[preset]) === JSON.stringify(spans)) ?? null;
}
