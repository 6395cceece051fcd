import { parseChatId } from '@gmbot/core/domain/ids';
import { type ChannelRef, parseChannelRefs, toChannelRef } from '@gmbot/core/gate/channel-ref';
import type { GroupCommand, RepliedMessage } from './group-command.js';

/** Every channel that a command names: in its arguments, and by the message it replies to. */
export function readChannelRefs({ args, reply }: Pick<GroupCommand, 'args' | 'reply'>): readonly ChannelRef[] {
  const named = parseChannelRefs(args);
  if (reply === null) return named;
  const channelId = readOrigin(reply);
  if (channelId !== null) return [...named, toChannelRef(parseChatId(channelId))];
  return named.length > 0 ? named : [{ kind: 'not-forwarded', text: '' }];
}

/** The channel that a message was forwarded from, by hand or by Telegram. */
function readOrigin({ forward_origin, sender_chat, is_automatic_forward }: RepliedMessage): number | null {
  if (forward_origin?.chat !== undefined) return forward_origin.chat.id;
  return is_automatic_forward === true && sender_chat !== undefined ? sender_chat.id : null;
}
