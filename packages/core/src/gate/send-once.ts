import type { MessageId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { type Acted, expectAnswer } from './act.js';
import { sendClaimed } from './claimed-send.js';
import type { Clock, Telegram } from './ports.js';
import type { OutgoingMessage } from './telegram-port.js';

/** A claim that got no answer is made once more after this long. */
export const ORPHANED_CLAIM_MS = 60 * 1000;
/** A send whose answer was lost is made once more, and never again: what it says is of no use later. */
export const MOST_CLAIMS = 2;

/** Of so many sends this process remembers what the journal could not be told. */
const MOST_UNTOLD = 1000;

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
  /** The message that was marked; null iff none was. */
  findSent(key: string): Promise<MessageId | null>;
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
  /** What became of claims while the journal was away: their message, or null for those that are to be released. */
  const untold = new Map<string, MessageId | null>();

  async function send(key: string, message: OutgoingMessage, picture?: Uint8Array): Promise<Acted<MessageId>> {
    await tellJournal(key);
    const claim = await journal.claim(key, ORPHANED_CLAIM_MS);
    if (claim.kind === 'sent') return { kind: 'done', value: claim.messageId };
    if (claim.kind === 'spent') return { kind: 'already' };
    if (claim.kind === 'busy') throw waitUntil('send-claimed', Math.max(claim.untilMs, clock.now() + 1000));
    const outcome = await sendClaimed(() => telegram.send(message, picture), {
      keep: (messageId) => journal.markSent(key, messageId),
      putAside: async (messageId) => remember(key, messageId),
      giveBack: () => release(key),
    });
    return expectAnswer(outcome, 'send');
  }

  async function release(key: string): Promise<void> {
    remember(key, null);
    await journal.release(key);
    untold.delete(key);
  }

  async function tellJournal(key: string): Promise<void> {
    const messageId = untold.get(key);
    if (messageId === undefined) return;
    if (messageId === null) await journal.release(key);
    else await journal.markSent(key, messageId);
    untold.delete(key);
  }

  function remember(key: string, messageId: MessageId | null): void {
    untold.set(key, messageId);
    const [oldest] = untold.keys();
    if (untold.size > MOST_UNTOLD && oldest !== undefined) untold.delete(oldest);
  }

  return { send };
}
