/** The only file that opens connections for the ports. Prisma speaks over a pool of ours, so that its limits are ours. */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { AppError } from '../errors/app-error.js';
import { PrismaClient } from './generated/client.js';

const CONNECT_TIMEOUT_MS = 5 * 1000;
const STATEMENT_TIMEOUT_MS = 10 * 1000;
/** A server that does not even say that it gave up is given up a little later. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 2 * 1000;
const IDLE_TIMEOUT_MS = 30 * 1000;
const PING_TIMEOUT_MS = 3 * 1000;

/** What a statement does, by its first word; a closed list, for it is a label. */
export type StatementKind = 'select' | 'insert' | 'update' | 'delete' | 'with' | 'other';

/** Told of every statement that Postgres was sent. */
export type OnQuery = (query: { readonly statement: StatementKind; readonly durationMs: number }) => void;

/** Where and how to connect. */
export interface ConnectionOptions {
  /** postgresql:// URL; its parameters (sslmode and the like) are those of `pg`. */
  readonly databaseUrl: string;
  /** Connections at once. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly onQuery?: OnQuery | undefined;
}

/** An open client. */
export interface Connection {
  readonly db: PrismaClient;
  /** @throws when Postgres does not answer within 3 s */
  ping(): Promise<void>;
  /** Waits for statements under way. */
  close(): Promise<void>;
}

/** Connects lazily: with the first statement. @throws AppError when the URL is none; its text is never repeated */
export function openConnection({ databaseUrl, poolSize, applicationName, onQuery }: ConnectionOptions): Connection {
  const pool = new pg.Pool({
    connectionString: parseDatabaseUrl(databaseUrl),
    max: poolSize,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    idle_in_transaction_session_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
  });
  pool.on('error', () => undefined); // an idle connection broke: the pool drops it, and the next statement tells
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const db = createClient(adapter, onQuery);
  return {
    db,
    ping: () => answerInTime(pool.query('SELECT 1')),
    async close() {
      await db.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

function createClient(adapter: PrismaPg, onQuery: OnQuery | undefined): PrismaClient {
  const options = {
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: CONNECT_TIMEOUT_MS, timeout: STATEMENT_TIMEOUT_MS },
  } as const;
  if (onQuery === undefined) return new PrismaClient(options);
  const db = new PrismaClient({ ...options, log: [{ emit: 'event', level: 'query' }] });
  db.$on('query', ({ query, duration }) => onQuery({ statement: toStatementKind(query), durationMs: duration }));
  return db;
}

function toStatementKind(query: string): StatementKind {
  const word = /^\s*(\w+)/.exec(query)?.[1]?.toLowerCase();
  switch (word) {
    case 'select':
    case 'insert':
    case 'update':
    case 'delete':
    case 'with':
      return word;
    default:
      return 'other';
  }
}

/** @throws AppError without the text: it may hold a password */
export function parseDatabaseUrl(databaseUrl: string): string {
  if (URL.canParse(databaseUrl) && /^postgres(ql)?:/.test(databaseUrl)) return databaseUrl;
  throw new AppError('database-url-invalid', { kind: 'never' }, { message: 'DATABASE_URL is no postgresql:// URL' });
}

async function answerInTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Query read timeout')), PING_TIMEOUT_MS);
  });
  try {
    await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}
