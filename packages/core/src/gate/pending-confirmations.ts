import type { PendingTokens } from './pending-tokens.js';

/** How long an anonymous administrator's command can be confirmed. */
export const CONFIRM_WITHIN_MS = 10 * 60 * 1000;

/** A command that waits for somebody who can be named. Plain data: it is kept as JSON. */
export interface PendingConfirmation {
  /** Of the group it was given in. */
  readonly chatId: number;
  /** What was typed; a post replied to became its channel's id. */
  readonly args: string;
  /** Marks the settings that were shown with it, where the yes counts only while they are in force. */
  readonly seen?: string | undefined;
}

/** Commands that wait for a press. */
export type PendingConfirmations = PendingTokens<PendingConfirmation>;
