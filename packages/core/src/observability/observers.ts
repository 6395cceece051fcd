/** What tells others how a process goes: its log, its error reports, its traces. */
import type { Logger } from 'pino';
import { type ErrorReports, startErrorReports } from './error-reports.js';
import { createLogger } from './logger.js';
import { startTracing, type Tracing } from './tracing.js';

/** What the observers need. */
export interface ObserversOptions {
  readonly role: 'ingress' | 'worker';
  readonly logLevel: string;
  readonly sentryDsn: string | null;
  readonly otlpEndpoint: string | null;
  /** Never written or sent; null = not set. */
  readonly secrets: readonly (string | null)[];
}

/** All of them. */
export interface Observers {
  readonly log: Logger;
  readonly errors: ErrorReports;
  readonly tracing: Tracing;
  /** Sends what is left, for at most 2 s. Never rejects. */
  readonly close: () => Promise<void>;
}

/** Starts them, once in a process. */
export async function startObservers({
  role,
  logLevel,
  sentryDsn,
  otlpEndpoint,
  secrets,
}: ObserversOptions): Promise<Observers> {
  const given = secrets.filter((secret): secret is string => secret !== null && secret !== '');
  const errors = await startErrorReports({ dsn: sentryDsn, role, secrets: given });
  const tracing = await startTracing({ endpoint: otlpEndpoint, role });
  return {
    log: createLogger({ role, level: logLevel, secrets: given, readTraceId: tracing.readTraceId }),
    errors,
    tracing,
    close: async () => void (await Promise.all([errors.close(), tracing.close()])),
  };
}

/** A fault that nobody caught leaves a state that nobody knows: it is told, and the process ends with 1 to be started anew. */
export function exitWhenBroken({ log, errors }: Observers): void {
  async function end(err: unknown): Promise<void> {
    log.fatal({ err }, 'The process is broken and exits');
    errors.capture(err);
    await errors.close();
    process.exit(1);
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (err: unknown) => void end(err));
  }
}

/** Of the URL of a store: its password, which no log may show. */
export function readPassword(url: string): string | null {
  const { password } = new URL(url);
  return password === '' ? null : decodeURIComponent(password);
}
