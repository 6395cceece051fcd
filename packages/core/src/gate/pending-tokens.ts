/** What waits for somebody under a token of at most 40 of `[A-Za-z0-9_-]` that cannot be guessed. */
export interface PendingTokens<Pending> {
  put(pending: Pending, ttlMs: number): Promise<string>;
  /** Null iff it was taken or has expired. */
  peek(token: string): Promise<Pending | null>;
  take(token: string): Promise<Pending | null>;
}
