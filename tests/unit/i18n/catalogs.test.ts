import { CATALOGS, type Language, type MessageKey } from '@gmbot/core/i18n/catalogs';
import { getTexts } from '@gmbot/core/i18n/texts';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';

const ENGLISH: Readonly<Record<string, string>> = CATALOGS.en;
const messages = Object.entries(CATALOGS).flatMap(([language, catalog]) =>
  Object.entries(catalog).map(([key, text]) => ({ language: language as Language, key: key as MessageKey, text })),
);
const TAGS = new Set(['b', 'i', 'code', 'link', 'person']);

function listArguments(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)(?:\}|, (?:plural|select|number)\b)/g), ([, name]) => name ?? '').sort();
}

function listTags(text: string): string[] {
  return Array.from(text.matchAll(/<(\w+)>/g), ([, name]) => name ?? '').sort();
}

describe('every text', () => {
  it.each(messages)('$language $key uses the values and tags of the English one', ({ key, text }) => {
    const english = ENGLISH[key] ?? '';

    expect([...new Set(listArguments(text))]).toEqual([...new Set(listArguments(english))]);
    expect(listTags(text)).toEqual(listTags(english));
    expect(listTags(text).filter((tag) => !TAGS.has(tag))).toEqual([]);
  });

  it.each(messages)(
    '$language $key renders with one, many and hostile values, and leaves no placeholder',
    (message) => {
      const texts = getTexts(message.language);
      const numbers = new Set(Array.from(message.text.matchAll(/\{(\w+), (?:plural|number)/g), ([, name]) => name));
      const render = (count: number, word: string): unknown => {
        const values = listArguments(message.text).map((name) => [name, numbers.has(name) ? count : word]);
        return Reflect.apply(texts.rich.bind(texts), null, [message.key, Object.fromEntries(values)]);
      };

      for (const count of [0, 1, 2, 1000]) {
        expect(render(count, '…')).toMatchObject({ text: expect.not.stringMatching(/[{}#]|<\/?\w+>/) as unknown });
      }
      expect(render(1, '{x} <b>y</b> #')).toMatchObject({ text: expect.any(String) as unknown });
    },
  );

  it.each(messages)('$language $key has no branch that reads like a value', ({ text }) => {
    expect(text).not.toMatch(/(?:zero|one|two|few|many|other|=\d+) \{\w+\}/);
  });
});

/** Words that are the same in some language as in English. */
const SAME_AS_ENGLISH =
  /^(?:[\W\d_]|\{[^}]*\}|<\/?\w+>|\/\w+|GMBot|Telegram|OK|Normal|Text|Status|Admin|Team|Info|Canal|Total|hit_rate_percent: )*$/u;

describe('every translation', () => {
  const translations = messages.filter(({ language }) => language !== 'en');

  it.each(Object.keys(CATALOGS))('%s has every key of English and no other', (language) => {
    expect(Object.keys(CATALOGS[language as Language]).sort()).toEqual(Object.keys(ENGLISH).sort());
  });

  it('leaves nothing in English', () => {
    const left = translations.filter(({ key, text }) => text === ENGLISH[key] && !SAME_AS_ENGLISH.test(text));

    expect(left).toEqual([]);
  });

  it('has the plural forms of its language wherever it counts', () => {
    const lacking = messages.flatMap(({ language, key, text }) => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return listPlurals(text).flatMap((branches) =>
        needed.filter((category) => !branches.includes(category)).map((category) => `${language} ${key} ${category}`),
      );
    });

    expect(lacking).toEqual([]);
  });
});

/** The branches of each plural in a message. */
function listPlurals(text: string): string[][] {
  return parse(text).flatMap(listPluralsOf);
}

function listPluralsOf(element: MessageFormatElement): string[][] {
  if (element.type === TYPE.tag) return element.children.flatMap(listPluralsOf);
  if (element.type !== TYPE.plural) return [];
  const inner = Object.values(element.options).flatMap(({ value }) => value.flatMap(listPluralsOf));
  return [Object.keys(element.options), ...inner];
}

describe('rich texts', () => {
  it('take tags in a message for spans, and tags in a value for words', () => {
    const content = getTexts('en').rich('target.unknown', { id: '<b>7</b>' });

    expect(content.text).toBe('I know nobody with the id <b>7</b>. Check the number.');
    expect(content.entities).toEqual([{ type: 'code', offset: 26, length: 8 }]);
  });

  it('move the spans of a value along with it', () => {
    const texts = getTexts('en');
    const content = texts.rich('protect.item-kept', { title: texts.title('𝒩ews') });

    expect(content.entities).toEqual([{ type: 'bold', offset: 2, length: 5 }]);
  });
});
