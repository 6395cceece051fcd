import { parseChatId } from '@gmbot/core/domain/ids';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { Leaving } from '@gmbot/core/gate/leaving';
import type { Groups } from '@gmbot/core/gate/ports';
import { toChatMember } from '@gmbot/core/telegram/chat-member';
import type { SlimChat } from '@gmbot/core/telegram/slim-update';
import { toSighting } from './facts.js';
import type { Handler, UpdateContext } from './handler.js';

interface Deps {
  readonly groups: Pick<Groups, 'findPolicy'>;
  readonly telegram: Leaving;
}

/**
 * Groups that the operator blocked: whatever is said or pressed there is ignored, and whoever adds us sees us leave. What
 * tells who joined or left, and what we may do there, goes on its way: the chat may be required elsewhere.
 */
export function createBlockedGroupsHandler({ groups, telegram }: Deps): Handler {
  return { name: 'blocked-groups', handle };

  async function handle({ update }: UpdateContext): Promise<boolean> {
    const { message, edited_message: edited, callback_query: press, my_chat_member: ours } = update;
    const chat = (message ?? edited ?? press?.message ?? ours)?.chat;
    if (chat === undefined || !(await isBlocked(chat))) return false;
    if (ours === undefined) return true;
    if (toChatMember(ours.new_chat_member).isPresent)
      expectAnswer(await telegram.leave(parseChatId(chat.id)), 'leave-blocked');
    return false;
  }

  async function isBlocked(chat: SlimChat): Promise<boolean> {
    const sighting = toSighting(chat);
    return sighting !== null && ((await groups.findPolicy(sighting.chatId))?.group.isBlocked ?? false);
  }
}
