/**
 * Names of people and titles of chats are written by strangers: direction marks, line breaks, towers of accents,
 * letters that cannot be seen. Markup needs no care here: we send entities, never markup.
 */
import { cutText } from './rich-text.js';

const NAME_CHARACTERS = 64;
/** A visible character may be dozens of UTF-16 units long. */
const NAME_UNITS = 128;

const BLANKS = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu;
/** Needed where they stand: inside an emoji, and between two letters (Persian). */
const UNNEEDED_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})|(?<!\p{L})\u200C|\u200C(?!\p{L})/gu;
/** Format, private and unassigned characters, and halves of characters. */
const UNPRINTABLE = /(?!\u200C|\u200D)[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
/** Letters and marks that show nothing. */
const INVISIBLE =
  /\u034F|[\u115F\u1160]|[\u17B4\u17B5]|[\u180B-\u180F]|\u2800|\u3164|[\uFE00-\uFE0E]|\uFFA0|[\u{E0100}-\u{E01EF}]/gu;
const TOWER = /(\p{M}{4})\p{M}+/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A name that stays on its line and shows itself: at most 64 visible characters, no control or direction characters,
 * single blanks. A name that shows nothing becomes `fallback`.
 */
export function sanitizeName(name: string, fallback: string): string {
  const clean = name
    .replace(UNPRINTABLE, '')
    .replace(INVISIBLE, '')
    .replace(UNNEEDED_JOINER, '')
    .replace(TOWER, '$1')
    .replace(BLANKS, ' ')
    .trim();
  return VISIBLE.test(clean) ? cutCharacters(clean, NAME_CHARACTERS) : fallback;
}

/** The same for a button, which shows less. */
export function sanitizeLabel(title: string, fallback: string): string {
  return cutCharacters(sanitizeName(title, fallback), 40);
}

function cutCharacters(text: string, characters: number): string {
  const segments = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  const short =
    segments.length <= characters
      ? text
      : `${segments
          .slice(0, characters - 1)
          .join('')
          .trimEnd()}…`;
  return cutText(short, NAME_UNITS);
}
