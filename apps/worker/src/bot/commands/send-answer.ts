import type { ChatId, MessageId } from '@gmbot/core/domain/ids';
import type { SendOnce } from '@gmbot/core/gate/send-once';
import type { OutgoingMessage } from '@gmbot/core/gate/telegram-port';
import { drawDays } from '../charts/draw-days.js';
import type { Answer } from './answer.js';
import type { Addressed } from './deliver.js';

/** A message that stands. */
export interface Sent {
  readonly chatId: ChatId;
  readonly messageId: MessageId;
}

/** Sends the message of an answer once, and then its chart. */
export interface SendAnswer {
  /** Null = the message does not stand. @throws AppError until */
  (key: string, addressed: Pick<Addressed, 'answer' | 'place'>): Promise<Sent | null>;
}

/** Composes it. Whether a chart is let through changes nothing else. */
export function createSendAnswer({ sendOnce }: { readonly sendOnce: SendOnce }): SendAnswer {
  return async function sendAnswer(key, { answer, place }): Promise<Sent | null> {
    const message = toMessage(answer, place);
    const sent = await send(key, message);
    const { chart } = answer;
    if (sent === null || chart === undefined) return sent;
    const { chatId, messageId: replyTo } = sent;
    const captioned = { ...message, chatId, replyTo, content: chart.legend, buttons: [] };
    await sendOnce.send(`${key}-chart`, captioned, drawDays(chart.days));
    return sent;
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
