import type { ChatId } from '../domain/ids.js';
import { AppError, waitUntil } from '../errors/app-error.js';
import type { CallOutcome, Refusal } from './telegram-port.js';

/** What a call came to once waiting is out of the way. */
export type Acted<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly movedTo?: ChatId };

/**
 * Turns "later" into an AppError that puts the job off without costing an attempt, and leaves what a caller decides by.
 *
 * @throws AppError until: a hold, a slot or a passing fault; never: our mistake
 */
export function expectAnswer<T>(outcome: CallOutcome<T>, what: string): Acted<T> {
  switch (outcome.kind) {
    case 'wait':
      throw waitUntil(`${what}-waits`, outcome.untilMs);
    case 'again':
      throw waitUntil(`${what}-again`, outcome.untilMs);
    case 'mistake':
      throw new AppError(`${what}-mistake`, { kind: 'never' }, { message: `${what}: ${outcome.description}` });
    case 'done':
    case 'already':
    case 'refused':
      return outcome;
  }
}
