import type { Group } from '../domain/group.js';
import type { MessageId } from '../domain/ids.js';
import { type Acted, expectAnswer } from './act.js';
import type { Telegram } from './ports.js';
import type { RenderedMessage } from './texts-port.js';

/** What is left of a message that is over and cannot be deleted; the same in every language. */
const OVER: RenderedMessage = { content: { text: '✓', entities: [] }, buttons: [] };

/**
 * Takes a message of ours out of a group. Telegram deletes none for a bot that is older than 48 hours: such a one stays, and
 * is edited to say that it is over, with no name and no button.
 *
 * @returns what the deletion came to
 * @throws AppError until
 * @see https://core.telegram.org/bots/api#deletemessage
 */
export type RemoveMessage = (group: Group, topicId: number, messageId: MessageId) => Promise<Acted<true>>;

/** Composes it. */
export function createRemoveMessage(telegram: Pick<Telegram, 'edit' | 'deleteMessages'>): RemoveMessage {
  return async function remove({ chatId }, topicId, messageId) {
    const acted = expectAnswer(await telegram.deleteMessages(chatId, [messageId]), 'delete-own');
    if (acted.kind !== 'refused' || acted.why !== 'undeletable') return acted;
    expectAnswer(await telegram.edit(messageId, { chatId, topicId, ...OVER }), 'edit-over');
    return acted;
  };
}
