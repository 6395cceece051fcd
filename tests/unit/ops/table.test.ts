import { renderAge, renderMoment, renderTable, toLine } from '@gmbot/ops/table';
import { expect, it } from 'vitest';

it('puts columns under their heads, words to the left and numbers to the right', () => {
  const text = renderTable(
    ['queue', 'waiting', ''],
    [
      ['members', 7, ''],
      ['updates', 1200, 'paused'],
    ],
  );

  expect(text.split('\n')).toEqual(['queue    waiting', 'members        7', 'updates     1200  paused']);
});

it.each([
  [999, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [3_600_000, '1 h'],
  [49 * 3_600_000, '2 d'],
  [-5, '0 s'],
])('says %i ms in the largest unit that fits', (ms, age) => {
  expect(renderAge(ms)).toBe(age);
});

it('says moments in UTC, and nothing for never', () => {
  expect([renderMoment(1_790_000_000_123), renderMoment(null)]).toEqual(['2026-09-21T14:13:20Z', '']);
});

it('lets nothing from outside move the cursor of a terminal, colour it, or turn its text around', () => {
  expect(toLine('a\u001b[31mred\r\nb\u202Ec\t')).toBe('a [31mred b c');
});
