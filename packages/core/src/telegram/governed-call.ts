/**
 * One call, from the first question whether it may go to what it came to.
 */
import { AppError } from '../errors/app-error.js';
import { assertNever } from '../domain/assert-never.js';
import type { Clock } from '../gate/ports.js';
import type { CallOutcome } from '../gate/telegram-port.js';
import type { Governor, Slot, SlotRequest } from '../limits/governor.js';
import type { BotApi } from './bot-api.js';
import { BotApiError, BotApiUnreachable, type CutShort } from './bot-api-failure.js';
import { type Failure, readFailure } from './outcome.js';
import type { Pause } from './pause.js';
import type { Payload } from './payloads.js';
import type { Method } from './refusal-texts.js';

/** A wait of at most this long is waited here; a longer one is the caller's. */
export const SHORT_WAIT_MS = 250;
/** Short waits in one call; the slot of a group and the one of the bot are two. */
const SHORT_WAITS = 3;
/** Kept when Redis could not be told of a fault. */
const UNTAUGHT_PAUSE_MS = 1000;
/** A 429 that names no time, when Redis could not be told of it. */
const UNTAUGHT_FLOOD_MS = 5 * 1000;

/** Told of every call that was made; `outcome` is one of a few stable words. */
export type OnCall = (call: {
  readonly method: Method;
  readonly outcome: CallOutcome<never>['kind'];
  readonly durationMs: number;
}) => void;

/** Told of every 429, with the seconds that it named; null = none. */
export type OnRetryAfter = (flood: { readonly method: Method; readonly seconds: number | null }) => void;

/** Runs a call, so that whoever traces sees its begin and its end. */
export type AroundCall = <T>(method: Method, run: () => Promise<CallOutcome<T>>) => Promise<CallOutcome<T>>;

/** One call. */
export interface CallRequest<T> {
  readonly method: Method;
  readonly payload: Payload;
  readonly slot: SlotRequest;
  /** Shorter than the client's own time-out: a call that takes longer is given up, and nobody is to blame. */
  readonly timeoutMs?: number | undefined;
  /** Throws when the result is not of this method. */
  readonly parse: (result: unknown) => T;
}

/** Makes a call. The description of a mistake is `NO_SUCH_METHOD` iff the server does not know the method. */
export type GovernedCall = <T>(request: CallRequest<T>) => Promise<CallOutcome<T>>;

/** A Bot API server that is older than a method answers so. */
export const NO_SUCH_METHOD = 'no such method';

interface Deps {
  readonly api: BotApi;
  readonly governor: Governor;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly onCall?: OnCall | undefined;
  readonly onRetryAfter?: OnRetryAfter | undefined;
  /** @defaultValue runs it */
  readonly aroundCall?: AroundCall | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Composes calls that ask the governor first and tell it afterwards. */
export function createGovernedCall({
  api,
  governor,
  clock,
  pause,
  onCall,
  onRetryAfter,
  aroundCall = (_method, run) => run(),
  signal,
}: Deps): GovernedCall {
  return async function call<T>(request: CallRequest<T>): Promise<CallOutcome<T>> {
    const slot = await reserve(request.slot);
    if (slot.kind === 'wait') return slot;
    const startedAtMs = clock.now();
    const outcome = await aroundCall(request.method, () => attempt(request, slot.isProbe));
    onCall?.({ method: request.method, outcome: outcome.kind, durationMs: clock.now() - startedAtMs });
    return outcome;
  };

  async function reserve(request: SlotRequest): Promise<Slot> {
    for (let waits = 0; ; waits += 1) {
      const slot = await governor.reserve(request);
      if (slot.kind === 'go') return slot;
      const waitMs = slot.untilMs - clock.now();
      if (waitMs > SHORT_WAIT_MS || waits === SHORT_WAITS || signal?.aborted === true) return slot;
      await pause(Math.max(1, waitMs), signal).catch(() => undefined); // an aborted wait ends in the slot's own time
    }
  }

  async function attempt<T>(request: CallRequest<T>, isProbe: boolean): Promise<CallOutcome<T>> {
    const { method, payload, slot, timeoutMs, parse } = request;
    let result: unknown;
    try {
      result = await api.call(method, payload, {
        ...(signal === undefined ? {} : { signal }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
    } catch (err) {
      if (!(err instanceof BotApiError) && !(err instanceof BotApiUnreachable)) throw err;
      return toOutcome(readFailure(method, err), request, isProbe);
    }
    if (isProbe) await tell(() => governor.noteSuccess(slot.callClass, slot.chat));
    try {
      return { kind: 'done', value: parse(result) };
    } catch {
      return { kind: 'mistake', description: `${method} answered something else than the Bot API says` };
    }
  }

  async function toOutcome(
    failure: Failure,
    { method, slot: { callClass, chat } }: Pick<CallRequest<unknown>, 'method' | 'slot'>,
    isProbe: boolean,
  ): Promise<CallOutcome<never>> {
    switch (failure.kind) {
      case 'flooded': {
        const seconds = failure.retryAfterSeconds;
        onRetryAfter?.({ method, seconds });
        const untilMs = await tell(() => governor.noteRetryAfter(callClass, chat, seconds));
        const namedMs = (seconds ?? 0) > 0 ? (seconds ?? 0) * 1000 : UNTAUGHT_FLOOD_MS;
        return { kind: 'wait', untilMs: untilMs ?? clock.now() + namedMs, isHold: true };
      }
      case 'faulty': {
        const { fault, isMaybeDone } = failure;
        if (isOurDoing(fault)) {
          if (isProbe) await tell(() => governor.noteNoAnswer(callClass, chat));
          return { kind: 'again', untilMs: clock.now(), isMaybeDone, fault, isGivenUp: true };
        }
        const untilMs = await tell(() => governor.noteFault(callClass, chat));
        return { kind: 'again', untilMs: untilMs ?? clock.now() + UNTAUGHT_PAUSE_MS, isMaybeDone, fault };
      }
      case 'no-such-method':
      case 'already':
      case 'refused':
      case 'mistake':
        if (isProbe) await tell(() => governor.noteSuccess(callClass, chat));
        return failure.kind === 'no-such-method' ? { kind: 'mistake', description: NO_SUCH_METHOD } : failure;
      default:
        return assertNever(failure);
    }
  }
}

function isOurDoing(fault: string): boolean {
  return fault === ('aborted' satisfies CutShort) || fault === ('given-up' satisfies CutShort);
}

/** Null when Redis is away: what a call came to must not be lost over it. */
async function tell<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (err) {
    if (err instanceof AppError) return null;
    throw err;
  }
}
