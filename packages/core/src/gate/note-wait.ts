import type { LedgerRow } from '../domain/ledger.js';
import type { Clock, Ledger } from './ports.js';
import type { CallOutcome } from './telegram-port.js';

/** A shorter wait is over before the reconciler would take the call for lost. */
const LONG_WAIT_MS = 20 * 1000;

/** Notes that a claimed call has to wait for long, and is not lost: its own settle comes back for it. */
export interface NoteWait {
  (claimed: LedgerRow, outcome: CallOutcome<unknown>): Promise<void>;
}

/** Composes it. */
export function createNoteWait({
  ledger,
  clock,
}: {
  readonly ledger: Pick<Ledger, 'patch'>;
  readonly clock: Clock;
}): NoteWait {
  return async function noteWait({ groupKey, userId, version }, outcome) {
    if (outcome.kind !== 'wait' || outcome.untilMs - clock.now() < LONG_WAIT_MS) return;
    await ledger.patch(groupKey, userId, version, { intentAtMs: outcome.untilMs });
  };
}
