/** The daily look at groups and required channels: a title, a name, a linked channel may change and no update tells. */
import type { Group, RequiredChannel } from '../domain/group.js';
import type { ChannelCircuit } from './channel-circuit.js';
import type { GroupStanding } from './group-standing.js';
import type { LearnChannel } from './learn-channel.js';
import { eachInTurn } from './each-in-turn.js';
import type { ChatLooks, Claims, Clock, Groups, Telegram } from './ports.js';

const LOOKED_AT_EVERY_MS = 24 * 60 * 60 * 1000;
/** Of each kind: with a look every 30 s, 28,800 groups and as many channels a day. */
const MOST_AT_ONCE = 10;
/** While Telegram hangs, a look may take minutes; another one would only hang beside it. */
const CLAIM = 'looking-at-chats';
const LONGEST_LOOK_MS = 5 * 60 * 1000;

/** Looks at some that are due. A chat whose answer has to wait is looked at the next day. */
export interface LookAtChats {
  /** @throws AppError until */
  (): Promise<void>;
}

interface Deps {
  readonly chatLooks: ChatLooks;
  readonly claims: Pick<Claims, 'take' | 'release'>;
  readonly telegram: Pick<Telegram, 'getChat'>;
  readonly groups: Pick<Groups, 'ensure' | 'setLinkedChat'>;
  readonly standing: Pick<GroupStanding, 'learnFromRefusal'>;
  readonly circuit: Pick<ChannelCircuit, 'lose'>;
  readonly learnChannel: LearnChannel;
  readonly clock: Clock;
}

/** Composes it. */
export function createLookAtChats({
  chatLooks,
  claims,
  telegram,
  groups,
  standing,
  circuit,
  learnChannel,
  clock,
}: Deps): LookAtChats {
  return async function look() {
    if (!(await claims.take(CLAIM, LONGEST_LOOK_MS))) return;
    try {
      await lookAtDue();
    } finally {
      await claims.release(CLAIM);
    }
  };

  async function lookAtDue(): Promise<void> {
    const nowMs = clock.now();
    const due = await chatLooks.claim({ beforeMs: nowMs - LOOKED_AT_EVERY_MS, nowMs, limit: MOST_AT_ONCE });
    const looks = [
      ...due.channels.map((one) => () => lookAtChannel(one)),
      ...due.groups.map((one) => () => lookAtGroup(one)),
    ];
    await eachInTurn(looks, (lookAtOne) => lookAtOne());
  }

  async function lookAtGroup(group: Group): Promise<void> {
    const outcome = await telegram.getChat(group.chatId);
    if (outcome.kind === 'refused') return standing.learnFromRefusal(group, outcome);
    if (outcome.kind !== 'done') return;
    const { chatId, kind, title, username, isForum, linkedChatId } = outcome.value;
    if (kind !== 'basic' && kind !== 'supergroup') return;
    await groups.ensure({ chatId, kind, title, username, isForum });
    if (linkedChatId !== group.linkedChatId) await groups.setLinkedChat(group.key, linkedChatId);
  }

  async function lookAtChannel(channel: RequiredChannel): Promise<void> {
    const outcome = await telegram.getChat(channel.chatId);
    if (outcome.kind === 'refused') return circuit.lose(channel);
    if (outcome.kind !== 'done') return;
    const { chatId, kind, title, username, inviteLink } = outcome.value;
    if (kind === 'channel' || kind === 'supergroup')
      await learnChannel(channel, { chatId, kind, title, username, inviteLink });
  }
}
