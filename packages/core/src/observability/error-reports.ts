/**
 * Errors that nobody expected, told to Sentry. Off without a DSN: then the library is not even loaded. It installs no handler
 * of its own and sends nothing but what is captured, scrubbed.
 *
 * @see https://docs.sentry.io/platforms/javascript/guides/node/
 */
import { createScrubber } from './scrub.js';

const FLUSH_MS = 2 * 1000;

/** What error reports need. */
export interface ErrorReportsOptions {
  /** Null = off. */
  readonly dsn: string | null;
  readonly role: 'ingress' | 'worker';
  /** Never sent. */
  readonly secrets: readonly string[];
}

/** Takes errors. */
export interface ErrorReports {
  /** Never throws. Tags are short and hold no text of a message. */
  readonly capture: (err: unknown, tags?: Readonly<Record<string, string | number>>) => void;
  /** Sends what is left, for at most 2 s. Never rejects. */
  readonly close: () => Promise<void>;
}

/** Starts the reports, once in a process. */
export async function startErrorReports({ dsn, role, secrets }: ErrorReportsOptions): Promise<ErrorReports> {
  if (dsn === null) return { capture: () => undefined, close: async () => undefined };
  const sentry = await import('@sentry/node-core/light');
  const scrub = createScrubber(secrets);
  sentry.initWithoutDefaultIntegrations({
    dsn,
    sendDefaultPii: false,
    initialScope: { tags: { role } },
    integrations: [sentry.linkedErrorsIntegration(), sentry.dedupeIntegration()],
    beforeSend: (event) => JSON.parse(scrub(JSON.stringify(event))) as typeof event,
  });
  return {
    capture: (err, tags = {}) => void sentry.captureException(err, { tags: { ...tags } }),
    close: async () => void (await sentry.close(FLUSH_MS).then(undefined, () => false)),
  };
}
