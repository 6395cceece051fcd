import { LANGUAGES, nameLanguage, readLanguage, toLanguage, toTelegramCode } from '@gmbot/core/i18n/languages';
import { describe, expect, it } from 'vitest';

describe('a language code', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['xx', null],
    ['', null],
    [undefined, null],
    [null, null],
    ['constructor', null],
  ] as const)('%j is read as %j', (code, language) => {
    expect(readLanguage(code)).toBe(language);
  });

  it('of a language that we do not speak gets the default one', () => {
    expect(toLanguage('tlh')).toBe('en');
  });

  it.each(LANGUAGES)('%s means itself, has a name of its own and two letters for Telegram', (language) => {
    expect(readLanguage(language)).toBe(language);
    expect(nameLanguage(language).toLowerCase()).not.toBe(language.toLowerCase());
    expect(toTelegramCode(language)).toMatch(/^[a-z]{2}$/);
  });

  it('is told to Telegram by two letters that no two languages share', () => {
    expect(new Set(LANGUAGES.map(toTelegramCode)).size).toBe(LANGUAGES.length);
  });
});
