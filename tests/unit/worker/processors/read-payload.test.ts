import { readPayload } from '@gmbot/worker/processors/read-payload';
import { describe, expect, it } from 'vitest';

const NOW_MS = 1_790_000_000_000;

function readRefusal(job: { name?: string; data?: unknown; attemptsStarted?: number }): unknown {
  try {
    readPayload({ name: 'prune', data: { v: 1 }, attemptsStarted: 1, ...job }, 'prune', NOW_MS);
    return null;
  } catch (err) {
    return err;
  }
}

describe("a job's payload", () => {
  it('is given out when it is of today', () => {
    expect(readPayload({ name: 'prune', data: { v: 1 }, attemptsStarted: 1 }, 'prune', NOW_MS)).toEqual({ v: 1 });
  });

  it.each([
    ['of a newer version', { data: { v: 2 } }],
    ['of a name that its queue does not have yet', { name: 'polish' }],
  ])('%s waits, soon at first and ever more rarely, and costs no attempt', (_, job) => {
    const pauses = [1, 2, 5, 7, 1000].map((attemptsStarted) => readRefusal({ ...job, attemptsStarted }));

    expect(pauses).toMatchObject(
      [1, 2, 16, 60, 60].map((seconds) => ({
        code: 'payload-newer',
        retry: { kind: 'until', atMs: NOW_MS + seconds * 1000 },
      })),
    );
  });

  it('that nobody can read ends with the dead letters', () => {
    expect(readRefusal({ data: { some: 'thing' } })).toMatchObject({ retry: { kind: 'never' } });
  });
});
