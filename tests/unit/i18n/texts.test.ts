import { parseUserId } from '@gmbot/core/domain/ids';
import { getTexts } from '@gmbot/core/i18n/texts';
import { describe, expect, it } from 'vitest';

const texts = getTexts('en');

describe('texts', () => {
  it('are one object a language', () => {
    expect(getTexts('en')).toBe(texts);
  });

  it('list by the rules of the language', () => {
    const names = ['Anna', 'Ben', 'Cora'].map((name, index) => texts.person({ userId: parseUserId(index + 1), name }));

    expect([1, 2, 3].map((count) => texts.list(names.slice(0, count)).text)).toEqual([
      'Anna',
      'Anna and Ben',
      'Anna, Ben, and Cora',
    ]);
  });

  it('name a person whose name shows nothing, and a chat without a title', () => {
    expect(texts.person({ userId: parseUserId(1), name: '\u3164' }).text).toBe('Someone');
    expect(texts.title('').text).toBe('the channel');
  });

  it('shorten titles for buttons', () => {
    expect(texts.label('x'.repeat(100))).toBe(`${'x'.repeat(39)}…`);
  });

  it('do not compile with an unknown key, or with a value missing or of another kind', () => {
    const wrong = [
      // @ts-expect-error no such key
      () => texts.plain('no.such.key'),
      // @ts-expect-error the value is missing
      () => texts.plain('target.unknown'),
      // @ts-expect-error another value
      () => texts.plain('target.unknown', { name: '7' }),
      // @ts-expect-error a count is a number
      () => texts.plain('status.held', { count: '7' }),
      // @ts-expect-error it takes no value
      () => texts.plain('someone', { name: 'x' }),
    ];

    expect(wrong).toHaveLength(5);
  });
});
