import {
  type ChatId,
  type GroupKey,
  type MessageId,
  parseChatId,
  parseMessageId,
  parseUserId,
  type UserId,
} from '@gmbot/core/domain/ids';
import type { Group } from '@gmbot/core/domain/group';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Groups, Telegram } from '@gmbot/core/gate/ports';
import type { Rank, ReadRank } from '@gmbot/core/gate/read-rank';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import type { Answer } from '../commands/answer.js';
import { type PressReply, SILENT, toAlert } from '../commands/press.js';
import { toTopicId } from '../facts.js';
import type { PanelView } from './render-panel.js';
import { toSettingsUrl } from './settings-link.js';

/** A panel that somebody presses who may look at it. */
export interface OpenPanel {
  readonly queryId: string;
  readonly presserId: UserId;
  readonly rank: Exclude<Rank, 'none'>;
  readonly chatId: ChatId;
  readonly topicId: number;
  readonly messageId: MessageId;
  readonly view: Omit<PanelView, 'group'> & { readonly group: Group };
  /** In the presser's language, for what they alone see. */
  readonly alerts: Texts;
}

/** What pressing on a panel has in common. */
export interface PanelPresses {
  /** Null iff the presser may not look, or the panel is another group's: they were told. @throws AppError until */
  open(query: SlimCallbackQuery, groupKey: GroupKey): Promise<OpenPanel | null>;
  /** Too late is no fault. @throws AppError until */
  answer(open: Pick<OpenPanel, 'queryId'>, reply: PressReply): Promise<void>;
  /** A message that is gone stays gone. @throws AppError until */
  replace(open: OpenPanel, answer: Answer): Promise<void>;
  close(open: OpenPanel): Promise<void>;
}

interface Deps {
  readonly telegram: Pick<Telegram, 'answerPress' | 'edit' | 'deleteMessages'>;
  readonly groups: Pick<Groups, 'findByKey'>;
  readonly readRank: ReadRank;
  readonly links: Pick<DeepLinks, 'logFor'>;
  readonly botUsername: string;
}

/** Composes it. In the group the panel speaks its language, in private the presser's. */
export function createPanelPresses({ telegram, groups, readRank, links, botUsername }: Deps): PanelPresses {
  async function open(query: SlimCallbackQuery, groupKey: GroupKey): Promise<OpenPanel | null> {
    const { id: queryId, from, message } = query;
    const group = await groups.findByKey(groupKey);
    const alerts = getTexts(toLanguage(from.language_code ?? group?.settings.language));
    const isPrivate = message?.chat.type === 'private';
    const isOfGroup = group !== null && group.key === groupKey && (isPrivate || message?.chat.id === group.chatId);
    if (message === undefined || !isOfGroup) return refuse(queryId, toAlert(alerts.plain('settings.text-expired')));
    const presserId = parseUserId(from.id);
    const rank = await readRank(group, presserId);
    if (rank === 'none') return refuse(queryId, toAlert(alerts.plain('settings.not-administrator')));
    const texts = isPrivate ? alerts : getTexts(toLanguage(group.settings.language));
    return {
      queryId,
      presserId,
      rank,
      chatId: parseChatId(message.chat.id),
      topicId: toTopicId({ is_topic_message: undefined, message_thread_id: undefined, ...message }),
      messageId: parseMessageId(message.message_id),
      view: {
        texts,
        group,
        privateUrl: isPrivate ? null : toSettingsUrl(botUsername, group.key),
        logUrl: links.logFor(group.key),
      },
      alerts,
    };
  }

  async function refuse(queryId: string, reply: PressReply): Promise<null> {
    await answer({ queryId }, reply);
    return null;
  }

  async function answer({ queryId }: Pick<OpenPanel, 'queryId'>, { text, isAlert }: PressReply): Promise<void> {
    expectAnswer(await telegram.answerPress(queryId, text, { isAlert }), 'answer-press');
  }

  async function replace({ chatId, topicId, messageId }: OpenPanel, { content, buttons }: Answer): Promise<void> {
    expectAnswer(await telegram.edit(messageId, { chatId, topicId, content, buttons }), 'edit-panel');
  }

  async function close(opened: OpenPanel): Promise<void> {
    expectAnswer(await telegram.deleteMessages(opened.chatId, [opened.messageId]), 'delete-panel');
    await answer(opened, SILENT);
  }

  return { open, answer, replace, close };
}
