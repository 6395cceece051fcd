import { describe, expect, it } from 'vitest';
import { AppError, waitUntil } from '@gmbot/core/errors/app-error';
import { isUniqueViolation, translateFailure } from '@gmbot/core/store/translate-failure';

const NOW_MS = 1_000_000;

function translate(error: unknown, random = 0.5): unknown {
  return translateFailure(error, { now: () => NOW_MS, random: () => random });
}

describe('a failure of the store', () => {
  it.each([
    ['a refused connection', { code: 'ECONNREFUSED', syscall: 'connect' }],
    ['a name that does not resolve', { code: 'EAI_AGAIN' }],
    ['several addresses, all refused', { errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }] }],
    ['a closed connection, as Prisma tells it', { code: 'P1017' }],
    ['a pool without a free connection', { code: 'P2024' }],
    ['a transaction that could not begin', { code: 'P2028' }],
    ['a write conflict', { code: 'P2034' }],
    [
      'too many connections',
      { code: 'P2010', meta: { driverAdapterError: { cause: { kind: 'TooManyConnections' } } } },
    ],
    ['a shutdown', { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } }],
    ['a start-up', { cause: { code: '57P03' } }],
    ['a statement that took too long', { cause: { originalCode: '57014' } }],
    ['a deadlock', { cause: { originalCode: '40P01' } }],
    ['a lost race of serializable transactions', { cause: { originalCode: '40001' } }],
    ['a full disk', { cause: { originalCode: '53100' } }],
    ['a primary that became a standby', { cause: { originalCode: '25006' } }],
    ['no free connection in time', { message: 'timeout exceeded when trying to connect' }],
    ['a connection that ended', { message: 'Connection terminated unexpectedly' }],
    ['a server that does not answer', { message: 'Query read timeout' }],
  ])('waits for Postgres: %s', (_, error) => {
    expect(translate(error)).toMatchObject({ code: 'postgres-away', retry: { kind: 'until', atMs: NOW_MS + 2000 } });
  });

  it.each([
    ['a violated constraint', { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '23514' } } } }],
    ['a wrong statement', { cause: { originalCode: '42601' } }],
    ['a wrong password', { code: 'P1000' }],
    ['a defect of ours', new TypeError('x is not a function')],
    ['a text', 'broken'],
    ['nothing', undefined],
  ])('is thrown on as it is: %s', (_, error) => {
    expect(translate(error)).toBe(error);
  });

  it('leaves our own errors alone, whatever caused them', () => {
    const error = waitUntil('group-gone', 5, { code: 'ECONNREFUSED' });

    expect(translate(error)).toBe(error);
  });

  it('spreads the return over one to three seconds', () => {
    const times = [0, 0.999_999].map((random) => {
      const error = translate({ code: 'P1001' }, random);
      return error instanceof AppError && error.retry.kind === 'until' ? error.retry.atMs - NOW_MS : null;
    });

    expect(times[0]).toBe(1000);
    expect(times[1]).toBeCloseTo(3000, 0);
  });

  it('ends with an error that causes itself', () => {
    const error: { cause?: unknown } = {};
    error.cause = error;

    expect(translate(error)).toBe(error);
  });

  it('is known to be a violated unique constraint', () => {
    const raw = { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '23505' } } } };

    expect([{ code: 'P2002' }, raw, { code: 'P2034' }].map(isUniqueViolation)).toEqual([true, true, false]);
  });
});
