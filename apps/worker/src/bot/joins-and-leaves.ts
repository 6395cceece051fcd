import { toMembership } from '@gmbot/core/domain/chat-member';
import { parseChatId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { ChannelEvents } from '@gmbot/core/gate/channel-events';
import type { GroupEvents } from '@gmbot/core/gate/group-events';
import type { LearnChannel } from '@gmbot/core/gate/learn-channel';
import type { Channels, Groups, Moment } from '@gmbot/core/gate/ports';
import { toChatMember } from '@gmbot/core/telegram/chat-member';
import type { SlimChatJoinRequest, SlimChatMemberUpdated } from '@gmbot/core/telegram/slim-update';
import { isSame, toChannelSighting, toSighting } from './facts.js';
import type { Handler, UpdateContext } from './handler.js';

interface Deps {
  readonly botId: UserId;
  readonly groups: Pick<Groups, 'ensure' | 'findPolicy'>;
  readonly channels: Pick<Channels, 'findByChatId'>;
  readonly channelEvents: ChannelEvents;
  readonly learnChannel: LearnChannel;
  readonly groupEvents: GroupEvents;
}

/** Somebody joined or left a required channel, or asked to be let in; or their standing in a group changed. A chat may be both. */
export function createJoinsAndLeavesHandler({
  botId,
  groups,
  channels,
  channelEvents,
  learnChannel,
  groupEvents,
}: Deps): Handler {
  return { name: 'joins-and-leaves', handle };

  async function handle({ update }: UpdateContext): Promise<boolean> {
    const { update_id, chat_member: event, chat_join_request: request } = update;
    if (request !== undefined) {
      await learnOfRequest(request, { atMs: request.date * 1000, updateId: update_id });
      return true;
    }
    if (event === undefined) return false;
    const moment: Moment = { atMs: event.date * 1000, updateId: update_id };
    await learnOfChannel(event, moment);
    await learnOfGroup(event, moment);
    return true;
  }

  async function learnOfChannel(event: SlimChatMemberUpdated, moment: Moment): Promise<void> {
    const channel = await channels.findByChatId(parseChatId(event.chat.id));
    if (channel === null) return;
    const seen = toChannelSighting(event.chat);
    if (seen !== null) await learnChannel(channel, seen);
    const before = toChatMember(event.old_chat_member);
    const after = toChatMember(event.new_chat_member);
    await channelEvents.learn({
      channel,
      userId: after.userId,
      answer: toMembership(after),
      hasMoved: before.isPresent !== after.isPresent,
      isByOurLink: event.invite_link?.creator.id === botId,
      moment,
    });
  }

  async function learnOfRequest({ chat, from }: SlimChatJoinRequest, moment: Moment): Promise<void> {
    const channel = await channels.findByChatId(parseChatId(chat.id));
    if (channel !== null && !from.is_bot)
      await channelEvents.learnRequest({ channel, userId: parseUserId(from.id), moment });
  }

  async function learnOfGroup(event: SlimChatMemberUpdated, moment: Moment): Promise<void> {
    const sighting = toSighting(event.chat);
    if (sighting === null) return;
    const known = (await groups.findPolicy(sighting.chatId))?.group;
    const group = known !== undefined && isSame(known, sighting) ? known : await groups.ensure(sighting);
    await groupEvents.learn({
      group,
      before: toChatMember(event.old_chat_member),
      after: toChatMember(event.new_chat_member),
      actorId: parseUserId(event.from.id),
      moment,
    });
  }
}
