/** `/forgetme` in private: asks first, and forgets when the person presses. Pressed again it forgets again, to the same end. */
import { type ChatId, type MessageId, parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { ForgetPerson } from '@gmbot/core/gate/forget-person';
import type { Telegram } from '@gmbot/core/gate/ports';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import type { Handler } from '../handler.js';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';

const YES = 'f:yes';
const NO = 'f:no';

/** What is erased, what stays, and a button for each wish. */
export function renderForgetQuestion(texts: Texts): Answer {
  return toAnswer(texts.rich('forget.ask'), [
    [
      { text: texts.plain('forget.yes-button'), press: YES },
      { text: texts.plain('forget.no-button'), press: NO },
    ],
  ]);
}

/** In a group it says where it works. */
export async function runGroupForget({ texts }: GroupCommand): ReturnType<RunCommand> {
  return toAnswer(texts.rich('forget.private-only'));
}

interface Deps {
  readonly telegram: Pick<Telegram, 'answerPress' | 'edit'>;
  readonly forgetPerson: ForgetPerson;
}

/** Claims presses on its buttons. One that does not come from the person's own private chat changes nothing. */
export function createForgetPressHandler({ telegram, forgetPerson }: Deps): Handler {
  return {
    name: 'forget-presses',
    async handle({ update: { callback_query: query } }): Promise<boolean> {
      if (query?.data !== YES && query?.data !== NO) return false;
      const own = readOwnChat(query);
      if (own !== null) await replace(own, await answer(query));
      expectAnswer(await telegram.answerPress(query.id, null), 'answer-press');
      return true;
    },
  };

  async function answer({ data, from }: SlimCallbackQuery): Promise<RichText> {
    const texts = getTexts(toLanguage(from.language_code));
    if (data === NO) return texts.rich('forget.left');
    const { kept } = await forgetPerson(parseUserId(from.id));
    return kept === 0 ? texts.rich('forget.done') : texts.rich('forget.done-held', { count: kept });
  }

  async function replace({ chatId, messageId }: OwnMessage, content: RichText): Promise<void> {
    expectAnswer(await telegram.edit(messageId, { chatId, topicId: 0, content, buttons: [] }), 'edit-answer');
  }
}

interface OwnMessage {
  readonly chatId: ChatId;
  readonly messageId: MessageId;
}

function readOwnChat({ message, from }: SlimCallbackQuery): OwnMessage | null {
  if (message === undefined || message.chat.type !== 'private' || message.chat.id !== from.id) return null;
  return { chatId: parseChatId(message.chat.id), messageId: parseMessageId(message.message_id) };
}
