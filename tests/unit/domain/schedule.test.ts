import { readHours } from '@gmbot/core/domain/hours';
import { findNextChange, isWithin, type Schedule } from '@gmbot/core/domain/schedule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const OFFICE: Schedule = {
  timeZone: 'Europe/Berlin',
  spans: [{ days: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 17 * 60 }],
};
const NIGHT: Schedule = { timeZone: 'UTC', spans: [{ days: [6], fromMinute: 22 * 60, toMinute: 6 * 60 }] };
const ALWAYS: Schedule = {
  timeZone: 'UTC',
  spans: [{ days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, toMinute: 0 }],
};

describe('a schedule', () => {
  it.each([
    [OFFICE, '2026-01-05T07:59:00Z', false], // Monday, 08:59 in Berlin
    [OFFICE, '2026-01-05T08:00:00Z', true],
    [OFFICE, '2026-01-05T15:59:59Z', true],
    [OFFICE, '2026-01-05T16:00:00Z', false],
    [OFFICE, '2026-01-04T10:00:00Z', false], // Sunday
    [OFFICE, '2026-07-06T07:00:00Z', true], // summer time
    [NIGHT, '2026-01-03T21:59:00Z', false], // Saturday
    [NIGHT, '2026-01-03T22:00:00Z', true],
    [NIGHT, '2026-01-04T05:59:00Z', true], // the night of Saturday goes on into Sunday
    [NIGHT, '2026-01-04T06:00:00Z', false],
    [NIGHT, '2026-01-04T22:00:00Z', false],
  ] as const)('%# knows whether it is in force at %s', (schedule, at, isInForce) => {
    expect(isWithin(schedule, Date.parse(at))).toBe(isInForce);
  });

  it.each([
    [OFFICE, '2026-01-05T08:00:30Z', '2026-01-05T16:00:00Z'],
    [OFFICE, '2026-01-09T16:00:00Z', '2026-01-12T08:00:00Z'], // over the weekend
    [OFFICE, '2026-03-27T16:00:00Z', '2026-03-30T07:00:00Z'], // over the change to summer time
    [NIGHT, '2026-01-04T06:00:00Z', '2026-01-10T22:00:00Z'],
  ] as const)('%# finds when that changes', (schedule, at, changesAt) => {
    expect(findNextChange(schedule, Date.parse(at))).toBe(Date.parse(changesAt));
  });

  it(
    'finds the same change as looking at every minute, where clocks are put forward and back as well',
    { timeout: 60_000 },
    () => {
      const minuteMs = 60 * 1000;
      const dayMs = 24 * 60 * minuteMs;
      const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
      const span = fc.record({
        days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
        fromMinute: minute,
        toMinute: minute,
      });
      const schedule = fc.record({
        timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'),
        spans: fc.array(span, { minLength: 1, maxLength: 3 }),
      });
      const near = fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01');
      const offsetMs = fc.integer({ min: -dayMs, max: dayMs });
      fc.assert(
        fc.property(schedule, near, offsetMs, (given, day, offset) => {
          const nowMs = Date.parse(day) + offset;
          const firstMs = Math.floor(nowMs / minuteMs) * minuteMs + minuteMs;
          const minutes = Array.from({ length: 2 * 24 * 60 }, (_, index) => firstMs + index * minuteMs);
          const scanned = minutes.find((ms) => isWithin(given, ms) !== isWithin(given, nowMs)) ?? null;
          const found = findNextChange(given, nowMs);
          return scanned === null ? found === null || found > (minutes.at(-1) ?? 0) : found === scanned;
        }),
        { numRuns: 30 },
      );
    },
  );

  it('has hours that are known until they change', () => {
    const at = Date.parse('2026-01-05T08:00:30Z');
    const endsAtMs = Date.parse('2026-01-05T16:00:00Z');

    const hours = [at, at + 1, endsAtMs - 1, endsAtMs, at].map((ms) => readHours(OFFICE, ms).isOpen);

    expect(hours).toEqual([true, true, true, false, true]);
  });

  it('never changes if it covers the whole week', () => {
    expect(findNextChange(ALWAYS, Date.parse('2026-01-05T08:00:00Z'))).toBeNull();
  });
});
