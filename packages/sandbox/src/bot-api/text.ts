/** The checks that Telegram makes of texts, their entities and the buttons under them. */
import { badRequest } from '../world/sandbox-errors.js';
import type { JsonObject } from '../world/types.js';
import type { World } from '../world/world.js';
import { findUser, renderUser } from '../world/users.js';
import { detectEntities } from '../world/entities.js';
import type { EntityParameter } from './parameters.js';

const ENTITY_TYPES = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
]);

/** Limits in characters, https://core.telegram.org/bots/api#sendmessage and #sendphoto */
export const TEXT_LIMIT = 4_096;
export const CAPTION_LIMIT = 1_024;

export interface GivenText {
  text: string;
  entities?: EntityParameter[] | undefined;
  parseMode?: string | undefined;
  limit: number;
}

/**
 * The text as it will stand, with its entities. Mentions of people whom the bot cannot reach lose their entity.
 * Markup is refused: whoever builds texts from hostile names passes entities.
 */
export function readText(world: World, given: GivenText): { text: string; entities: JsonObject[] } {
  if (given.parseMode !== undefined && given.parseMode !== '') {
    throw badRequest('unsupported parse_mode: the sandbox understands entities only');
  }
  const { text } = given;
  if (text.trim() === '') throw badRequest('message text is empty');
  if (text.length > given.limit) {
    throw badRequest(given.limit === TEXT_LIMIT ? 'message is too long' : 'message caption is too long');
  }
  const entities = (given.entities ?? [])
    .map((entity) => readEntity(world, entity, text))
    .filter((each) => each !== null);
  const found = detectEntities(text).filter(({ offset }) => !entities.some((each) => covers(each, Number(offset))));
  return { text, entities: [...entities, ...found] };
}

function covers(entity: JsonObject, offset: number): boolean {
  const start = Number(entity['offset']);
  return offset >= start && offset < start + Number(entity['length']);
}

function readEntity(world: World, entity: EntityParameter, text: string): JsonObject | null {
  const { type, offset, length } = entity;
  if (!ENTITY_TYPES.has(type)) throw badRequest(`can't parse MessageEntity: unsupported type "${type}"`);
  if (offset < 0 || length <= 0 || offset + length > text.length) {
    throw badRequest(`can't parse entities: entity ${type} at ${offset}+${length} is outside of the text`);
  }
  if (splitsPair(text, offset) || splitsPair(text, offset + length)) {
    throw badRequest(`can't parse entities: entity ${type} at ${offset}+${length} splits a character`);
  }
  if (type === 'text_link') {
    if (entity.url === undefined) throw badRequest('can\'t parse MessageEntity: field "url" must be of type String');
    return { type, offset, length, url: checkUrl(entity.url) };
  }
  if (type === 'text_mention') {
    const id = entity.user?.['id'];
    if (typeof id !== 'number') throw badRequest('can\'t parse MessageEntity: field "user" must have an id');
    return findUser(world, id) ? { type, offset, length, user: renderUser(world, id) } : null;
  }
  return { type, offset, length, ...(entity.language !== undefined && { language: entity.language }) };
}

function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Accepts what a button or link may open. */
export function checkUrl(url: string): string {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  try {
    const { protocol, hostname } = new URL(withScheme);
    const isWeb =
      (protocol === 'http:' || protocol === 'https:') && (hostname.includes('.') || hostname === 'localhost');
    if (isWeb || protocol === 'tg:') return url;
  } catch {
    // Not a URL at all: refused below, like one of a wrong kind.
  }
  throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
}
