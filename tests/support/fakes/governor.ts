import type { Clock } from '@gmbot/core/gate/ports';
import type { Governor, Slot, SlotRequest } from '@gmbot/core/limits/governor';

/** A governor that lets everything go unless told otherwise, and remembers what it was told. */
export interface FakeGovernor extends Governor {
  readonly asked: SlotRequest[];
  readonly notes: string[];
  /** Answers of the next questions, in order. */
  readonly slots: Slot[];
}

/** `noteRetryAfter` holds for what was named or 5 s, `noteFault` for 500 ms. */
export function createFakeGovernor(clock: Clock): FakeGovernor {
  const asked: SlotRequest[] = [];
  const notes: string[] = [];
  const slots: Slot[] = [];
  return {
    asked,
    notes,
    slots,
    async reserve(request) {
      asked.push(request);
      return slots.shift() ?? { kind: 'go', isProbe: false };
    },
    async noteRetryAfter(callClass, chat, seconds) {
      notes.push(`retry-after ${callClass} ${chat} ${seconds}`);
      return clock.now() + (seconds === null || seconds === 0 ? 5 : seconds) * 1000;
    },
    async noteFault(callClass, chat) {
      notes.push(`fault ${callClass} ${chat}`);
      return clock.now() + 500;
    },
    async noteSuccess(callClass, chat) {
      notes.push(`success ${callClass} ${chat}`);
    },
    async noteNoAnswer(callClass, chat) {
      notes.push(`no answer ${callClass} ${chat}`);
    },
  };
}
