/** Messages of ours, with a picture or without. */
import type { MessageId } from '../domain/ids.js';
import type { Telegram } from '../gate/ports.js';
import type { CallOutcome, OutgoingMessage } from '../gate/telegram-port.js';
import type { SlotRequest } from '../limits/governor.js';
import type { GovernedCall } from './governed-call.js';
import { toMessageId, toPhotoPayload, toSendPayload } from './payloads.js';

/** Composes it. A picture never spoils a message: what is wrong with it is refused, so that the text can go without it. */
export function createSend(call: GovernedCall): Telegram['send'] {
  return async function send(message, picture) {
    return picture === undefined ? sendText(message) : sendPicture(message, picture);
  };

  function sendText(message: OutgoingMessage): Promise<CallOutcome<MessageId>> {
    return call({
      method: 'sendMessage',
      payload: toSendPayload(message),
      slot: toSlot(message),
      parse: toMessageId,
    });
  }

  async function sendPicture(message: OutgoingMessage, picture: Uint8Array): Promise<CallOutcome<MessageId>> {
    const outcome = await call({
      method: 'sendPhoto',
      payload: toPhotoPayload(message, picture),
      slot: toSlot(message),
      parse: toMessageId,
    });
    return outcome.kind === 'mistake' ? { kind: 'refused', why: 'picture-unfit' } : outcome;
  }
}

function toSlot({ chatId, topicId }: OutgoingMessage): SlotRequest {
  return { callClass: 'send', chat: chatId, owner: `send-${chatId}-${topicId}` };
}
