import { describe, expect, it } from 'vitest';
import { countTests, sumCounts } from '../../../scripts/lib/test-counts.mjs';

const GREEN = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe('countTests', () => {
  it('passes a run in which every test ran and passed', () => {
    const counts = countTests({ report: GREEN, exitCode: 0, isFiltered: false });

    expect(counts).toEqual({ passed: 3, failed: 0, reasons: [] });
  });

  it.each([
    ['a failed test', { ...GREEN, numFailedTests: 2 }, 1, 2],
    ['a skipped test', { ...GREEN, numPendingTests: 1 }, 0, 1],
    ['a test still to do', { ...GREEN, numTodoTests: 1 }, 0, 1],
    ['a run without tests', { ...GREEN, numPassedTests: 0 }, 0, 1],
    ['an exit code that no test explains', GREEN, 1, 1],
    ['no report', undefined, 1, 1],
    [
      'a file that could not be loaded',
      { ...GREEN, testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] },
      1,
      1,
    ],
  ])('counts %s as failed', (_what, report, exitCode, failed) => {
    const counts = countTests({ report, exitCode, isFiltered: false });

    expect(counts.failed).toBe(failed);
  });

  it('lets tests stay out that were not asked for by name', () => {
    const counts = countTests({ report: { ...GREEN, numPendingTests: 9 }, exitCode: 0, isFiltered: true });

    expect(counts.failed).toBe(0);
  });
});

describe('sumCounts', () => {
  it('adds up runs and keeps every reason', () => {
    const sum = sumCounts([
      { passed: 3, failed: 1, reasons: ['one'] },
      { passed: 4, failed: 0, reasons: ['two'] },
    ]);

    expect(sum).toEqual({ passed: 7, failed: 1, reasons: ['one', 'two'] });
  });
});
