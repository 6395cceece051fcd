import type { SweepRequest } from '@gmbot/core/gate/ports';
import type { Button, ChatRequest, RichText } from '@gmbot/core/gate/telegram-port';
import { cut } from '@gmbot/core/i18n/rich-text';

/**
 * What a command comes to: a message, and what follows once it stands. Plain data: it is kept with the job,
 * so that a run after a wait sends the same answer and does nothing twice.
 */
export interface Answer {
  readonly content: RichText;
  readonly buttons: readonly (readonly Button[])[];
  /** In a private chat, in place of `buttons`. */
  readonly chatRequests?: readonly ChatRequest[];
  /** Long work whose progress the message shows. */
  readonly sweep?: Pick<SweepRequest, 'over' | 'purpose'>;
  /** The link of consent that this uses up. */
  readonly spends?: string;
  /** The message goes away by itself. */
  readonly goesAfterMs?: number;
}

/** An answer of text and buttons. */
export function toAnswer(content: RichText, buttons: Answer['buttons'] = []): Answer {
  return { content: cut(content), buttons };
}
