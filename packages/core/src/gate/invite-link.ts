import type { ChatId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import type { Channels, ChannelSighting } from './ports.js';
import type { CallOutcome } from './telegram-port.js';

/** Makes ways into channels that have no name. */
export interface InviteLinks {
  /** A new link each time; the ones before keep working. @see https://core.telegram.org/bots/api#createchatinvitelink */
  createInviteLink(chatId: ChatId): Promise<CallOutcome<string>>;
}

/** Sees to it that members can be sent to a channel. */
export interface ProvideInviteLink {
  /** The channel, with a link of ours if it has no name and nobody knew one; without, if we may make none. @throws AppError until */
  (channel: ChannelSighting): Promise<ChannelSighting>;
}

interface Deps {
  readonly channels: Pick<Channels, 'findByChatId'>;
  readonly telegram: InviteLinks;
}

/** Composes it. A link that is known already is not made again. */
export function createProvideInviteLink({ channels, telegram }: Deps): ProvideInviteLink {
  return async function provide(channel: ChannelSighting): Promise<ChannelSighting> {
    if (channel.username !== null || channel.inviteLink !== null) return channel;
    const known = (await channels.findByChatId(channel.chatId))?.inviteLink ?? null;
    if (known !== null) return { ...channel, inviteLink: known };
    const outcome = await telegram.createInviteLink(channel.chatId);
    if (outcome.kind === 'mistake') return channel;
    const acted = expectAnswer(outcome, 'create-invite-link');
    return acted.kind === 'done' ? { ...channel, inviteLink: acted.value } : channel;
  };
}
