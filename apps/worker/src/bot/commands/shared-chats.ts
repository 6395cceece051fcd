import { parseChatId, parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { ListAdministered } from '@gmbot/core/gate/administered-groups';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { LinkPicked } from '@gmbot/core/gate/link-picked';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimMessage } from '@gmbot/core/telegram/slim-update';
import type { Handler } from '../handler.js';
import { type Answer, toAnswer } from './answer.js';
import { type Deliver, parseKept } from './deliver.js';
import { readPickedGroup, toPickData } from './picker.js';
import { renderPicked } from './render-picked.js';

interface Deps {
  readonly listAdministered: ListAdministered;
  readonly linkPicked: LinkPicked;
  readonly links: DeepLinks;
  readonly deliver: Deliver;
}

/** Claims chats that were picked in a private chat: requires them in the group that the picker was for, or asks which. */
export function createSharedChatsHandler({ listAdministered, linkPicked, links, deliver }: Deps): Handler {
  async function take(
    { request_id, chat_id }: NonNullable<SlimMessage['chat_shared']>,
    userId: UserId,
    texts: Texts,
  ): Promise<Answer> {
    const chatId = parseChatId(chat_id);
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
        answer: await take(
          message.chat_shared,
          parseUserId(message.chat.id),
          getTexts(toLanguage(message.from?.language_code)),
        ),
        place,
      };
      await deliver(context, 'answer', addressed);
      return true;
    },
  };
}
