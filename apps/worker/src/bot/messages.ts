/**
 * Messages of a group, new and edited. Who speaks is decided by `sender_chat`, never by `is_bot`:
 * anonymous administrators, channels and Telegram's own accounts all speak through accounts that stand for them.
 */
import type { Group, GroupPolicy } from '@gmbot/core/domain/group';
import { parseChatId, parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { GroupEvents } from '@gmbot/core/gate/group-events';
import type { GroupStanding } from '@gmbot/core/gate/group-standing';
import type { JudgeMessage, Judged } from '@gmbot/core/gate/judge-message';
import type { LinkedChat } from '@gmbot/core/gate/linked-chat';
import type { Clock, Groups, PassKeeper, PassStart, Patrol, SeenMembers, Telegram } from '@gmbot/core/gate/ports';
import { readStanding, readStandingAt } from '@gmbot/core/domain/group';
import type { SlimMessage, SlimUser } from '@gmbot/core/telegram/slim-update';
import { isSame, isTelegramAccount, toName, toSighting, toTopicId } from './facts.js';
import type { Handler, UpdateContext } from './handler.js';

interface Deps {
  readonly botId: number;
  readonly groups: Pick<Groups, 'ensure' | 'findPolicy' | 'setLinkedChat'>;
  readonly groupEvents: GroupEvents;
  readonly standing: GroupStanding;
  readonly linkedChat: LinkedChat;
  readonly seen: Pick<SeenMembers, 'touch'>;
  readonly patrol: Pick<Patrol, 'enrol'>;
  readonly judge: JudgeMessage;
  readonly passes: Pick<PassKeeper, 'grant'>;
  readonly telegram: Pick<Telegram, 'deleteMessages'>;
  readonly clock: Clock;
  /** What became of each judged message, for the metrics. */
  readonly onJudged: (judged: Judged, context: UpdateContext) => void;
  /** A free member gave a command that is not theirs to give. */
  readonly refuseCommand: (context: UpdateContext, policy: GroupPolicy) => Promise<void>;
}

interface JudgedSpeech {
  readonly policy: GroupPolicy;
  readonly userId: UserId;
  readonly start: PassStart | null;
  readonly judged: Judged;
}

/** Gates what is said. */
export function createMessageHandler(deps: Deps): Handler {
  const { botId, groups, groupEvents, standing, linkedChat, seen, patrol, judge, passes, telegram, clock } = deps;
  const { onJudged, refuseCommand } = deps;
  return { name: 'messages', handle };

  async function handle(context: UpdateContext): Promise<boolean> {
    const message = context.update.message ?? context.update.edited_message;
    if (message === undefined) return false;
    const sighting = toSighting(message.chat);
    if (sighting === null) return true;
    if (await followUpgrade(message)) return true;
    const policy = await readPolicy(sighting);
    if (policy === null) return true;
    if (message.is_service) await takeService(message, policy);
    else if (message.sender_chat !== undefined) await takePost(message, policy);
    else if (message.from !== undefined && !message.from.is_bot && !isTelegramAccount(message.from.id)) {
      await takeSpeech(context, { message, from: message.from, policy });
    }
    return true;
  }

  /** Both ends of an upgrade announce it; either may come first. */
  async function followUpgrade({ chat, migrate_to_chat_id, migrate_from_chat_id }: SlimMessage): Promise<boolean> {
    if (migrate_to_chat_id !== undefined) await standing.upgrade(parseChatId(chat.id), parseChatId(migrate_to_chat_id));
    else if (migrate_from_chat_id !== undefined)
      await standing.upgrade(parseChatId(migrate_from_chat_id), parseChatId(chat.id));
    return migrate_to_chat_id !== undefined || migrate_from_chat_id !== undefined;
  }

  async function readPolicy(sighting: Parameters<Groups['ensure']>[0]): Promise<GroupPolicy | null> {
    const known = await groups.findPolicy(sighting.chatId);
    if (known !== null && isSame(known.group, sighting)) return known;
    await groups.ensure(sighting);
    return groups.findPolicy(sighting.chatId);
  }

  async function takeService(message: SlimMessage, { group }: GroupPolicy): Promise<void> {
    const topicId = toTopicId(message);
    for (const person of message.new_chat_members ?? []) {
      if (person.is_bot) continue;
      const arrival = { userId: parseUserId(person.id), name: toName(person), topicId, atMs: message.date * 1000 };
      await groupEvents.arrive(group, arrival);
    }
    const { left_chat_member: gone } = message;
    if (gone !== undefined && gone.id !== botId) await groupEvents.leave(group, parseUserId(gone.id));
    const isCleanUpOn = group.settings.serviceMessages === 'delete' && readStanding(group).kind === 'on';
    if (isCleanUpOn && (message.new_chat_members !== undefined || gone !== undefined)) await remove(message, group);
  }

  /** Anonymous administrators and the linked channel are never touched; any other channel is a stranger. */
  async function takePost(message: SlimMessage, { group }: GroupPolicy): Promise<void> {
    const speakerId = message.sender_chat?.id;
    if (speakerId === undefined || speakerId === group.chatId) return;
    if (message.is_automatic_forward === true) {
      if (speakerId !== group.linkedChatId) await groups.setLinkedChat(group.key, parseChatId(speakerId));
      return;
    }
    if (readStandingAt(group, clock.now()).kind !== 'on' || mayPost(group, speakerId)) return;
    if (await linkedChat.is(group, parseChatId(speakerId))) return;
    await remove(message, group);
  }

  async function takeSpeech(
    context: UpdateContext,
    { message, from, policy }: { message: SlimMessage; from: SlimUser; policy: GroupPolicy },
  ): Promise<void> {
    const userId = parseUserId(from.id);
    const topicId = toTopicId(message);
    const isOn = readStanding(policy.group).kind === 'on';
    const isJudged = isGated(context, policy);
    await Promise.all([
      seen.touch(policy.group.key, userId, topicId),
      isOn ? patrol.enrol(policy.group.key, userId) : null,
    ]);
    if (!isJudged) return;
    const judged = await judge({
      policy,
      userId,
      topicId,
      messageId: parseMessageId(message.message_id),
      albumId: message.media_group_id ?? null,
      name: toName(from),
      receivedAtMs: context.receivedAtMs,
    });
    onJudged(judged, context);
    if (isOn) passOn({ policy, userId, start: context.passStart, judged });
    const isFree = judged.fate === 'stands' && judged.verdict.speech === 'allowed';
    if (isFree && message.text !== undefined && context.update.message !== undefined)
      await refuseCommand(context, policy);
  }

  /** What they say next needs no job. Nobody waits for it: a pass that comes late counts as much, and one that is lost is no harm. */
  function passOn({ policy, userId, start, judged }: JudgedSpeech): void {
    const { group, passEpoch: groupEpoch = null } = policy;
    const keepMs = (judged.passUntilMs ?? 0) - clock.now();
    if (start === null || groupEpoch === null || keepMs <= 0) return;
    void passes.grant({ chatId: group.chatId, userId, start, groupEpoch, keepMs });
  }

  async function remove(message: SlimMessage, group: Group): Promise<void> {
    const acted = expectAnswer(
      await telegram.deleteMessages(group.chatId, [parseMessageId(message.message_id)]),
      'delete',
    );
    if (acted.kind === 'refused') await standing.learnFromRefusal(group, acted);
  }
}

/** A post in the name of a chat, as the group's administrators chose; its linked channel may always post. */
function mayPost({ settings: { channelPosts, allowedPosters, action } }: Group, speakerId: number): boolean {
  if (action === 'observe' || channelPosts === 'allow') return true;
  return channelPosts === 'listed' && allowedPosters.some((chatId) => chatId === speakerId);
}

function isGated({ update }: UpdateContext, { group: { settings } }: GroupPolicy): boolean {
  return (update.edited_message === undefined ? settings.gateMessages : settings.gateEdits) === 'on';
}
