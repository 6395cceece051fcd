/**
 * What can become of a call that brought no result: two errors, and none of them carries the token, a URL or what was sent.
 */
import { TelegramError } from 'telegraf';
import { AppError } from '../errors/app-error.js';

const TOKEN = /(bot|user)?\d{5,}:[\w-]{10,}/g;
const RETRY_AFTER_TEXT = /retry after (\d+)/i;
/** Faults that come before a request leaves this machine; after any other one Telegram may have acted. */
const NOTHING_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);

/**
 * We ended the call before Telegram did: after the usual time, after a shorter one that the caller had for it, or because
 * the caller was called off. Only the first says anything about Telegram.
 */
export type CutShort = 'time-out' | 'given-up' | 'aborted';

/** Telegram answered that it will not. @see https://core.telegram.org/bots/api#making-requests */
export class BotApiError extends AppError {
  /** `error_code`, an HTTP status. */
  readonly httpCode: number;
  readonly description: string;
  /** Null unless Telegram named a time; a 429 may lack it, and it may be 0. */
  readonly retryAfterSeconds: number | null;
  readonly migrateToChatId: number | null;

  constructor(answer: {
    httpCode: number;
    description: string;
    retryAfterSeconds: number | null;
    migrateToChatId: number | null;
  }) {
    super(
      `telegram-${answer.httpCode}`,
      { kind: answer.httpCode === 429 ? 'backoff' : 'never' },
      { message: `${answer.httpCode}: ${answer.description}` },
    );
    this.httpCode = answer.httpCode;
    this.description = answer.description;
    this.retryAfterSeconds = answer.retryAfterSeconds;
    this.migrateToChatId = answer.migrateToChatId;
  }
}

/** No answer, or none of the Bot API's own: a refused or reset connection, a time-out, a 5xx, a page of some proxy. */
export class BotApiUnreachable extends AppError {
  /** False iff the call certainly never reached Telegram. */
  readonly isMaybeDone: boolean;
  /** A short stable name: `time-out`, `given-up`, `ECONNRESET`, `http-502`. */
  readonly fault: string;

  constructor(fault: string, isMaybeDone: boolean) {
    super('telegram-unreachable', { kind: 'backoff' }, { message: `No answer from Telegram: ${fault}` });
    this.fault = fault;
    this.isMaybeDone = isMaybeDone;
  }
}

/** Translates what telegraf throws; `cutShort` names what we did ourselves. */
export function toBotApiFailure(err: unknown, cutShort: CutShort | null): BotApiError | BotApiUnreachable {
  if (cutShort !== null) return new BotApiUnreachable(cutShort, true);
  if (!(err instanceof TelegramError)) return toUnreachable(err);
  const { code, parameters } = err;
  if (!Number.isInteger(code)) return new BotApiUnreachable('not-an-answer', true);
  if (code >= 500) return new BotApiUnreachable(`http-${code}`, true);
  const description = scrubToken(String(err.description ?? ''));
  return new BotApiError({
    httpCode: code,
    description,
    retryAfterSeconds: toInteger(parameters?.retry_after) ?? readRetryAfter(code, description),
    migrateToChatId: toInteger(parameters?.migrate_to_chat_id),
  });
}

function toUnreachable(err: unknown): BotApiUnreachable {
  const fault = readCode(err) ?? 'not-an-answer';
  return new BotApiUnreachable(fault, !NOTHING_SENT.has(fault));
}

function readCode(err: unknown): string | null {
  return err instanceof Error && 'code' in err && typeof err.code === 'string' ? err.code : null;
}

function readRetryAfter(code: number, description: string): number | null {
  const seconds = code === 429 ? RETRY_AFTER_TEXT.exec(description)?.[1] : undefined;
  return seconds === undefined ? null : Number(seconds);
}

function toInteger(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function scrubToken(text: string): string {
  return text.replace(TOKEN, '[token]');
}
