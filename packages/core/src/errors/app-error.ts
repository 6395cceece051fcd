/** When a failed piece of work is worth another try. */
export type Retry =
  /** Never: the same input fails again. */
  | { readonly kind: 'never' }
  /** By the job's own attempts and backoff: the fault may lie in this job. */
  | { readonly kind: 'backoff' }
  /** At that time (unix ms), at no cost: the trouble is shared (Telegram, Redis, Postgres). */
  | { readonly kind: 'until'; readonly atMs: number };

/** The one base of our errors. Vendors' errors are translated into it once, at the adapter. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly retry: Retry;

  constructor(code: string, retry: Retry, options?: { readonly cause?: unknown; readonly message?: string }) {
    super(options?.message ?? code, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retry = retry;
  }
}

/** The work is done again at that time, at no cost. */
export function waitUntil(code: string, atMs: number, cause?: unknown): AppError {
  return new AppError(code, { kind: 'until', atMs }, { cause });
}
