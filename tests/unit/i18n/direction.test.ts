import { parseUserId } from '@gmbot/core/domain/ids';
import { markLines } from '@gmbot/core/i18n/direction';
import { getTexts } from '@gmbot/core/i18n/texts';
import { describe, expect, it } from 'vitest';

const userId = parseUserId(7);

describe('a name that runs the other way', () => {
  it('is isolated, and its mention covers the name alone', () => {
    const { text, entities } = getTexts('en').person({ userId, name: 'مينا' });

    expect(text).toBe('\u2068مينا\u2069');
    expect(entities).toEqual([{ type: 'text_mention', offset: 1, length: 4, userId }]);
  });

  it('cannot bring marks of its own that reach beyond it', () => {
    const { text } = getTexts('en').title('\u202EمحطةX\u2069\u2067');

    expect(text).toBe('\u2068محطةX\u2069');
  });

  it('stays as it is where it runs the same way', () => {
    expect(getTexts('en').person({ userId, name: 'Mia' }).text).toBe('Mia');
  });
});

describe('the lines of a text', () => {
  it('are left alone in a language that runs from left to right', () => {
    expect(markLines('one\ntwo', 'en')).toBe('one\ntwo');
  });
});
