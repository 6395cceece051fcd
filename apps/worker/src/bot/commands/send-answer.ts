import type { ChatId, MessageId } from '@gmbot/core/domain/ids';
import type { SendOnce } from '@gmbot/core/gate/send-once';
import type { OutgoingMessage, RichText } from '@gmbot/core/gate/telegram-port';
import { CAPTION_UNITS, join } from '@gmbot/core/i18n/rich-text';
import { drawDays } from '../charts/draw-days.js';
import type { Answer } from './answer.js';
import type { Addressed } from './deliver.js';

/** A message that stands. */
export interface Sent {
  readonly chatId: ChatId;
  readonly messageId: MessageId;
}

/** Sends the message of an answer once, and its chart. */
export interface SendAnswer {
  /**
   * `forgoChart` is awaited once the chart was refused and before its text goes alone: a run after a wait must not ask for
   * the same refusal again. Null = the message does not stand.
   *
   * @throws AppError until
   */
  (key: string, addressed: Pick<Addressed, 'answer' | 'place'>, forgoChart?: () => Promise<void>): Promise<Sent | null>;
}

/** Composes it. A chart is worth one try: whether the text stands never depends on it. */
export function createSendAnswer({ sendOnce }: { readonly sendOnce: SendOnce }): SendAnswer {
  return async function sendAnswer(key, { answer, place }, forgoChart): Promise<Sent | null> {
    const message = toMessage(answer, place);
    const { chart } = answer;
    if (chart === undefined) return send(key, message);
    const caption = toCaption(answer.content, chart.legend);
    if (caption === null) {
      const sent = await send(key, message);
      if (sent !== null)
        await sendOnce.send(`${key}-chart`, { ...message, content: chart.legend, buttons: [] }, drawDays(chart.days));
      return sent;
    }
    const acted = await sendOnce.send(key, { ...message, content: caption }, drawDays(chart.days));
    if (acted.kind === 'done') return { chatId: message.chatId, messageId: acted.value };
    if (acted.kind === 'already') return null;
    await forgoChart?.();
    return send(key, message);
  };

  async function send(key: string, message: OutgoingMessage): Promise<Sent | null> {
    const acted = await sendOnce.send(key, message);
    if (acted.kind === 'done') return { chatId: message.chatId, messageId: acted.value };
    if (acted.kind === 'already' || acted.movedTo === undefined) return null;
    const { content, buttons } = message;
    const moved = await sendOnce.send(key, { chatId: acted.movedTo, topicId: 0, content, buttons });
    return moved.kind === 'done' ? { chatId: acted.movedTo, messageId: moved.value } : null;
  }
}

function toMessage(
  { content, buttons, chatRequests, goesAfterMs }: Answer,
  { chatId, topicId, replyTo }: Addressed['place'],
): OutgoingMessage {
  return { chatId, topicId, content, buttons, chatRequests, replyTo, isSilent: goesAfterMs !== undefined };
}

/** Null = too long for one. */
function toCaption(content: RichText, legend: RichText): RichText | null {
  const caption = join([legend, content], '\n\n');
  return caption.text.length <= CAPTION_UNITS ? caption : null;
}
