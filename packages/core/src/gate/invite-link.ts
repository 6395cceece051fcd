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
  /**
   * The channel with the link that is known already; else, if it has no name, with one that we make, which bears our name and
   * tells who came by it; else as it was shown. @throws AppError until
   */
  (channel: ChannelSighting): Promise<ChannelSighting>;
}

interface Deps {
  readonly channels: Pick<Channels, 'findByChatId'>;
  readonly telegram: InviteLinks;
}

/** Composes it. A link that is known is never made again, nor given up for the nameless one that Telegram shows of us. */
export function createProvideInviteLink({ channels, telegram }: Deps): ProvideInviteLink {
  return async function provide(channel: ChannelSighting): Promise<ChannelSighting> {
    const known = (await channels.findByChatId(channel.chatId))?.inviteLink ?? null;
    if (known !== null) return { ...channel, inviteLink: known };
    if (channel.username !== null) return channel;
    const outcome = await telegram.createInviteLink(channel.chatId);
    if (outcome.kind === 'mistake') return channel;
    const acted = expectAnswer(outcome, 'create-invite-link');
    return acted.kind === 'done' ? { ...channel, inviteLink: acted.value } : channel;
  };
}
