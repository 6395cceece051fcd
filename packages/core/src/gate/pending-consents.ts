import type { PendingTokens } from './pending-tokens.js';

/** How long a channel's administrator may take to agree. */
export const CONSENT_WITHIN_MS = 24 * 60 * 60 * 1000;

/** A wish to require a channel that waits for one of its administrators. Plain data: it is kept as JSON. */
export interface PendingConsent {
  readonly groupKey: number;
  /** Whoever asked; must still administer the group when it is granted. */
  readonly callerId: number;
  /** The channel as it was named. */
  readonly ref: string;
}

/** Wishes by the token of their link. */
export type PendingConsents = PendingTokens<PendingConsent>;
