/** The daily look at groups and required channels: a title, a name, a linked channel may change and no update tells. */
import type { Group, RequiredChannel } from '../domain/group.js';
import type { ChannelCircuit } from './channel-circuit.js';
import type { GroupStanding } from './group-standing.js';
import type { LearnChannel } from './learn-channel.js';
import type { ChatLooks, Clock, Groups, Telegram } from './ports.js';

const LOOKED_AT_EVERY_MS = 24 * 60 * 60 * 1000;
/** Of each kind: with a look every 30 s, 28,800 groups and as many channels a day. */
const MOST_AT_ONCE = 10;

/** Looks at some that are due. A chat whose answer has to wait is looked at the next day. */
export interface LookAtChats {
  /** @throws AppError until */
  (): Promise<void>;
}

interface Deps {
  readonly looks: ChatLooks;
  readonly telegram: Pick<Telegram, 'getChat'>;
  readonly groups: Pick<Groups, 'ensure' | 'setLinkedChat'>;
  readonly standing: Pick<GroupStanding, 'learnFromRefusal'>;
  readonly circuit: Pick<ChannelCircuit, 'lose'>;
  readonly learnChannel: LearnChannel;
  readonly clock: Clock;
}

/** Composes it. */
export function createLookAtChats({
  looks,
  telegram,
  groups,
  standing,
  circuit,
  learnChannel,
  clock,
}: Deps): LookAtChats {
  return async function look() {
    const nowMs = clock.now();
    const due = await looks.claim({ beforeMs: nowMs - LOOKED_AT_EVERY_MS, nowMs, limit: MOST_AT_ONCE });
    for (const channel of due.channels) await lookAtChannel(channel);
    for (const group of due.groups) await lookAtGroup(group);
  };

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
