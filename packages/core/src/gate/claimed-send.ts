/**
 * Sends that are claimed first, since they have no idempotency key. Words. Claim: the right to make one send, which a store
 * has written down. Open claim: one whose send may have been made, and whose answer reached nobody.
 */
import type { MessageId } from '../domain/ids.js';
import { AppError } from '../errors/app-error.js';
import type { CallOutcome } from './telegram-port.js';

const MINUTE_MS = 60 * 1000;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/** What becomes of a claim. */
export interface Claim {
  /** Writes down which message it became. */
  keep(messageId: MessageId): Promise<void>;
  /** The same in another place, when it cannot be kept: who comes next takes it up, and sends nothing. */
  putAside(messageId: MessageId): Promise<void>;
  /** The send was certainly not made. */
  giveBack(): Promise<void>;
}

/**
 * Makes the send that a claim is for. The claim stays open iff the answer is lost.
 *
 * @throws AppError until: a store is away; the send was not made, or its message is kept or put aside if any store answers
 */
export async function sendClaimed(
  send: () => Promise<CallOutcome<MessageId>>,
  claim: Claim,
): Promise<CallOutcome<MessageId>> {
  const outcome = await send().catch(async (err: unknown) => {
    if (err instanceof AppError) await claim.giveBack(); // it is thrown before the call
    throw err;
  });
  if (outcome.kind === 'done') await keepOrPutAside(claim, outcome.value);
  else if (outcome.kind !== 'again' || !outcome.isMaybeDone) await claim.giveBack();
  return outcome;
}

async function keepOrPutAside(claim: Claim, messageId: MessageId): Promise<void> {
  try {
    await claim.keep(messageId);
  } catch (err) {
    if (err instanceof AppError) await claim.putAside(messageId);
    throw err;
  }
}

/** When an open claim may be taken once more (unix ms): after 1, 2, 4 … 60 minutes, for each time that it was. */
export function findReclaimMs({
  claims,
  claimedAtMs,
}: {
  readonly claims: number;
  readonly claimedAtMs: number;
}): number {
  return claims === 0 ? 0 : claimedAtMs + Math.min(LONGEST_PAUSE_MS, 2 ** (claims - 1) * MINUTE_MS);
}
