/**
 * Words. Evidence: one certain answer about one person in one channel, dated. An event is dated by Telegram in
 * whole seconds; a look-up by Redis time at its request. The two clocks may differ by two seconds.
 * Contradiction: two pieces of evidence with different answers. Conflict: a contradiction whose order is not certain.
 */

/** How far apart two contradicting dates may be and still leave their order in doubt. */
export const CONFLICT_WINDOW_MS = 10 * 1000;
/** An event that is handled later than this after its date proves nothing any more. */
export const STALE_EVENT_MS = 45 * 1000;
/** The last certain answer is kept this long, for the time when look-ups fail. */
export const LAST_ANSWER_MS = 24 * 60 * 60 * 1000;
/** A look-up that follows a conflict waits this long: the server may answer from its cache. */
export const CONFLICT_PAUSE_MS = 3 * 1000;

/** One certain answer. */
export interface Evidence {
  readonly answer: 'yes' | 'no';
  /** Unix ms. Events carry whole seconds. */
  readonly atMs: number;
  /** Of the `chat_member` update; null iff it is a look-up. */
  readonly updateId: number | null;
}

/** What is known of a pair. */
export interface Entry {
  readonly evidence: Evidence;
  /** The answer counts until then (unix ms); afterwards only as the last certain answer. 0 = in conflict: never counts. */
  readonly freshUntilMs: number;
}

/** What new evidence does to what was known. */
export type Weighed = 'store' | 'keep' | 'conflict';

/**
 * Weighs new evidence against what is known.
 *
 * Events order by (date, update id). Everything else orders by date, and a contradiction between an event and a look-up
 * within 10 s is a conflict: nobody is judged by it until a later look-up tells. Look-ups order among themselves.
 */
export function weigh(known: Entry | null, incoming: Evidence): Weighed {
  if (known === null) return 'store';
  const { evidence } = known;
  const isEvent = incoming.updateId !== null;
  if (isEvent === (evidence.updateId !== null)) return isNewer(incoming, evidence) ? 'store' : 'keep';
  if (incoming.answer !== evidence.answer && Math.abs(incoming.atMs - evidence.atMs) <= CONFLICT_WINDOW_MS)
    return 'conflict';
  return incoming.atMs >= evidence.atMs ? 'store' : 'keep';
}

function isNewer(incoming: Evidence, known: Evidence): boolean {
  if (incoming.atMs !== known.atMs) return incoming.atMs > known.atMs;
  return (incoming.updateId ?? 0) >= (known.updateId ?? 0);
}

/** True iff the answer still counts. */
export function isFresh({ freshUntilMs }: Entry, nowMs: number): boolean {
  return freshUntilMs > nowMs;
}

/** True iff the last certain answer was yes, whether it is still fresh or not; a conflict has none. */
export function isRecentYes({ evidence, freshUntilMs }: Entry, nowMs: number): boolean {
  return freshUntilMs > 0 && evidence.answer === 'yes' && nowMs - evidence.atMs <= LAST_ANSWER_MS;
}
