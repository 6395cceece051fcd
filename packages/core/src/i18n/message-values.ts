/**
 * Reads a message's values from its text, at compile time: `{name}`, `{count, plural, …}`, `{count, number}`,
 * `{kind, select, …}`, and the tags `<link>` and `<person>`, which need an address and a person.
 *
 * A branch of a plural or select must not be a single word: it would read like a value.
 */
import type { UserId } from '../domain/ids.js';
import type { RichText } from '../gate/telegram-port.js';

type NotInName = ' ' | '#' | '}' | ',' | '<' | '.' | '!' | '?' | '\n' | '’';
type Name<Text extends string> = Text extends '' | `${string}${NotInName}${string}` ? never : Text;

type Value<Chunk extends string> = Chunk extends `${infer Text}, plural,${string}`
  ? [Name<Text>, number]
  : Chunk extends `${infer Text}, number}${string}`
    ? [Name<Text>, number]
    : Chunk extends `${infer Text}, select,${string}`
      ? [Name<Text>, string]
      : Chunk extends `${infer Text}}${string}`
        ? [Name<Text>, string | RichText]
        : never;

type Values<Message extends string> = Message extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Chunk}{${string}` ? Value<Chunk> : Value<Rest>) | Values<Rest>
  : never;

type TagValues<Message extends string> =
  | (Message extends `${string}<link>${string}` ? ['link', string] : never)
  | (Message extends `${string}<person>${string}` ? ['person', UserId] : never);

/** The values that a message needs. */
export type MessageValues<Message extends string> = {
  readonly [Pair in Values<Message> | TagValues<Message> as Pair[0]]: Pair[1];
};

/** The values as arguments: none where none are needed. */
export type ValueArguments<Message extends string> = keyof MessageValues<Message> extends never
  ? []
  : [values: MessageValues<Message>];
