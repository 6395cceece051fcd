import { parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import { cutText } from '@gmbot/core/i18n/rich-text';
import type { TargetHint } from '@gmbot/core/gate/target';
import { toName } from '../facts.js';
import type { GroupCommand, RepliedMessage } from './group-command.js';

/** Whom a command means, and what else it says. */
export interface ReadTarget {
  readonly hint: TargetHint;
  /** Null iff nothing else was said. */
  readonly reason: string | null;
}

const ID = /^(\d{1,15})(?:\s+|$)/;
/** A number that opens a reason ("2 warnings") is no id where a reply already names the person. */
const ID_BESIDE_REPLY = /^(\d{5,15})(?:\s+|$)/;
const LONGEST_REASON = 200;

/** A person who is mentioned goes before an id, and an id before the message replied to. */
export function readTarget(
  { args, mentions, reply }: Pick<GroupCommand, 'args' | 'mentions' | 'reply'>,
  botId: UserId,
): ReadTarget {
  const [mentioned] = mentions;
  if (mentioned !== undefined) {
    const name = toName(mentioned);
    const hint = { kind: 'person', userId: parseUserId(mentioned.id), name, isBot: mentioned.is_bot } as const;
    return { hint, reason: toReason(dropStart(args, [name, mentioned.first_name])) };
  }
  const id = (reply === null ? ID : ID_BESIDE_REPLY).exec(args);
  if (id?.[1] !== undefined) {
    return { hint: { kind: 'id', userId: parseUserId(Number(id[1])) }, reason: toReason(args.slice(id[0].length)) };
  }
  if (reply !== null) return { hint: readReplied(reply, botId), reason: toReason(args) };
  return { hint: { kind: args.startsWith('@') ? 'username' : 'none' }, reason: null };
}

function readReplied({ message_id, from, sender_chat }: RepliedMessage, botId: UserId): TargetHint {
  if (sender_chat !== undefined) return { kind: 'anonymous' };
  if (from === undefined) return { kind: 'none' };
  if (from.id === botId) return { kind: 'our-message', messageId: parseMessageId(message_id) };
  return { kind: 'person', userId: parseUserId(from.id), name: toName(from), isBot: from.is_bot };
}

function dropStart(text: string, starts: readonly string[]): string {
  const start = starts.find((one) => one !== '' && text.startsWith(one));
  return start === undefined ? text : text.slice(start.length);
}

function toReason(text: string): string | null {
  const reason = cutText(text.trim().replace(/\s+/g, ' '), LONGEST_REASON);
  return reason === '' ? null : reason;
}
