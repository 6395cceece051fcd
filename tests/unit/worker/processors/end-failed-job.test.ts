import { AppError, waitUntil } from '@gmbot/core/errors/app-error';
import { endFailedJob, toAppError } from '@gmbot/worker/processors/end-failed-job';
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { describe, expect, it } from 'vitest';

const NOW_MS = 1_800_000_000_000;

/** A job that notes what it is put off until. */
function createJob() {
  const delayedTo: number[] = [];
  const job = {
    async moveToDelayed(atMs: number) {
      delayedTo.push(atMs);
    },
  };
  return { job: job as unknown as Job, delayedTo };
}

describe('ending a job that failed', () => {
  it('puts it off, at no cost, until the trouble that is shared is over, and a little spread', async () => {
    const { job, delayedTo } = createJob();

    const ended = endFailedJob(waitUntil('held', NOW_MS + 5000), { job, token: 't', nowMs: NOW_MS });

    await expect(ended).rejects.toBeInstanceOf(DelayedError);
    expect(delayedTo[0]).toBeGreaterThanOrEqual(NOW_MS + 5000);
    expect(delayedTo[0]).toBeLessThan(NOW_MS + 5100);
  });

  it('never puts it off into the past', async () => {
    const { job, delayedTo } = createJob();

    await endFailedJob(waitUntil('held', 1), { job, token: 't', nowMs: NOW_MS }).catch(() => undefined);

    expect(delayedTo[0]).toBeGreaterThanOrEqual(NOW_MS);
  });

  it('fails it for good, readably, when the same input fails again', async () => {
    const failure = new AppError('mistake', { kind: 'never' }, { message: 'restrict: CHAT_ID_INVALID' });

    const ended = endFailedJob(failure, { ...createJob(), token: 't', nowMs: NOW_MS });

    await expect(ended).rejects.toThrow(new UnrecoverableError('restrict: CHAT_ID_INVALID'));
  });

  it('leaves it to its own attempts when the fault may lie in it', async () => {
    const failure = toAppError(new Error('no idea'), NOW_MS);

    const ended = endFailedJob(failure, { ...createJob(), token: 't', nowMs: NOW_MS });

    await expect(ended).rejects.toBe(failure);
    expect(failure.retry).toEqual({ kind: 'backoff' });
  });

  it.each(['Connection is closed.', 'connect ECONNREFUSED 127.0.0.1:6379', 'Command timed out', 'LOADING Redis'])(
    'takes "%s" for trouble that is shared',
    (message) => {
      expect(toAppError(new Error(message), NOW_MS).retry).toEqual({ kind: 'until', atMs: NOW_MS + 1000 });
    },
  );
});
