import { describe, expect, it } from 'vitest';
import { judgeEvidence, spreadTtlMs, toKeepMs } from '@gmbot/core/cache/judge-evidence';
import { LAST_ANSWER_MS } from '@gmbot/core/domain/evidence';

const NOW = 1_800_000_000_000;
const lookUp = (answer: 'yes' | 'no') => ({ answer, atMs: NOW, updateId: null });

describe('spreadTtlMs', () => {
  it('spreads by 15 % to either side', () => {
    expect([spreadTtlMs(600_000, 0), spreadTtlMs(600_000, 0.5), spreadTtlMs(600_000, 1)]).toEqual([
      510_000, 600_000, 690_000,
    ]);
  });
});

describe('toKeepMs', () => {
  it.each([
    ['a yes that counts 10 minutes: a day', 'yes', 600_000, LAST_ANSWER_MS],
    ['a yes that counts two days: two days', 'yes', 2 * LAST_ANSWER_MS, 2 * LAST_ANSWER_MS],
    ['a no that counts a second: two minutes', 'no', 1000, 120_000],
    ['a no that counts an hour: a minute more', 'no', 3_600_000, 3_660_000],
    ['a no in conflict: two minutes', 'no', -NOW, 120_000],
  ] as const)('keeps %s', (_name, answer, freshForMs, keepMs) => {
    expect(toKeepMs({ evidence: lookUp(answer), freshUntilMs: NOW + freshForMs }, NOW)).toBe(keepMs);
  });
});

describe('judgeEvidence', () => {
  it('keeps the event of a conflict, whichever came first', () => {
    const event = { answer: 'no' as const, atMs: NOW - 2000, updateId: 9 };

    const outcomes = [
      judgeEvidence({ evidence: event, freshUntilMs: NOW + 1 }, lookUp('yes'), NOW + 5),
      judgeEvidence({ evidence: lookUp('yes'), freshUntilMs: NOW + 1 }, event, NOW + 5),
    ];

    const expected = { outcome: 'conflict', next: { evidence: event, freshUntilMs: 0 } };
    expect(outcomes).toEqual([expected, expected]);
  });
});
