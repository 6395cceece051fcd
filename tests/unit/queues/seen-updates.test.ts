import { locateUpdateId } from '@gmbot/core/queues/seen-updates';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each([
  [0, '0', 0],
  [1, '0', 1],
  [65_535, '0', 65_535],
  [65_536, '1', 0],
  [-1, '-1', 65_535],
  [-65_536, '-1', 0],
  [-65_537, '-2', 65_535],
  [4_294_967_296, '65536', 0],
])('keeps the bit of %d in page %s at %d', (updateId, page, offset) => {
  expect(locateUpdateId(42, updateId)).toEqual({ key: `{gmbot:42}:seen-updates:${page}`, offset });
});

it('gives every id a bit of its own within 8 KB', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (one, other) => {
      const [a, b] = [locateUpdateId(42, one), locateUpdateId(42, other)];

      expect(a.offset).toBeGreaterThanOrEqual(0);
      expect(a.offset).toBeLessThan(65_536);
      expect(a.key === b.key && a.offset === b.offset).toBe(one === other);
    }),
  );
});
