/**
 * How fast we call Telegram by ourselves. Only two of these numbers are published, and they are about messages: 30 a second
 * over all, 20 a minute into one group. The others start from them and give way to `retry_after`.
 *
 * Each class has a lane of its own, so that no raid of deletions makes an answer or a reply late. The more a class matters,
 * the larger the burst it may begin with: delete, restrict, answer, send.
 *
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */

/** What a call is for; decides its lane, and what a `retry_after` holds. */
export type CallClass = 'delete' | 'restrict' | 'answer' | 'send' | 'look-up';

/** Never more than `count` calls in any `windowMs`, of which `burst` may come at once; the others are spread evenly. */
export interface Rate {
  readonly count: number;
  readonly windowMs: number;
  readonly burst: number;
}

/** A rate per lane. Null = no limit. */
export interface Rates {
  readonly lanes: Readonly<Record<CallClass, Rate | null>>;
  /** Sends and edits into one group. */
  readonly groupSends: Rate | null;
  /** Sends and edits to one person. */
  readonly privateSends: Rate | null;
  /** Look-ups that one group asks for: half of the lane. */
  readonly groupLookUps: Rate | null;
  /** Look-ups for which somebody waits: they go ahead of the line at this rate, and the line waits for as many more. */
  readonly urgentLookUps: Readonly<Record<Urgency, Rate | null>>;
}

/**
 * Who waits for a look-up: whoever gave a command (and everybody, when our own standing is in question), or whoever
 * pressed "I have joined".
 */
export type Urgency = 'command' | 'press';

/** What we start from. */
export const DEFAULT_RATES: Rates = {
  lanes: {
    delete: { count: 30, windowMs: 1000, burst: 10 },
    restrict: { count: 30, windowMs: 1000, burst: 8 },
    answer: { count: 30, windowMs: 1000, burst: 6 },
    send: { count: 30, windowMs: 1000, burst: 4 },
    'look-up': { count: 20, windowMs: 1000, burst: 2 },
  },
  groupSends: { count: 20, windowMs: 63 * 1000, burst: 4 }, // a minute, and what one call takes longer on its way than another
  privateSends: { count: 5, windowMs: 5000, burst: 2 },
  groupLookUps: { count: 10, windowMs: 1000, burst: 2 },
  urgentLookUps: {
    command: { count: 8, windowMs: 1000, burst: 4 },
    press: { count: 8, windowMs: 1000, burst: 3 },
  },
};

/** For benchmarks and for tests of something else. */
export const NO_RATES: Rates = {
  lanes: { delete: null, restrict: null, answer: null, send: null, 'look-up': null },
  groupSends: null,
  privateSends: null,
  groupLookUps: null,
  urgentLookUps: { command: null, press: null },
};

/** A rate as GCRA counts it. @see https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm */
export interface Spacing {
  /** Between two slots once the burst is spent. */
  readonly stepMs: number;
  /** How far ahead of the even spacing a burst may run. */
  readonly toleranceMs: number;
}

/** Spaced so that a burst and what follows it stay within `count` in every window. */
export function toSpacing(rate: Rate | null): Spacing {
  if (rate === null) return { stepMs: 0, toleranceMs: 0 };
  const stepMs = rate.windowMs / (rate.count - rate.burst + 1);
  return { stepMs, toleranceMs: stepMs * (rate.burst - 1) };
}
