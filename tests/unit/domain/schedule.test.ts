import { findNextChange, isWithin, type Schedule } from '@gmbot/core/domain/schedule';
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

  it('never changes if it covers the whole week', () => {
    expect(findNextChange(ALWAYS, Date.parse('2026-01-05T08:00:00Z'))).toBeNull();
  });
});
