/**
 * Deletions in batches. One message that cannot be deleted can fail its whole batch, so a failed batch is halved
 * until the culprit stands alone.
 *
 * @see https://core.telegram.org/bots/api#deletemessages
 */
import type { ChatId, MessageId } from '../domain/ids.js';
import type { Telegram } from '../gate/ports.js';
import type { CallOutcome } from '../gate/telegram-port.js';
import { type GovernedCall, NO_SUCH_METHOD } from './governed-call.js';

const BATCH_LIMIT = 100;

type Deletion = CallOutcome<true>;

/**
 * Composes the deletion of any number of messages of one chat.
 *
 * What cannot be done now (`wait`, `again`) ends it: the caller calls again with all of them, and those that are gone
 * by then count as done. Otherwise all are tried, and a refusal of one is the answer for all.
 */
export function createDeleteMessages(call: GovernedCall): Telegram['deleteMessages'] {
  let hasBatches = true;

  return async function deleteMessages(chatId, messageIds) {
    const outcomes: Deletion[] = [];
    for (let start = 0; start < messageIds.length; start += BATCH_LIMIT) {
      const outcome = await deleteBatch(chatId, messageIds.slice(start, start + BATCH_LIMIT));
      if (mustStop(outcome)) return outcome;
      outcomes.push(outcome);
    }
    return merge(outcomes);
  };

  async function deleteBatch(chatId: ChatId, messageIds: readonly MessageId[]): Promise<Deletion> {
    const [first] = messageIds;
    if (first === undefined) return { kind: 'already' };
    if (messageIds.length === 1) return deleteOne(chatId, first);
    const outcome = hasBatches ? await deleteTogether(chatId, messageIds, first) : null;
    if (outcome?.kind === 'mistake' && outcome.description === NO_SUCH_METHOD) hasBatches = false;
    if (outcome !== null && !isOfOneMessage(outcome)) return outcome;
    return deleteParts(chatId, messageIds, hasBatches ? Math.ceil(messageIds.length / 2) : 1);
  }

  async function deleteParts(chatId: ChatId, messageIds: readonly MessageId[], size: number): Promise<Deletion> {
    const outcomes: Deletion[] = [];
    for (let start = 0; start < messageIds.length; start += size) {
      const outcome = await deleteBatch(chatId, messageIds.slice(start, start + size));
      if (mustStop(outcome)) return outcome;
      outcomes.push(outcome);
    }
    return merge(outcomes);
  }

  function deleteTogether(chatId: ChatId, messageIds: readonly MessageId[], first: MessageId): Promise<Deletion> {
    return call({
      method: 'deleteMessages',
      payload: { chat_id: chatId, message_ids: messageIds },
      slot: { callClass: 'delete', chat: chatId, owner: `delete-${chatId}-${first}-${messageIds.length}` },
      parse: () => true,
    });
  }

  function deleteOne(chatId: ChatId, messageId: MessageId): Promise<Deletion> {
    return call({
      method: 'deleteMessage',
      payload: { chat_id: chatId, message_id: messageId },
      slot: { callClass: 'delete', chat: chatId, owner: `delete-${chatId}-${messageId}-1` },
      parse: () => true,
    });
  }
}

/** The fault may lie in one message of the batch. */
function isOfOneMessage(outcome: Deletion): boolean {
  if (outcome.kind === 'refused') return outcome.why === 'undeletable';
  return outcome.kind === 'already' || outcome.kind === 'mistake';
}

/** Another call would fare the same. */
function mustStop(outcome: Deletion): boolean {
  if (outcome.kind === 'refused') return outcome.why !== 'undeletable';
  return outcome.kind === 'wait' || outcome.kind === 'again';
}

function merge(outcomes: readonly Deletion[]): Deletion {
  const worst = outcomes.find(({ kind }) => kind === 'refused') ?? outcomes.find(({ kind }) => kind === 'mistake');
  return worst ?? outcomes.find(({ kind }) => kind === 'done') ?? { kind: 'already' };
}
