/** Which of our languages a code means. Codes come from Telegram (`language_code`, IETF) and from a group's setting. */
import { CATALOGS, DEFAULT_LANGUAGE, type Language } from './catalogs.js';

/** Every language that we speak, the default one first. */
export const LANGUAGES = Object.keys(CATALOGS) as readonly Language[];

/** The language of a code: itself, else what it is a kind of ("pt-BR" → "pt", "zh" → "zh-Hans"); null = none of ours. */
export function readLanguage(code: string | null | undefined): Language | null {
  if (code === null || code === undefined || code === '') return null;
  const wanted = code.toLowerCase();
  const [base] = wanted.split('-');
  const byCode = (given: string | undefined): Language | undefined =>
    LANGUAGES.find((language) => language.toLowerCase() === given);
  return byCode(wanted) ?? byCode(base) ?? LANGUAGES.find((language) => language.split('-')[0] === base) ?? null;
}

/** The language to speak to someone with this code; the default one where we speak none of theirs. */
export function toLanguage(code: string | null | undefined): Language {
  return readLanguage(code) ?? DEFAULT_LANGUAGE;
}

/** What a language calls itself. */
export function nameLanguage(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** As Telegram's `setMyCommands` takes it: two letters. @see https://core.telegram.org/bots/api#setmycommands */
export function toTelegramCode(language: Language): string {
  return language.slice(0, 2);
}
