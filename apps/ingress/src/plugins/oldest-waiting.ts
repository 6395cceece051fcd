/**
 * How long the job at the head of a queue has been ready. A job says when it was added, and a job that ran before and was put
 * off does not say when it became ready again: that one counts from the moment at which it was first seen at the head.
 */

/** The job that is next. */
export interface QueueHead {
  readonly id?: string | undefined;
  /** Unix ms. */
  readonly timestamp: number;
  readonly attemptsStarted: number;
  readonly opts: { readonly delay?: number | undefined };
}

/** Reads ages; one for all queues, asked again and again. */
export interface OldestWaiting {
  /** Milliseconds; 0 iff nothing waits. */
  readAgeMs(queue: string, head: QueueHead | undefined, nowMs: number): number;
}

/** Composes it. */
export function createOldestWaiting(): OldestWaiting {
  const seen = new Map<string, { readonly run: string; readonly sinceMs: number }>();

  function readReadySince(
    queue: string,
    { id = '', timestamp, attemptsStarted, opts }: QueueHead,
    nowMs: number,
  ): number {
    if (attemptsStarted === 0) return timestamp + (opts.delay ?? 0);
    const run = `${id}-${attemptsStarted}`;
    const known = seen.get(queue);
    if (known?.run === run) return known.sinceMs;
    seen.set(queue, { run, sinceMs: nowMs });
    return nowMs;
  }

  return {
    readAgeMs: (queue, head, nowMs) =>
      head === undefined ? 0 : Math.max(0, nowMs - readReadySince(queue, head, nowMs)),
  };
}
