import { describe, expect, it } from 'vitest';
import { listLocalDays } from '@gmbot/core/domain/local-days';

const HOUR_MS = 60 * 60 * 1000;

function listStarts(timeZone: string, at: string, count: number): readonly string[] {
  return listLocalDays(timeZone, Date.parse(at), count).map(
    ({ date, startsAtMs }) => `${date} ${new Date(startsAtMs).toISOString().slice(0, 16)}Z`,
  );
}

describe('the last days', () => {
  it.each([
    ['UTC', '2026-03-01T00:00:00Z', ['2026-02-28 2026-02-28T00:00Z', '2026-03-01 2026-03-01T00:00Z']],
    ['UTC', '2026-02-28T23:59:59Z', ['2026-02-27 2026-02-27T00:00Z', '2026-02-28 2026-02-28T00:00Z']],
    ['Asia/Kolkata', '2026-01-01T18:30:00Z', ['2026-01-01 2025-12-31T18:30Z', '2026-01-02 2026-01-01T18:30Z']],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00Z', ['2026-01-01 2025-12-31T10:00Z', '2026-01-02 2026-01-01T10:00Z']],
    ['Etc/GMT+12', '2026-01-02T11:59:00Z', ['2025-12-31 2025-12-31T12:00Z', '2026-01-01 2026-01-01T12:00Z']],
  ])('are those of %s at %s', (timeZone, at, days) => {
    expect(listStarts(timeZone, at, 2)).toEqual(days);
  });

  it('are an hour shorter and longer where clocks are put forward and back', () => {
    const days = listLocalDays('Europe/Kyiv', Date.parse('2026-10-26T12:00:00Z'), 240);
    const hours = days
      .slice(1)
      .map(({ startsAtMs }, index) => [days[index]?.date, (startsAtMs - (days[index]?.startsAtMs ?? 0)) / HOUR_MS]);

    expect(hours.filter(([, length]) => length !== 24)).toEqual([
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ]);
  });

  it('begin later where midnight is left out', () => {
    expect(listStarts('Africa/Cairo', '2026-04-24T12:00:00Z', 1)).toEqual(['2026-04-24 2026-04-23T22:00Z']);
  });

  it('refuse a time zone that there is not', () => {
    expect(() => listLocalDays('Mars/Olympus', 0, 1)).toThrow(RangeError);
  });
});
