/** Takes a job's payload out, whichever version of us put it in. */
import { AppError, waitUntil } from '@gmbot/core/errors/app-error';
import type { JobName, JobPayloads } from '@gmbot/core/queues/jobs';
import { readVersioned } from '@gmbot/core/queues/payload-versions';
import type { Job } from 'bullmq';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60 * 1000;

/** The part of a job that tells what it is. */
export type VersionedJob = Pick<Job, 'name' | 'data' | 'attemptsStarted'>;

/**
 * The payload of a job, brought up to date.
 *
 * @throws AppError until for one of a newer version, or of a name that its queue has not yet: it waits for a worker that knows it, and costs no attempt; never for one
 * that nobody can read: it stays with the dead letters
 */
export function readPayload<Name extends JobName>(job: VersionedJob, name: Name, nowMs: number): JobPayloads[Name] {
  if (job.name !== name) throw waitForNewerWorker(job, nowMs);
  const read = readVersioned(name, job.data);
  switch (read.kind) {
    case 'payload':
      return read.payload;
    case 'newer':
      throw waitForNewerWorker(job, nowMs);
    case 'unreadable':
      throw new AppError('payload-unreadable', { kind: 'never' }, { message: `The payload of ${name} has no version` });
  }
}

/** Soon at first, since a rolling upgrade has newer workers beside us; then ever more rarely. */
function waitForNewerWorker({ attemptsStarted }: VersionedJob, nowMs: number): AppError {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, Math.max(0, attemptsStarted - 1)));
  return waitUntil('payload-newer', nowMs + pauseMs);
}
