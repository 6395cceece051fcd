// @ts-check
/** How an act says who speaks, and where. Pure. */
import { GENERAL_TOPIC } from './timeline.js';

/** @param {import('./types.js').SendAs} sendAs */
export function asSender(sendAs) {
  if (sendAs.kind === 'anonymous') return { anonymous: true };
  return sendAs.kind === 'channel' ? { asChannel: sendAs.chatId } : {};
}

/**
 * The topic, in a forum; Telegram names none for General.
 * @param {number} threadId
 */
export function inTopic(threadId) {
  return threadId === GENERAL_TOPIC ? {} : { threadId };
}

/** @param {number | null} replyTo */
export function inReply(replyTo) {
  return replyTo === null ? {} : { replyTo };
}
