import type { Telegram } from '../gate/ports.js';
import type { CallOutcome } from '../gate/telegram-port.js';

/** Told of every call that was to hold or to free. */
export type OnRestriction = (restriction: {
  readonly act: 'hold' | 'free';
  readonly outcome: CallOutcome<never>['kind'];
}) => void;

/** The same Telegram, with somebody who looks on. */
export function watchRestrictions<T extends Pick<Telegram, 'restrict'>>(telegram: T, onRestriction: OnRestriction): T {
  return {
    ...telegram,
    async restrict(chatId, userId, restriction) {
      const outcome = await telegram.restrict(chatId, userId, restriction);
      onRestriction({ act: restriction.kind, outcome: outcome.kind });
      return outcome;
    },
  };
}
