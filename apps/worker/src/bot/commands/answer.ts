import type { GroupKey } from '@gmbot/core/domain/ids';
import type { SweepMessage, SweepRequest } from '@gmbot/core/gate/ports';
import type { Button, ChatRequest, RichText } from '@gmbot/core/gate/telegram-port';
import { cut } from '@gmbot/core/i18n/rich-text';
import type { ChartDay } from '../charts/draw-days.js';

/**
 * What a command comes to: a message, and what follows once it stands. Plain data: it is kept with the job,
 * so that a run after a wait sends the same answer and does nothing twice.
 */
export interface Answer {
  readonly content: RichText;
  readonly buttons: readonly (readonly Button[])[];
  /** A picture that follows. Where it is refused the message stays alone. */
  readonly chart?: Chart;
  /** In a private chat, in place of `buttons`. */
  readonly chatRequests?: readonly ChatRequest[];
  /** Long work whose progress the message shows. */
  readonly sweep?: WantedSweep;
  /** The link of consent that this uses up. */
  readonly spends?: string;
  /** The message goes away by itself. */
  readonly goesAfterMs?: number;
}

/** What a chart shows; it is drawn when it is sent. */
export interface Chart {
  readonly days: readonly ChartDay[];
  /** Which colour is what. */
  readonly legend: RichText;
}

/** An answer of text and buttons. */
export function toAnswer(content: RichText, buttons: Answer['buttons'] = []): Answer {
  return { content: cut(content), buttons };
}

/** Long work, and how its progress is shown in the answer. */
export type WantedSweep = Pick<SweepRequest, 'over' | 'purpose' | 'version'> &
  Pick<SweepMessage, 'beside' | 'isStoppable'>;

/** The request that shows its progress in the answer; null = the answer does not stand. */
export function toSweepRequest(
  groupKey: GroupKey,
  { over, purpose, version, beside, isStoppable }: WantedSweep,
  sent: Pick<SweepMessage, 'chatId' | 'messageId'> | null,
): SweepRequest {
  const progress = sent === null ? null : { ...sent, beside, isStoppable };
  return { groupKey, over, purpose, version, progress };
}
