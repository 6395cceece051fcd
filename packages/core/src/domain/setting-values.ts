/** Readers of single values: each answers null for what is none of its values. */
import { type ChatId, parseChatId } from './ids.js';

/** One of these words. */
export function readOneOf<const Word extends string>(words: readonly Word[]): (value: unknown) => Word | null {
  return (value) => words.find((word) => word === value) ?? null;
}

/** A whole number in this range, both ends included. */
export function readInteger(least: number, most: number): (value: unknown) => number | null {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** A text that matches as a whole. */
export function readTextOf(pattern: RegExp): (value: unknown) => string | null {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : null);
}

/** A list of chat ids without repeats, `most` at most. */
export function readChatIds(most: number): (value: unknown) => readonly ChatId[] | null {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return null;
    const ids = value.filter((id) => typeof id === 'number' && Number.isSafeInteger(id)).map(parseChatId);
    return ids.length === value.length && new Set(ids).size === ids.length ? ids : null;
  };
}
