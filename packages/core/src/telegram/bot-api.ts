/**
 * The one door to the Bot API: telegraf's client, fenced in. Telegraf is imported by this folder and the worker's bot alone.
 * Every failure leaves here as one of two errors, and none of them carries the token, a URL or what was sent.
 */
import http from 'node:http';
import https from 'node:https';
import { Telegram } from 'telegraf';
import { BotApiUnreachable, toBotApiFailure, type CutShort } from './bot-api-failure.js';

/** A call that is not answered by then counts as unreachable. */
export const DEFAULT_CALL_TIMEOUT_MS = 10 * 1000;

const IDLE_SOCKET_MS = 30 * 1000;
const MAX_SOCKETS = 128;

/** How to reach the Bot API. */
export interface BotApiOptions {
  readonly token: string;
  /** Origin of the Bot API server, with or without a path. */
  readonly apiRoot: string;
  /** @defaultValue 10,000 */
  readonly timeoutMs?: number;
}

/** What one call may ask for beside its payload. */
export interface BotApiCallOptions {
  readonly signal?: AbortSignal;
  /** Overrides the client's time-out. A call that a shorter one ends was given up: that is no fault of Telegram's. */
  readonly timeoutMs?: number;
}

/** Raw calls to the Bot API. */
export interface BotApi {
  /**
   * Resolves with `result`.
   *
   * @throws BotApiError when Telegram answers that it will not
   * @throws BotApiUnreachable when there is no answer that says so
   */
  call(method: string, payload: Readonly<Record<string, unknown>>, options?: BotApiCallOptions): Promise<unknown>;
  /** Ends the kept connections. */
  close(): void;
}

/** Telegraf's types name the methods of one version of the Bot API; this one takes those of any. */
interface AnyMethodClient {
  callApi(method: string, payload: object, options: object): Promise<unknown>;
}

/** Calls over kept connections, each with a deadline of its own; telegraf's would be 500 s. */
export function createBotApi({
  token,
  apiRoot,
  timeoutMs: defaultTimeoutMs = DEFAULT_CALL_TIMEOUT_MS,
}: BotApiOptions): BotApi {
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`; // a path without its slash would be cut off
  const agent = createAgent(root);
  const telegram = new Telegram(token, { apiRoot: root, agent, webhookReply: false });
  telegram.options.agent = agent; // telegraf drops it for http:// roots
  const client: AnyMethodClient = telegram;

  async function call(
    method: string,
    payload: Readonly<Record<string, unknown>>,
    options: BotApiCallOptions = {},
  ): Promise<unknown> {
    if (options.signal?.aborted === true) throw new BotApiUnreachable('aborted', false);
    const { timeoutMs = defaultTimeoutMs } = options;
    const lateness = timeoutMs < defaultTimeoutMs ? 'given-up' : 'time-out';
    const deadline = startDeadline(timeoutMs, lateness, options.signal);
    try {
      return await client.callApi(method, payload, { signal: deadline.signal });
    } catch (err) {
      deadline.abort(); // telegraf leaves the body of a 5xx unread, and its socket with it
      throw toBotApiFailure(err, deadline.cause());
    } finally {
      deadline.end();
    }
  }

  return { call, close: () => agent.destroy() };
}

function createAgent(root: string): http.Agent {
  const options = { keepAlive: true, keepAliveMsecs: 10 * 1000, timeout: IDLE_SOCKET_MS, maxSockets: MAX_SOCKETS };
  return root.startsWith('http://') ? new http.Agent(options) : new https.Agent(options);
}

interface Deadline {
  readonly signal: AbortSignal;
  /** What ended the call; null while nothing did. */
  cause(): CutShort | null;
  abort(): void;
  end(): void;
}

/** `lateness` is what it comes to when the time is up. */
function startDeadline(timeoutMs: number, lateness: CutShort, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let cause: CutShort | null = null;
  function stop(why: CutShort): void {
    cause ??= why;
    controller.abort();
  }
  const onOuterAbort = (): void => stop('aborted');
  const timer = setTimeout(() => stop(lateness), timeoutMs);
  outer?.addEventListener('abort', onOuterAbort, { once: true });
  return {
    signal: controller.signal,
    cause: () => cause,
    abort: () => controller.abort(),
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onOuterAbort);
    },
  };
}
