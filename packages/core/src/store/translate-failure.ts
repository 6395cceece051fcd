/**
 * Turns what Postgres, its driver and Prisma throw into our errors: once, here. Trouble that is shared (Postgres is
 * away, full, slow, or two transactions met) is to be waited for; everything else is thrown on as it is.
 */
import { AppError, waitUntil } from '../errors/app-error.js';

/** Work that met shared trouble comes back after about this long. */
const PAUSE_MS = 2000;

/** @see https://www.prisma.io/docs/orm/reference/error-reference */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);
/** Connection, resources, operator intervention, and the codes of a lost race or a lost primary. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SQLSTATE = /^(08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006|25P0[34])$/;
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
]);
/** Kinds that the driver adapter gives in place of a code. */
const ADAPTER_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TransactionWriteConflict',
]);
/** What the driver and its pool throw without a code. */
const MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|after calling end on the pool/;

/** What a failure is told by: the wall clock and chance are passed in. */
export interface FailureDeps {
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Gives the error to throw in place of `error`. */
export function translateFailure(error: unknown, { now, random }: FailureDeps): unknown {
  if (error instanceof AppError || !isShared(error)) return error;
  return waitUntil('postgres-away', now() + PAUSE_MS * (0.5 + random()), error);
}

/** The unique constraint that was violated; null iff it was something else. */
export function isUniqueViolation(error: unknown): boolean {
  return listCauses(error).some(({ code, originalCode }) => code === 'P2002' || [code, originalCode].includes('23505'));
}

function isShared(error: unknown): boolean {
  return listCauses(error).some(({ code, originalCode, kind, message }) => {
    const codes = [code, originalCode].filter((one) => typeof one === 'string');
    return (
      codes.some((one) => PRISMA_CODES.has(one) || SOCKET_CODES.has(one) || SQLSTATE.test(one)) ||
      (typeof kind === 'string' && ADAPTER_KINDS.has(kind)) ||
      (typeof message === 'string' && MESSAGES.test(message))
    );
  });
}

/** What an error may be told by. */
interface Signs {
  readonly code: unknown;
  readonly originalCode: unknown;
  readonly kind: unknown;
  readonly message: unknown;
}

const DEEPEST = 6;

/** The signs of the error, of what caused it, and of what Prisma puts into `meta`. */
function listCauses(error: unknown, depth = 0): readonly Signs[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const read = (name: string): unknown => Reflect.get(error, name);
  const errors = read('errors');
  const listed: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const inner = [read('cause'), read('meta'), read('driverAdapterError'), ...listed];
  const signs = {
    code: read('code'),
    originalCode: read('originalCode'),
    kind: read('kind'),
    message: read('message'),
  };
  return [signs, ...inner.flatMap((one) => listCauses(one, depth + 1))];
}
