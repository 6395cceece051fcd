import { parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { Consent } from '@gmbot/core/gate/consent';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { LinkPicked } from '@gmbot/core/gate/link-picked';
import type { Telegram } from '@gmbot/core/gate/ports';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts } from '@gmbot/core/i18n/texts';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import type { Handler, UpdateContext } from '../handler.js';
import type { Answer } from './answer.js';
import { grantConsent, readConsentToken } from './consent-presses.js';
import { type Addressed, parseKept } from './deliver.js';
import { readPickData } from './picker.js';
import { renderPicked } from './render-picked.js';

interface Deps {
  readonly telegram: Pick<Telegram, 'answerPress' | 'edit'>;
  readonly linkPicked: LinkPicked;
  readonly consent: Pick<Consent, 'grant' | 'end'>;
  readonly links: Pick<DeepLinks, 'addToChannel' | 'addToGroup'>;
}

/**
 * Claims presses in a private chat on the buttons of our answers there: `k:` and `c:`. What comes of it replaces the message;
 * it is kept with the job first, so that a run that was cut short says the same.
 */
export function createPrivatePressHandler({ telegram, linkPicked, consent, links }: Deps): Handler {
  /** Null iff the button is none of these. */
  async function carryOut({ data = '', from }: SlimCallbackQuery): Promise<Answer | null> {
    const [texts, userId] = [getTexts(toLanguage(from.language_code)), parseUserId(from.id)];
    const picked = readPickData(data);
    if (picked !== null)
      return renderPicked(texts, await linkPicked(picked.groupKey, userId, parseChatId(picked.chatId)));
    const token = readConsentToken(data);
    return token === null ? null : grantConsent(texts, { consent, links }, { token, userId });
  }

  async function carryOutOnce(context: UpdateContext, query: SlimCallbackQuery, place: Addressed['place']) {
    const kept = parseKept(context, 'answer');
    if (kept !== null) return kept.answer;
    const answer = await carryOut(query);
    if (answer !== null) await context.remember({ ...context.memo, answer: { answer, place } });
    return answer;
  }

  return {
    name: 'private-presses',
    async handle(context): Promise<boolean> {
      const query = context.update.callback_query;
      const message = query?.message;
      if (query === undefined || message?.chat.type !== 'private') return false;
      const messageId = parseMessageId(message.message_id);
      const place = { chatId: parseChatId(message.chat.id), groupKey: null, topicId: 0, replyTo: messageId };
      const answer = await carryOutOnce(context, query, place);
      if (answer === null) return false;
      const { content, buttons, spends } = answer;
      expectAnswer(
        await telegram.edit(messageId, { chatId: place.chatId, topicId: 0, content, buttons }),
        'edit-private',
      );
      if (spends !== undefined) await consent.end(spends);
      expectAnswer(await telegram.answerPress(query.id, null), 'answer-press');
      return true;
    },
  };
}
