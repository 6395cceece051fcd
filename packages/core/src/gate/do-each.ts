import { AppError } from '../errors/app-error.js';

/** Without its store every other piece would fare the same. */
const STORE_AWAY: ReadonlySet<string> = new Set(['postgres-away', 'redis-away']);

/**
 * Does every piece of work, also those that come after one that must wait or cannot be done. A store that is away, and
 * what we do not understand, end it at once.
 *
 * @throws AppError until: the earliest time at which one of them is to be done again; else what the first came to
 */
export async function doEach(pieces: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: AppError[] = [];
  for (const piece of pieces) {
    try {
      await piece();
    } catch (err) {
      if (!(err instanceof AppError) || STORE_AWAY.has(err.code)) throw err;
      failures.push(err);
    }
  }
  const [first] = [...failures].sort((one, other) => toWaitMs(one) - toWaitMs(other));
  if (first !== undefined) throw first;
}

function toWaitMs({ retry }: AppError): number {
  return retry.kind === 'until' ? retry.atMs : Number.MAX_SAFE_INTEGER;
}
