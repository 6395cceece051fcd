import type { ChatId } from '../domain/ids.js';

/** What changed: a group's policy, or a required channel and with it the policy of every group that requires it. */
export type PolicyChange = 'group' | 'channel';

/** Tells every process of the fleet that what it cached of tenants is out of date. */
export interface PolicyInvalidation {
  /**
   * Tells all other processes; this one has dropped it already, hearing it again does no harm.
   * Best effort: never rejects and does not wait longer than a second or so.
   */
  publish(change: PolicyChange, chatId: ChatId): Promise<void>;
  subscribe(listener: (change: PolicyChange, chatId: ChatId) => void): void;
  /** The listener runs whenever a change may have been missed (subscribed anew after a loss). */
  onReset(listener: () => void): void;
}
