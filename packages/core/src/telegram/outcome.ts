/**
 * The one translation of what Telegram answers into what callers switch over. It neither waits nor learns: the gateway does.
 */
import { parseChatId } from '../domain/ids.js';
import type { CallOutcome } from '../gate/telegram-port.js';
import type { BotApiError, BotApiUnreachable } from './bot-api-failure.js';
import { BotApiError as Refused } from './bot-api-failure.js';
import { type Method, readRefusalText } from './refusal-texts.js';

/** A failed call, understood. The first two lack the time, which the governor knows. */
export type Failure =
  /** 429; null = no time was named. */
  | { readonly kind: 'flooded'; readonly retryAfterSeconds: number | null }
  /** A passing fault. */
  | { readonly kind: 'faulty'; readonly fault: string; readonly isMaybeDone: boolean }
  /** The server does not know the method. */
  | { readonly kind: 'no-such-method' }
  | Extract<CallOutcome<never>, { readonly kind: 'already' | 'refused' | 'mistake' }>;

/** Understands a failure of the Bot API client. */
export function readFailure(method: Method, failure: BotApiError | BotApiUnreachable): Failure {
  if (!(failure instanceof Refused)) {
    const { fault } = failure;
    return { kind: 'faulty', fault, isMaybeDone: failure.isMaybeDone && !isFailedSend(method, fault) };
  }
  const { httpCode, description, retryAfterSeconds, migrateToChatId } = failure;
  if (httpCode === 429) return { kind: 'flooded', retryAfterSeconds };
  if (migrateToChatId !== null) {
    return { kind: 'refused', why: 'chat-upgraded', movedTo: parseChatId(migrateToChatId) };
  }
  if (httpCode === 404 && /^not found$/i.test(description)) return { kind: 'no-such-method' };
  const meaning = readRefusalText(method, httpCode, description);
  switch (meaning) {
    case null:
      return { kind: 'mistake', description: `${httpCode}: ${description}` };
    case 'already':
      return { kind: 'already' };
    case 'passing':
      return { kind: 'faulty', fault: 'refused-for-now', isMaybeDone: true };
    default:
      return { kind: 'refused', why: meaning };
  }
}

/**
 * A 5xx is an answer: a send that Telegram says failed counts as not made, and is made again without waiting for a trace of
 * it. All other calls may be repeated anyway, and keep their doubt.
 */
function isFailedSend(method: Method, fault: string): boolean {
  return (method === 'sendMessage' || method === 'sendPhoto') && fault.startsWith('http-');
}
