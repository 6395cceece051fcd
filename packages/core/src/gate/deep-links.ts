/**
 * Links that open the bot with something to do. A payload is at most 64 of `[A-Za-z0-9_-]`.
 *
 * @see https://core.telegram.org/api/links#bot-links
 */
import { type GroupKey, parseGroupKey } from '../domain/ids.js';

/** What we need in a group, and in a channel, as the links name it. */
const GROUP_RIGHTS = 'delete_messages+restrict_members+invite_users';
const CHANNEL_RIGHTS = 'invite_users';

/** The links of one bot. */
export interface DeepLinks {
  /** Adds us to a group with the rights we need; in a group that we are in, gives us those rights. */
  readonly addToGroup: string;
  /** The same for a channel. */
  readonly addToChannel: string;
  /** Opens the chat picker for a group. Whoever opens it is checked. */
  pickFor(groupKey: GroupKey): string;
  /** Opens the picker for the log of a group. Whoever opens it is checked. */
  logFor(groupKey: GroupKey): string;
  /** Asks whoever opens it to agree to what the token stands for. */
  consentTo(token: string): string;
}

/** What a `/start` in private carries. */
export type StartPayload =
  { readonly kind: 'pick' | 'log'; readonly groupKey: GroupKey } | { readonly kind: 'consent'; readonly token: string };

/** Composes them. */
export function createDeepLinks(botUsername: string): DeepLinks {
  const bot = `https://t.me/${botUsername}`;
  return {
    addToGroup: `${bot}?startgroup=true&admin=${GROUP_RIGHTS}`,
    addToChannel: `${bot}?startchannel&admin=${CHANNEL_RIGHTS}`,
    pickFor: (groupKey) => `${bot}?start=link-${groupKey}`,
    logFor: (groupKey) => `${bot}?start=log-${groupKey}`,
    consentTo: (token) => `${bot}?start=consent-${token}`,
  };
}

/** Null iff it carries nothing that we know. */
export function readStartPayload(args: string): StartPayload | null {
  const [, about, groupKey] = /^(link|log)-(\d{1,9})$/.exec(args) ?? [];
  if (groupKey !== undefined)
    return { kind: about === 'log' ? 'log' : 'pick', groupKey: parseGroupKey(Number(groupKey)) };
  const token = /^consent-([\w-]{1,40})$/.exec(args)?.[1];
  return token === undefined ? null : { kind: 'consent', token };
}
