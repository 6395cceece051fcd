import { sanitizeName } from '@gmbot/core/i18n/sanitize-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function clean(name: string): string {
  return sanitizeName(name, 'Someone');
}

describe('sanitizeName', () => {
  it.each([
    ['Anna', 'Anna'],
    ['  Anna \n\t Berg  ', 'Anna Berg'],
    ['<b>Anna</b> [x](http://y) _*`', '<b>Anna</b> [x](http://y) _*`'],
    ['\u202Eevil\u202C', 'evil'],
    ['\u2066a\u2069\u200E\u200F\u061Cb', 'ab'],
    ['a\u200Bb\u2060c\uFEFFd\u00ADe', 'abcde'],
    ['a\u0000b\u001Bc', 'a b c'],
    ['a\uD800b', 'ab'],
    ['نمی\u200Cدانم', 'نمی\u200Cدانم'],
    ['👨‍👩‍👧 ok', '👨‍👩‍👧 ok'],
    ['👩🏽‍🚀', '👩🏽‍🚀'],
    ['❤️', '❤️'],
    ['a\u200D\u200Cb', 'ab'],
  ])('makes %j into %j', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '\u3164',
    '\u2800\u2800',
    '\u200B',
    '\u034F',
    '\u115F\u1160',
    '\uFFA0',
    '\n',
    '\u0301',
    '\u{E0101}',
  ])('takes %j for a name that shows nothing', (raw) => {
    expect(clean(raw)).toBe('Someone');
  });

  it('lowers towers of accents', () => {
    expect(clean(`Z${'\u0301'.repeat(60)}oe`).length).toBe(7);
  });

  it('keeps 64 visible characters and never cuts one in two', () => {
    expect(clean('x'.repeat(64))).toBe('x'.repeat(64));
    expect(clean('x'.repeat(65))).toBe(`${'x'.repeat(63)}…`);
    expect(clean('👍🏽'.repeat(65)).replace(/👍🏽/gu, '')).toBe('…');
  });

  it(
    'always gives one visible, well-formed line of at most 128 units, and cleaning it again changes nothing',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
          const name = clean(raw);

          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(128);
          expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
          expect(clean(name)).toBe(name);
        }),
        { numRuns: 500 },
      );
    },
  );
});
