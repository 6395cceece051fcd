/** The only file that knows how BullMQ spells "later", "never" and "again". */
import { assertNever } from '@gmbot/core/domain/assert-never';
import { AppError, waitUntil } from '@gmbot/core/errors/app-error';
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';

/** Trouble that Redis has is shared: the job waits this long. */
const REDIS_PAUSE_MS = 1000;
/** Many jobs that wait for the same thing must not all come back at once. */
const SPREAD_MS = 100;

/** A job that runs. */
export interface RunningJob {
  readonly job: Job;
  readonly token: string | undefined;
  readonly nowMs: number;
}

/** What a failure is, whoever threw it. */
export function toAppError(err: unknown, nowMs: number): AppError {
  if (err instanceof AppError) return err;
  if (isRedisTrouble(err)) return waitUntil('redis-away', nowMs + REDIS_PAUSE_MS, err);
  const message = err instanceof Error ? err.message : String(err);
  return new AppError('unknown', { kind: 'backoff' }, { cause: err, message });
}

/** Ends the run of a job that could not be finished now. @throws what BullMQ understands */
export async function endFailedJob(failure: AppError, { job, token, nowMs }: RunningJob): Promise<never> {
  switch (failure.retry.kind) {
    case 'until':
      await job.moveToDelayed(Math.max(nowMs, failure.retry.atMs) + Math.floor(Math.random() * SPREAD_MS), token); // waiting for others is no failed attempt
      throw new DelayedError(failure.code);
    case 'never':
      throw new UnrecoverableError(failure.message);
    case 'backoff':
      throw failure;
    default:
      return assertNever(failure.retry);
  }
}

function isRedisTrouble(err: unknown): boolean {
  if (!(err instanceof Error)) return false;
  return /^(Connection is closed|Command timed out|Stream isn't writeable|Reached the max retries|connect E|read E|write E|OOM |LOADING|READONLY|MISCONF)/.test(
    err.message,
  );
}
