import type { Group } from '../domain/group.js';
import type { ChatId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import type { Claims, Groups, Telegram } from './ports.js';

/** A stranger among channels is checked against Telegram at most this often per group. */
const CHECK_PAUSE_MS = 10 * 60 * 1000;

/** Which channel a group is the discussion of. */
export interface LinkedChat {
  /** No update tells that the link changed: a channel that we do not know is looked up before it counts as a stranger. @throws AppError until */
  is(group: Group, chatId: ChatId): Promise<boolean>;
}

/** Composes it. */
export function createLinkedChat({
  groups,
  telegram,
  claims,
}: {
  groups: Pick<Groups, 'setLinkedChat'>;
  telegram: Pick<Telegram, 'getChat'>;
  claims: Pick<Claims, 'take' | 'release'>;
}): LinkedChat {
  return { is };

  async function is(group: Group, chatId: ChatId): Promise<boolean> {
    if (group.linkedChatId === chatId) return true;
    const claim = `linked-${group.key}-${chatId}`;
    if (!(await claims.take(claim, CHECK_PAUSE_MS))) return false;
    const outcome = await telegram.getChat(group.chatId);
    if (outcome.kind !== 'done') await claims.release(claim);
    const acted = expectAnswer(outcome, 'linked-chat');
    if (acted.kind !== 'done') return true;
    if (acted.value.linkedChatId !== group.linkedChatId)
      await groups.setLinkedChat(group.key, acted.value.linkedChatId);
    return acted.value.linkedChatId === chatId;
  }
}
