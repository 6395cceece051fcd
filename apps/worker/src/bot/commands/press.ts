import { type MessageId, parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { Group } from '@gmbot/core/domain/group';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { ReadAuthority } from '@gmbot/core/gate/authority';
import type { Groups, Telegram } from '@gmbot/core/gate/ports';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { ALERT_UNITS, cutText } from '@gmbot/core/i18n/rich-text';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import { toSighting, toTopicId } from '../facts.js';
import type { Answer } from './answer.js';

/** A press on a message of ours in a group, by someone who may give commands there. */
export interface AdministratorPress {
  readonly queryId: string;
  readonly group: Group;
  readonly presserId: UserId;
  readonly messageId: MessageId;
  readonly topicId: number;
  /** In the group's language, for what everyone sees. */
  readonly texts: Texts;
  /** In the presser's, for what they alone see. */
  readonly alerts: Texts;
}

/** What a press shows its presser. */
export interface PressReply {
  readonly text: string | null;
  readonly isAlert: boolean;
}

/** What pressing has in common: who may, what they are told, and what becomes of the message. */
export interface Presses {
  /** Null iff the press is not in a group of ours. @throws AppError until */
  read(query: SlimCallbackQuery): Promise<{ readonly press: AdministratorPress; readonly isAllowed: boolean } | null>;
  /** Too late is no fault. @throws AppError until */
  reply(queryId: string, reply: PressReply): Promise<void>;
  /** A message that is gone stays gone. @throws AppError until */
  replace(press: AdministratorPress, answer: Answer): Promise<void>;
  remove(press: AdministratorPress): Promise<void>;
}

interface Deps {
  readonly telegram: Pick<Telegram, 'answerPress' | 'edit' | 'deleteMessages'>;
  readonly groups: Pick<Groups, 'ensure'>;
  readonly readAuthority: ReadAuthority;
}

/** Nothing is shown; the button stops waiting. */
export const SILENT: PressReply = { text: null, isAlert: false };

/** An alert. */
export function toAlert(text: string): PressReply {
  return { text: cutText(text, ALERT_UNITS), isAlert: true };
}

/** Composes it. */
export function createPresses({ telegram, groups, readAuthority }: Deps): Presses {
  async function read({ id: queryId, from, message }: SlimCallbackQuery): ReturnType<Presses['read']> {
    const sighting = message === undefined ? null : toSighting(message.chat);
    if (message === undefined || sighting === null) return null;
    const presserId = parseUserId(from.id);
    const authority = await readAuthority({ chatId: sighting.chatId, userId: presserId, senderChatId: null });
    const group = await groups.ensure(sighting);
    const press = {
      queryId,
      group,
      presserId,
      messageId: parseMessageId(message.message_id),
      topicId: toTopicId({ is_topic_message: undefined, message_thread_id: undefined, ...message }),
      texts: getTexts(toLanguage(group.settings.language)),
      alerts: getTexts(toLanguage(from.language_code ?? group.settings.language)),
    };
    return { press, isAllowed: authority === 'administrator' };
  }

  async function reply(queryId: string, { text, isAlert }: PressReply): Promise<void> {
    expectAnswer(await telegram.answerPress(queryId, text, { isAlert }), 'answer-press');
  }

  async function replace(press: AdministratorPress, { content, buttons }: Answer): Promise<void> {
    const { group, messageId, topicId } = press;
    expectAnswer(await telegram.edit(messageId, { chatId: group.chatId, topicId, content, buttons }), 'edit-panel');
  }

  async function remove({ group, messageId }: AdministratorPress): Promise<void> {
    expectAnswer(await telegram.deleteMessages(group.chatId, [messageId]), 'delete-panel');
  }

  return { read, reply, replace, remove };
}
