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

describe.each(Object.keys(CATALOGS) as Language[])('every text in %s', (language) => {
  const catalog = Object.entries(CATALOGS[language]) as [MessageKey, string][];
  const texts = getTexts(language);

  it('uses the values and tags of the English one', () => {
    const different = catalog.filter(([key, text]) => {
      const english = ENGLISH[key] ?? '';
      const isSame = (list: (one: string) => string[]): boolean =>
        JSON.stringify([...new Set(list(text))]) === JSON.stringify([...new Set(list(english))]);
      return !isSame(listArguments) || listTags(text).join() !== listTags(english).join();
    });

    expect(different).toEqual([]);
    expect(catalog.flatMap(([, text]) => listTags(text)).filter((tag) => !TAGS.has(tag))).toEqual([]);
  });

  it('renders with none, one, many and hostile values, and leaves no placeholder', () => {
    const render = ([key, text]: [MessageKey, string], count: number, word: string): string => {
      const numbers = new Set(Array.from(text.matchAll(/\{(\w+), (?:plural|number)/g), ([, name]) => name));
      const values = listArguments(text).map((name) => [name, numbers.has(name) ? count : word]);
      return (Reflect.apply(texts.rich.bind(texts), null, [key, Object.fromEntries(values)]) as { text: string }).text;
    };
    const left = [0, 1, 2, 1000].flatMap((count) => catalog.map((entry) => render(entry, count, '…')));

    expect(left.filter((text) => /[{}#]|<\/?\w+>/.test(text))).toEqual([]);
    for (const entry of catalog) expect(render(entry, 1, '{x} <b>y</b> #')).not.toBe('');
  });

  it('has no branch that reads like a value', () => {
    const misread = catalog.filter(([, text]) => /(?:zero|one|two|few|many|other|=\d+) \{\w+\}/.test(text));

    expect(misread).toEqual([]);
  });
});

/** Words that are the same in some language as in English. */
const SAME_AS_ENGLISH =
  /^(?:[\W\d_]|\{[^}]*\}|<\/?\w+>|\/\w+|GMBot|Telegram|In|Anna|Africa|America|Asia|Australia|Europe|OK|Normal|Text|Status|Admin|Team|Info|Canal|Total|hit_rate_percent: )*$/u;

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
