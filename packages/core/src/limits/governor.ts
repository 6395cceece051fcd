/**
 * Telegram's patience, shared by the fleet in the queue Redis. A slot is handed out to one caller at a time, so that of a
 * thousand that wait no two wake at one instant; a `retry_after` holds (bot, chat, class), and three held chats the bot.
 * Times are decided by Redis's clock and handed out in the clock of this machine.
 */
import type { Redis } from 'ioredis';
import type { GroupKey } from '../domain/ids.js';
import type { Clock } from '../gate/ports.js';
import { NOTE_FAULT, NOTE_RETRY_AFTER, NOTE_SUCCESS, RESERVE } from './governor-scripts.js';
import { type CallClass, DEFAULT_RATES, type Rate, type Rates, toSpacing, type Urgency } from './rates.js';
import { holdRegisterKey } from './patience-holds.js';
import { onQueueRedis } from './redis-fault.js';
import { parseIntegers } from './redis-script.js';

/** A slot is kept for its owner this long past its time. */
export const SLOT_KEEP_MS = 10 * 1000;
/** The first call after a hold is given up after this long, and another one may try. */
export const PROBE_MS = 15 * 1000;

/** A chat as the governor tells it from others; 0 = no chat. */
export type GovernedChat = number | string;

/** Asks whether a call may go. */
export interface SlotRequest {
  readonly callClass: CallClass;
  readonly chat: GovernedChat;
  /** Names the call. Its slot is remembered under it until it is used, or 10 s past its time. */
  readonly owner: string;
  /** The group that a look-up is made for. */
  readonly asker?: GroupKey | undefined;
  /** A look-up for which somebody waits; it goes ahead of the line. @defaultValue it stands in line */
  readonly urgency?: Urgency | undefined;
}

/** Whether a call may go. */
export type Slot =
  /** `isProbe`: the first call after a hold; what comes of it must be noted. */
  | { readonly kind: 'go'; readonly isProbe: boolean }
  /** Unix ms; `isHold`: Telegram asked for it or failed, and the wait is not for a turn of ours. */
  | { readonly kind: 'wait'; readonly untilMs: number; readonly isHold: boolean };

/** Decides when calls may go and learns from what comes of them. @throws AppError until, while the queue Redis is away */
export interface Governor {
  reserve(request: SlotRequest): Promise<Slot>;
  /** A 429. Null or 0 = no time was named: 5 s, doubling to 60. Resolves with the end of the hold. */
  noteRetryAfter(callClass: CallClass, chat: GovernedChat, seconds: number | null): Promise<number>;
  /** A passing fault: 0.5 s, doubling to 16, until a call succeeds. Resolves with the end of the hold. */
  noteFault(callClass: CallClass, chat: GovernedChat): Promise<number>;
  /** Telegram answered; needed after a probe only. */
  noteSuccess(callClass: CallClass, chat: GovernedChat): Promise<void>;
  /** A probe was given up before anything was known: the next call is one. */
  noteNoAnswer(callClass: CallClass, chat: GovernedChat): Promise<void>;
}

/** What a governor needs. */
export interface GovernorOptions {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** @defaultValue DEFAULT_RATES */
  readonly rates?: Rates;
  /** True while the cache is away: look-ups then go at half their rate, for every answer costs one. */
  readonly isFrugal?: () => boolean;
}

/** Composes the governor of one bot. */
export function createGovernor(options: GovernorOptions): Governor {
  const { redis, botId, clock, random, rates = DEFAULT_RATES, isFrugal = () => false } = options;
  const prefix = `{gmbot:${botId}}:patience`;
  const botHold = `${prefix}:hold`;
  const chatHold = (callClass: CallClass, chat: GovernedChat): string => `${prefix}:hold:${callClass}:${chat}`;

  function narrowBucket({ callClass, chat, asker, urgency }: SlotRequest): { key: string; rate: Rate | null } | null {
    if (callClass === 'send') {
      const rate = typeof chat === 'number' && chat > 0 ? rates.privateSends : rates.groupSends;
      return { key: `${prefix}:bucket:send:${chat}`, rate };
    }
    if (callClass !== 'look-up') return null;
    if (urgency !== undefined)
      return { key: `${prefix}:bucket:look-up:${urgency}`, rate: rates.urgentLookUps[urgency] };
    if (asker === undefined) return null;
    return { key: `${prefix}:bucket:look-up:${asker}`, rate: rates.groupLookUps };
  }

  async function reserve(request: SlotRequest): Promise<Slot> {
    const { callClass, chat, owner } = request;
    const wideKey = `${prefix}:bucket:${callClass}`;
    const wide = toSpacing(rates.lanes[callClass]);
    const narrowed = narrowBucket(request);
    const narrow = narrowed === null ? { stepMs: 0, toleranceMs: -1 } : toSpacing(narrowed.rate);
    const keys = [botHold, chatHold(callClass, chat), `${prefix}:slot:${owner}`, narrowed?.key ?? wideKey, wideKey];
    const slowness = callClass === 'look-up' && isFrugal() ? 2 : 1;
    const isAhead = request.urgency === undefined ? 0 : 1;
    const args = [narrow.stepMs * slowness, narrow.toleranceMs, wide.stepMs * slowness, wide.toleranceMs, isAhead];
    const reply = await onQueueRedis(clock, () => RESERVE.run(redis, keys, [...args, SLOT_KEEP_MS, PROBE_MS]));
    const [mayGo, atMs = 0, redisNowMs = 0, isOfHold] = parseIntegers(reply);
    if (mayGo === 1) return { kind: 'go', isProbe: isOfHold === 1 };
    return { kind: 'wait', untilMs: clock.now() + atMs - redisNowMs, isHold: isOfHold === 1 };
  }

  async function noteRetryAfter(callClass: CallClass, chat: GovernedChat, seconds: number | null): Promise<number> {
    const keys = [botHold, chatHold(callClass, chat), `${prefix}:trouble`, holdRegisterKey(botId)];
    const reply = await onQueueRedis(clock, () => NOTE_RETRY_AFTER.run(redis, keys, [chat, (seconds ?? 0) * 1000]));
    return toLocalMs(reply);
  }

  async function noteFault(callClass: CallClass, chat: GovernedChat): Promise<number> {
    const keys = [chatHold(callClass, chat)];
    return toLocalMs(await onQueueRedis(clock, () => NOTE_FAULT.run(redis, keys, [random()])));
  }

  async function noteSuccess(callClass: CallClass, chat: GovernedChat): Promise<void> {
    await onQueueRedis(clock, () => NOTE_SUCCESS.run(redis, [botHold, chatHold(callClass, chat)], []));
  }

  async function noteNoAnswer(callClass: CallClass, chat: GovernedChat): Promise<void> {
    const keys = [botHold, chatHold(callClass, chat)];
    await onQueueRedis(clock, () => Promise.all(keys.map((key) => redis.hdel(key, 'probe'))));
  }

  function toLocalMs(reply: unknown): number {
    const [untilMs = 0, redisNowMs = 0] = parseIntegers(reply);
    return clock.now() + untilMs - redisNowMs;
  }

  return { reserve, noteRetryAfter, noteFault, noteSuccess, noteNoAnswer };
}
