import type { Group } from '../domain/group.js';
import type { ChatId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { Claims, Clock, Groups, Telegram } from './ports.js';

/** A channel that was found to be a stranger counts as one this long, without another look. */
const STRANGER_MS = 10 * 60 * 1000;
/** One process asks for all; when it dies, another one asks after this long. */
const LOOK_UP_CLAIM_MS = 15 * 1000;
/** The others come back for the answer. */
const SHARED_LOOK_UP_PAUSE_MS = 500;

/** Which channel a group is the discussion of. */
export interface LinkedChat {
  /**
   * No update tells that the link changed: a channel that we do not know is looked up before it counts as a stranger.
   *
   * @throws AppError until, while nobody knows
   */
  is(group: Group, chatId: ChatId): Promise<boolean>;
}

interface Deps {
  readonly groups: Pick<Groups, 'setLinkedChat'>;
  readonly telegram: Pick<Telegram, 'getChat'>;
  readonly claims: Pick<Claims, 'take' | 'isTaken' | 'release'>;
  readonly clock: Clock;
}

/** Composes it. */
export function createLinkedChat({ groups, telegram, claims, clock }: Deps): LinkedChat {
  return { is };

  async function is(group: Group, chatId: ChatId): Promise<boolean> {
    if (group.linkedChatId === chatId) return true;
    const stranger = `stranger-${group.key}-${chatId}`;
    if (await claims.isTaken(stranger)) return false;
    const lookUp = `linked-look-up-${group.key}-${chatId}`;
    if (!(await claims.take(lookUp, LOOK_UP_CLAIM_MS)))
      throw waitUntil('linked-chat-asked', clock.now() + SHARED_LOOK_UP_PAUSE_MS);
    try {
      const isLinked = await ask(group, chatId);
      if (!isLinked) await claims.take(stranger, STRANGER_MS);
      return isLinked;
    } finally {
      await claims.release(lookUp);
    }
  }

  /** Nobody is a stranger while Telegram does not tell us. */
  async function ask(group: Group, chatId: ChatId): Promise<boolean> {
    const acted = expectAnswer(await telegram.getChat(group.chatId), 'linked-chat');
    if (acted.kind !== 'done') return true;
    const { linkedChatId } = acted.value;
    if (linkedChatId !== group.linkedChatId) await groups.setLinkedChat(group.key, linkedChatId);
    return linkedChatId === chatId;
  }
}
