/**
 * The one place where a key becomes a text. Messages are ICU; their tags become entities, so that nothing
 * that is put into a message can change what the message means.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { parseUserId, type UserId } from '../domain/ids.js';
import type { RichText } from '../gate/telegram-port.js';
import { CATALOGS, type Language, type MessageKey, type Messages } from './catalogs.js';
import type { ValueArguments } from './message-values.js';
import { isolate, markLines } from './direction.js';
import { concat, linkTo, mention, toRichText, wrap } from './rich-text.js';
import { sanitizeLabel, sanitizeName } from './sanitize-name.js';

type Part = string | RichText;

/** Our texts in one language. */
export interface Texts {
  readonly language: Language;
  rich<Key extends MessageKey>(key: Key, ...values: ValueArguments<Messages[Key]>): RichText;
  /** Without entities, for buttons and alerts. */
  plain<Key extends MessageKey>(key: Key, ...values: ValueArguments<Messages[Key]>): string;
  /** A person as a mention; "Someone" when the name shows nothing. */
  person(person: { readonly userId: UserId; readonly name: string }): RichText;
  /** The same without a mention: nobody is notified. */
  name(name: string): RichText;
  /** A chat's title in bold. */
  title(title: string): RichText;
  /** A chat's title for a button. */
  label(title: string): string;
  /** "a, b and c", by the rules of the language. */
  list(items: readonly Part[]): RichText;
}

/** One object a language, made at the first call. */
export function getTexts(language: Language): Texts {
  const known = textsByLanguage.get(language);
  if (known !== undefined) return known;
  const texts = createTexts(language);
  textsByLanguage.set(language, texts);
  return texts;
}

const textsByLanguage = new Map<Language, Texts>();

function createTexts(language: Language): Texts {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });

  function readFormat(key: MessageKey): IntlMessageFormat {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const format = new IntlMessageFormat(markLines(CATALOGS[language][key], language), language);
    formats.set(key, format);
    return format;
  }

  function rich<Key extends MessageKey>(key: Key, ...[values]: ValueArguments<Messages[Key]>): RichText {
    const all = { ...(values ?? {}), ...toTags(values ?? {}) };
    return concat(
      readFormat(key)
        .formatToParts<Part>(all)
        .map(({ value }) => toPart(value)),
    );
  }
  function list(items: readonly Part[]): RichText {
    const slots = lists.formatToParts(items.map((_, index) => String(index)));
    return concat(slots.map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? '') : value)));
  }
  const texts: Texts = {
    language,
    rich,
    plain: (key, ...values) => rich(key, ...values).text,
    person: ({ userId, name }) => isolate(mention(sanitizeName(name, texts.plain('someone')), userId), language),
    name: (name) => isolate(toRichText(sanitizeName(name, texts.plain('someone'))), language),
    title: (title) => isolate(wrap(sanitizeName(title, texts.plain('untitled')), 'bold'), language),
    label: (title) => sanitizeLabel(title, texts.plain('untitled')),
    list,
  };
  return texts;
}

type Tag = (parts: Part[]) => Part;

function toTags(values: { readonly link?: unknown; readonly person?: unknown }): Record<string, Tag> {
  const { link, person } = values;
  return {
    b: (parts) => wrap(concat(parts), 'bold'),
    i: (parts) => wrap(concat(parts), 'italic'),
    code: (parts) => wrap(concat(parts), 'code'),
    ...(typeof link === 'string' && { link: (parts: Part[]) => linkTo(concat(parts), link) }),
    ...(typeof person === 'number' && { person: (parts: Part[]) => mention(concat(parts), parseUserId(person)) }),
  };
}

function toPart(value: unknown): Part {
  if (typeof value === 'object' && value !== null && 'text' in value && 'entities' in value) return value as RichText;
  return toRichText(String(value));
}
