import type { MessageId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { type Acted, expectAnswer } from './act.js';
import type { Clock, Telegram } from './ports.js';
import type { OutgoingMessage } from './telegram-port.js';

/** A claim that got no answer is made once more after this long. */
export const ORPHANED_CLAIM_MS = 60 * 1000;
/** A send whose answer was lost is made once more, and never again. */
export const MOST_CLAIMS = 2;

/** Remembers, in the queue Redis, which sends were made; entries live a day. */
export interface SendJournal {
  /** Takes the claim if nobody has it, or the one that has it is older than `orphanedAfterMs` and was claimed only once. */
  claim(
    key: string,
    orphanedAfterMs: number,
  ): Promise<
    | { readonly kind: 'claimed' }
    | { readonly kind: 'sent'; readonly messageId: MessageId }
    | { readonly kind: 'busy'; readonly untilMs: number }
    | { readonly kind: 'spent' }
  >;
  markSent(key: string, messageId: MessageId): Promise<void>;
  /** The send certainly did not happen. */
  release(key: string): Promise<void>;
}

/** Sends a message at most once per key, or once more if the answer to the first reached no living process. */
export interface SendOnce {
  /**
   * @returns the message's id, also when an earlier run sent it; refused as Telegram refused it; already = it was sent, its id is lost
   * @throws AppError until
   */
  send(key: string, message: OutgoingMessage, picture?: Uint8Array): Promise<Acted<MessageId>>;
}

/** Claims before the send and records after it: a send has no idempotency key of its own. */
export function createSendOnce({
  telegram,
  journal,
  clock,
}: {
  telegram: Pick<Telegram, 'send'>;
  journal: SendJournal;
  clock: Clock;
}): SendOnce {
  async function send(key: string, message: OutgoingMessage, picture?: Uint8Array): Promise<Acted<MessageId>> {
    const claim = await journal.claim(key, ORPHANED_CLAIM_MS);
    if (claim.kind === 'sent') return { kind: 'done', value: claim.messageId };
    if (claim.kind === 'spent') return { kind: 'already' };
    if (claim.kind === 'busy') throw waitUntil('send-claimed', Math.max(claim.untilMs, clock.now() + 1000));
    const outcome = await telegram.send(message, picture);
    if (outcome.kind === 'done') await journal.markSent(key, outcome.value);
    else if (outcome.kind !== 'again' || !outcome.isMaybeDone) await journal.release(key);
    return expectAnswer(outcome, 'send');
  }
  return { send };
}
