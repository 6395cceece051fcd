import type { UserId } from '../domain/ids.js';
import type { Entity, RichText } from '../gate/telegram-port.js';

/** A message may hold this many UTF-16 units. @see https://core.telegram.org/bots/api#sendmessage */
export const MESSAGE_UNITS = 4096;
/** An alert may hold this many. @see https://core.telegram.org/bots/api#answercallbackquery */
export const ALERT_UNITS = 200;

/** Text without entities stays as it is. */
export function toRichText(part: string | RichText): RichText {
  return typeof part === 'string' ? { text: part, entities: [] } : part;
}

/** Puts the parts one after another; their entities move along. */
export function concat(parts: readonly (string | RichText)[]): RichText {
  let text = '';
  const entities: Entity[] = [];
  for (const part of parts.map(toRichText)) {
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

/** Puts the parts one after another with a separator between them. */
export function join(parts: readonly (string | RichText)[], separator: string): RichText {
  return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

/** One span over the whole part; an empty part gets none. */
export function wrap(part: string | RichText, kind: 'bold' | 'italic' | 'code'): RichText {
  return span(part, (length) => ({ type: kind, offset: 0, length }));
}

/** The part opens an address. */
export function linkTo(part: string | RichText, url: string): RichText {
  return span(part, (length) => ({ type: 'text_link', offset: 0, length, url }));
}

/** The part opens a person's profile. */
export function mention(part: string | RichText, userId: UserId): RichText {
  return span(part, (length) => ({ type: 'text_mention', offset: 0, length, userId }));
}

function span(part: string | RichText, toEntity: (length: number) => Entity): RichText {
  const { text, entities } = toRichText(part);
  return text === '' ? { text, entities } : { text, entities: [toEntity(text.length), ...entities] };
}

/** At most `units` UTF-16 units, ending in "…" when something was cut; no character is cut in two. */
export function cutText(text: string, units: number): string {
  if (text.length <= units) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (kept.length + segment.length > units - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** As `cutText`; entities end where the text does. */
export function cut(content: RichText, units: number = MESSAGE_UNITS): RichText {
  const text = cutText(content.text, units);
  if (text === content.text) return content;
  const end = text.length - 1;
  const entities = content.entities
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }))
    .filter(({ length }) => length > 0);
  return { text, entities };
}
