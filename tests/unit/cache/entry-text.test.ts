import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEntry, writeEntry } from '@gmbot/core/cache/entry-text';
import type { Entry } from '@gmbot/core/domain/evidence';

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  evidence: fc.record({
    answer: fc.constantFrom('yes' as const, 'no' as const),
    atMs: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    updateId: fc.option(fc.integer({ min: -(2 ** 31), max: Number.MAX_SAFE_INTEGER }), { nil: null }),
  }),
  freshUntilMs: fc.integer({ min: 0, max: 4_000_000_000_000 }),
});

it('reads what it wrote, in at most 60 bytes', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const text = writeEntry(entry);

      expect(readEntry(text)).toEqual(entry);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60);
    }),
  );
});

it.each([null, '', 'yes', 'y,,', '{"answer":"yes"}', 'y1,2,3,4'])('reads nothing of %o', (text) => {
  expect(readEntry(text)).toBeNull();
});
