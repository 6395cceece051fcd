import { waitUntil } from '@gmbot/core/errors/app-error';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { Groups, Telegram } from '@gmbot/core/gate/ports';
import type { PressJoined } from '@gmbot/core/gate/press-joined';
import { readPressData } from '@gmbot/core/gate/render-topic';
import { parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { Handler, UpdateContext } from './handler.js';

interface Deps {
  readonly groups: Pick<Groups, 'findPolicy'>;
  readonly pressJoined: PressJoined;
  readonly telegram: Pick<Telegram, 'answerPress'>;
}

/** Presses on "I have joined". Any other press that nobody claimed is answered with nothing, so that its spinner stops. */
export function createPressHandler({ groups, pressJoined, telegram }: Deps): Handler {
  return { name: 'presses', handle };

  async function handle(context: UpdateContext): Promise<boolean> {
    const { receivedAtMs, memo } = context;
    const query = context.update.callback_query;
    if (query === undefined) return false;
    const warningId = query.is_foreign === true ? null : readPressData(query.data ?? '');
    const policy = query.message === undefined ? null : await groups.findPolicy(parseChatId(query.message.chat.id));
    if (warningId === null || policy === null || query.message === undefined) {
      expectAnswer(await telegram.answerPress(query.id, null), 'answer');
      return true;
    }
    const result = await pressJoined({
      queryId: query.id,
      groupKey: policy.group.key,
      chatId: policy.group.chatId,
      userId: parseUserId(query.from.id),
      languageCode: query.from.language_code ?? null,
      messageId: parseMessageId(query.message.message_id),
      warningId,
      receivedAtMs,
      isSecondLook: memo?.['isSecondLook'] === true,
    });
    if (result.kind === 'look-again') {
      await context.remember({ isSecondLook: true });
      throw waitUntil('second-look', result.atMs);
    }
    const { text, isAlert } = result.answer;
    expectAnswer(await telegram.answerPress(query.id, text, { isAlert }), 'answer');
    return true;
  }
}
