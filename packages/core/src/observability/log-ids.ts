/**
 * Ids that every line of a job bears, whoever writes it: they travel with the asynchronous call and not from hand to hand.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** What a line can be found by. */
export interface LogIds {
  readonly queue?: string;
  readonly jobId?: string;
  readonly updateId?: number;
  /** Telegram's id of the chat. */
  readonly groupId?: number;
  /** Our own key of the group, which stays when it becomes a supergroup. */
  readonly groupKey?: number;
  readonly userId?: number;
}

const bound = new AsyncLocalStorage<LogIds>();

/** Binds ids to every line that is written while this runs. */
export function withLogIds<T>(ids: LogIds, run: () => T): T {
  return bound.run({ ...bound.getStore(), ...ids }, run);
}

/** The ids that are bound here. */
export function readLogIds(): LogIds {
  return bound.getStore() ?? {};
}
