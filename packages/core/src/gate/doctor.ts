import { isAdministrator } from '../domain/chat-member.js';
import { type Group, type RequiredChannel, type Standing, readStanding } from '../domain/group.js';
import { waitUntil } from '../errors/app-error.js';
import type { ChannelCircuit } from './channel-circuit.js';
import { toLogRefused } from './group-log.js';
import type { GroupStanding } from './group-standing.js';
import type { ProvideInviteLink } from './invite-link.js';
import type { Channels, Claims, Groups, LastMoves, Telegram } from './ports.js';
import { toChannelUrl } from './render-topic.js';

/** What is wrong with a required channel. */
export type ChannelFault = 'lost' | 'gone' | 'cannot-invite';

/** What a check of our rights found. */
export interface Diagnosis {
  /** As it would be if protection were switched on. */
  readonly standing: Standing;
  readonly isEnabled: boolean;
  /** The group’s own back door: whoever is no member can write, and cannot be held. */
  readonly isOpenToGuests: boolean;
  /** The group has a log, and it takes no lines. */
  readonly isLogLost: boolean;
  readonly channels: readonly {
    readonly channel: RequiredChannel;
    readonly fault: ChannelFault | null;
    /** When somebody was last seen to join or leave it (unix ms); null = never yet. */
    readonly lastMoveMs: number | null;
  }[];
}

/** Asks Telegram for our rights in the group and in each of its channels, and keeps what it learns. */
export interface Examine {
  /** @throws AppError until */
  (group: Group): Promise<Diagnosis>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'listChannels'>;
  readonly telegram: Pick<Telegram, 'getSelf' | 'getChat'>;
  readonly standing: Pick<GroupStanding, 'refresh'>;
  readonly channels: Pick<Channels, 'refresh'>;
  readonly provideInviteLink: ProvideInviteLink;
  readonly circuit: Pick<ChannelCircuit, 'lose' | 'find'>;
  readonly lastMoves: Pick<LastMoves, 'read'>;
  readonly claims: Pick<Claims, 'isTaken'>;
}

/** Composes it. */
export function createExamine(deps: Deps): Examine {
  const { groups, channels, telegram, provideInviteLink, standing, circuit, lastMoves, claims } = deps;
  return async function examine(group: Group): Promise<Diagnosis> {
    await standing.refresh(group);
    const fresh = (await groups.findByKey(group.key)) ?? group;
    const examined = [];
    const required = await groups.listChannels(group.key);
    const moves = await lastMoves.read(required.map(({ key }) => key));
    for (const channel of required)
      examined.push({ channel, fault: await examineChannel(channel), lastMoveMs: moves.get(channel.key) ?? null });
    return {
      standing: readStanding({ ...fresh, isEnabled: true }),
      isEnabled: fresh.isEnabled,
      isOpenToGuests: await readOpenness(group),
      isLogLost: await hasLostLog(fresh),
      channels: examined,
    };
  };

  async function readOpenness({ chatId }: Group): Promise<boolean> {
    const outcome = await telegram.getChat(chatId);
    return outcome.kind === 'done' && outcome.value.isOpenToGuests === true;
  }

  /** That we stand there is not all it takes to write: the lines themselves tell. */
  async function hasLostLog({ settings: { logChatId } }: Group): Promise<boolean> {
    if (logChatId === null) return false;
    const outcome = await telegram.getSelf(logChatId);
    if (outcome.kind === 'wait' || outcome.kind === 'again') throw waitUntil('examine-waits', outcome.untilMs);
    if (outcome.kind === 'refused') return true;
    const isAbsent = outcome.kind === 'done' && !outcome.value.isPresent;
    return isAbsent || claims.isTaken(toLogRefused(logChatId));
  }

  async function examineChannel(channel: RequiredChannel): Promise<ChannelFault | null> {
    const outcome = await telegram.getSelf(channel.chatId);
    switch (outcome.kind) {
      case 'wait':
      case 'again':
        throw waitUntil('examine-waits', outcome.untilMs);
      case 'done':
        if (!isAdministrator(outcome.value)) return lose(channel, 'lost');
        if (channel.lostAtMs !== null) await circuit.find(channel);
        return toChannelUrl(channel) === null ? mendAddress(channel) : null;
      case 'refused':
        return lose(channel, outcome.why === 'chat-not-found' ? 'gone' : 'lost');
      case 'already':
      case 'mistake':
        return null;
    }
  }

  async function mendAddress(channel: RequiredChannel): Promise<ChannelFault | null> {
    const provided = await provideInviteLink(channel);
    if (provided.inviteLink === null) return 'cannot-invite';
    await channels.refresh(provided);
    return null;
  }

  async function lose(channel: RequiredChannel, fault: ChannelFault): Promise<ChannelFault> {
    if (channel.lostAtMs === null) await circuit.lose(channel);
    return fault;
  }
}
