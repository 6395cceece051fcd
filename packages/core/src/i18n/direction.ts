/**
 * Names and titles may run the other way than the text around them. An isolate keeps each from turning its neighbours around,
 * and from deciding the direction of its line; a mark at the start decides that of every line of a right-to-left text.
 *
 * @see https://www.unicode.org/reports/tr9/
 */
import type { RichText } from '../gate/telegram-port.js';
import type { Language } from './catalogs.js';
import { concat } from './rich-text.js';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa']);
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RIGHT_TO_LEFT_MARK = '\u200F';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Makes every line of a message run the way its language does. */
export function markLines(message: string, language: Language): string {
  return RIGHT_TO_LEFT.has(language) ? message.replace(/^(?=.)/gm, RIGHT_TO_LEFT_MARK) : message;
}

/** Isolates a name where it may run the other way than the language. */
export function isolate(name: RichText, language: Language): RichText {
  const mayTurn = RIGHT_TO_LEFT.has(language) || RIGHT_TO_LEFT_LETTER.test(name.text);
  return mayTurn ? concat([FIRST_STRONG_ISOLATE, name, POP_ISOLATE]) : name;
}
