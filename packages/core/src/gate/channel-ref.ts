/**
 * Words. Ref: how an administrator names a channel: @name, a link, an id, or a post of it that they reply to.
 */
import { type ChatId, parseChatId } from '../domain/ids.js';

/** A channel as it was named. `text` is what was typed. */
export type ChannelRef =
  | { readonly kind: 'name'; readonly name: `@${string}`; readonly text: string }
  | { readonly kind: 'id'; readonly chatId: ChatId; readonly text: string }
  | { readonly kind: 'invite-link'; readonly hash: string; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  /** The message replied to comes from no channel. */
  | { readonly kind: 'not-forwarded'; readonly text: string };

const NAME = /^[a-z][a-z0-9_]{3,31}$/i;
const SITE = /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)\/(.+)$/i;
const NAME_AS_HOST = /^(?:https?:\/\/)?([a-z][a-z0-9_]{3,31})\.t\.me(?:\/.*)?$/i;
const APP_LINK = /^tg:\/\/resolve\?domain=([^&]+)/i;
const INVITE = /^(?:\+|joinchat\/)([\w-]+)/i;
const PRIVATE_POST = /^c\/(\d{1,13})(?:\/|$)/i;
/** The mark that turns the number of a channel into its id. @see https://core.telegram.org/api/bots/ids */
const CHANNEL_MARK = '-100';

/** Reads every channel named in a command's arguments. Never throws: what cannot be read says so. */
export function parseChannelRefs(args: string): readonly ChannelRef[] {
  return args
    .split(/[\s,;]+/)
    .filter((token) => token !== '')
    .map(parseChannelRef);
}

/** A ref to a chat that Telegram itself named. */
export function toChannelRef(chatId: ChatId): ChannelRef {
  return { kind: 'id', chatId, text: String(chatId) };
}

function parseChannelRef(token: string): ChannelRef {
  const text = token.replace(/[?#].*$/, (query) => (/^tg:/i.test(token) ? query : ''));
  if (text.startsWith('@')) return toNameRef(text.slice(1), token);
  if (/^-?\d+$/.test(text)) return toIdRef(text, token);
  const path = SITE.exec(text)?.[1];
  if (path !== undefined) return parsePath(path, token);
  const name = APP_LINK.exec(text)?.[1] ?? NAME_AS_HOST.exec(text)?.[1];
  return name === undefined ? { kind: 'unreadable', text: token } : toNameRef(name, token);
}

function parsePath(path: string, token: string): ChannelRef {
  const hash = INVITE.exec(path)?.[1];
  if (hash !== undefined) return { kind: 'invite-link', hash, text: token };
  const number = PRIVATE_POST.exec(path)?.[1];
  if (number !== undefined) return toIdRef(number, token);
  const name = path.replace(/^s\//i, '').split('/')[0] ?? '';
  return toNameRef(name, token);
}

function toNameRef(name: string, token: string): ChannelRef {
  return NAME.test(name) ? { kind: 'name', name: `@${name}`, text: token } : { kind: 'unreadable', text: token };
}

/** A number without a sign is that of a `t.me/c/` link. */
function toIdRef(digits: string, token: string): ChannelRef {
  const id = Number(digits.startsWith('-') ? digits : `${CHANNEL_MARK}${digits}`);
  if (!Number.isSafeInteger(id)) return { kind: 'unreadable', text: token };
  return { kind: 'id', chatId: parseChatId(id), text: token };
}

/** Finds the one that a ref names, without asking anyone. */
export function findNamed<Chat extends NamedChat>(ref: ChannelRef, chats: readonly Chat[]): Chat | null {
  return chats.find((chat) => isNamed(ref, chat)) ?? null;
}

interface NamedChat {
  readonly chatId: ChatId;
  readonly username: string | null;
  readonly inviteLink: string | null;
}

function isNamed(ref: ChannelRef, { chatId, username, inviteLink }: NamedChat): boolean {
  switch (ref.kind) {
    case 'id':
      return ref.chatId === chatId;
    case 'name':
      return username !== null && ref.name.slice(1).toLowerCase() === username.toLowerCase();
    case 'invite-link':
      return inviteLink !== null && (inviteLink.endsWith(`/${ref.hash}`) || inviteLink.endsWith(`+${ref.hash}`));
    case 'unreadable':
    case 'not-forwarded':
      return false;
  }
}
