import { parseChatId, parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { ListAdministered } from '@gmbot/core/gate/administered-groups';
import { toChannelRef } from '@gmbot/core/gate/channel-ref';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { LinkPicked } from '@gmbot/core/gate/link-picked';
import type { Groups } from '@gmbot/core/gate/ports';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimMessage } from '@gmbot/core/telegram/slim-update';
import type { AnswerLogChoice } from '../settings/choose-log.js';
import type { Handler } from '../handler.js';
import { type Answer, toAnswer } from './answer.js';
import { type Deliver, parseKept } from './deliver.js';
import { readLogGroup, readPickedGroup, toPickData } from './picker.js';
import { renderPicked } from './render-picked.js';

interface Deps {
  readonly listAdministered: ListAdministered;
  readonly groups: Pick<Groups, 'findByKey'>;
  readonly linkPicked: LinkPicked;
  readonly answerLogChoice: AnswerLogChoice;
  readonly links: DeepLinks;
  readonly deliver: Deliver;
}

/** Somebody who picked a chat; `key` names their message. */
interface Picker {
  readonly userId: UserId;
  readonly texts: Texts;
  readonly key: string;
}

/** Claims chats that were picked in a private chat: takes them for what the picker was for, or asks for which group. */
export function createSharedChatsHandler(deps: Deps): Handler {
  const { groups: known, listAdministered, linkPicked, answerLogChoice, links, deliver } = deps;

  async function take(
    { request_id, chat_id }: NonNullable<SlimMessage['chat_shared']>,
    { userId, texts, key }: Picker,
  ): Promise<Answer> {
    const chatId = parseChatId(chat_id);
    const logOf = readLogGroup(request_id);
    const group = logOf === null ? null : await known.findByKey(logOf);
    if (group !== null) return answerLogChoice(texts, group, { userId, ref: toChannelRef(chatId), key });
    const chosen = readPickedGroup(request_id);
    if (chosen !== null) return renderPicked(texts, await linkPicked(chosen, userId, chatId));
    const groups = (await listAdministered(userId)).filter((group) => group.chatId !== chatId);
    const [only] = groups;
    if (only === undefined) return renderNoGroup(texts);
    if (groups.length === 1) return renderPicked(texts, await linkPicked(only.key, userId, chatId));
    const buttons = groups.map(({ key, title }) => [{ text: texts.label(title), press: toPickData(key, chatId) }]);
    return toAnswer(texts.rich('picker.which-group'), buttons);
  }

  function renderNoGroup(texts: Texts): Answer {
    return toAnswer(texts.rich('picker.no-group'), [[{ text: texts.plain('help.add-button'), url: links.addToGroup }]]);
  }

  return {
    name: 'shared-chats',
    async handle(context): Promise<boolean> {
      const { message } = context.update;
      if (message?.chat_shared === undefined || message.chat.type !== 'private') return false;
      const place = {
        chatId: parseChatId(message.chat.id),
        groupKey: null,
        topicId: 0,
        replyTo: parseMessageId(message.message_id),
      };
      const addressed = parseKept(context, 'answer') ?? {
        answer: await take(message.chat_shared, {
          userId: parseUserId(message.chat.id),
          texts: getTexts(toLanguage(message.from?.language_code)),
          key: `${message.chat.id}-${message.message_id}`,
        }),
        place,
      };
      await deliver(context, 'answer', addressed);
      return true;
    },
  };
}
