import type { JsonObject } from './types.js';

/** Entities that Telegram finds in a text by itself: commands, mentions, links. Offsets in UTF-16 units. */
export function detectEntities(text: string): JsonObject[] {
  const found: { type: string; offset: number; length: number }[] = [];
  collect(/(?<![\w/])\/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?/g, 'bot_command');
  collect(/https?:\/\/[^\s]+|(?<![\w@.])t\.me\/[^\s]+/g, 'url');
  collect(/(?<![\w/.])@\w{4,32}/g, 'mention');
  return found.sort((one, other) => one.offset - other.offset);

  function collect(pattern: RegExp, type: string): void {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const isInside = found.some(({ offset, length }) => index >= offset && index < offset + length);
      if (!isInside) found.push({ type, offset: index, length: match.length });
    }
  }
}
