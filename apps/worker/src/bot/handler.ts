import type { PassStart } from '@gmbot/core/gate/ports';
import type { LogIds } from '../processors/job-ids.js';
import type { SlimUpdate, UpdateKind } from '@gmbot/core/telegram/slim-update';

/** One update on its walk through the handlers. */
export interface UpdateContext {
  readonly update: SlimUpdate;
  readonly kind: UpdateKind;
  /** What its lines in the log can be found by. */
  readonly readLogIds: () => LogIds;
  /** When the ingress took it (unix ms). */
  readonly receivedAtMs: number;
  /** What an earlier run of the same job left for this one; null on the first run. */
  readonly memo: Readonly<Record<string, unknown>> | null;
  /** What a pass of whoever speaks is bound to, read before anything else was; null = no pass is to be written. */
  readonly passStart: PassStart | null;
  /** Keeps something for the next run of the same job (after a wait). */
  remember(memo: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * What one kind of update means.
 *
 * A handler is run again whenever its job is: everything it does is idempotent. It throws an AppError to wait or give up.
 */
export interface Handler {
  /** Shown at start, in the order of registration. */
  readonly name: string;
  /** True iff it claims the update: the walk ends. */
  handle(context: UpdateContext): Promise<boolean>;
}
