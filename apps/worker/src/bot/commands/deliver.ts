import type { ChatId, GroupKey, MessageId } from '@gmbot/core/domain/ids';
import { AppError } from '@gmbot/core/errors/app-error';
import type { Clock, Jobs } from '@gmbot/core/gate/ports';
import type { SendOnce } from '@gmbot/core/gate/send-once';
import type { UpdateContext } from '../handler.js';
import { type Answer, toSweepRequest } from './answer.js';
import { createSendAnswer, type Sent } from './send-answer.js';

/** Where an answer goes. */
export interface AnswerPlace {
  readonly chatId: ChatId;
  /** Null in a private chat. */
  readonly groupKey: GroupKey | null;
  /** Forum topic; 0 = none. */
  readonly topicId: number;
  readonly replyTo: MessageId;
}

/** An answer and where it goes. */
export interface Addressed {
  readonly answer: Answer;
  readonly place: AnswerPlace;
  /** A second message: buttons beside the text box and under a message do not fit into one. */
  readonly next?: Answer;
}

/** Under which name a job keeps what it is about to deliver. */
export type DeliveryName = 'answer' | 'refusal';

/** Sends the one answer of an update. */
export interface Deliver {
  /**
   * Keeps the answer with the job, then sends it once. What follows does not depend on whether Telegram let us write.
   *
   * @throws AppError until
   */
  (context: UpdateContext, name: DeliveryName, addressed: Addressed): Promise<void>;
}

interface Deps {
  readonly sendOnce: SendOnce;
  readonly jobs: Pick<Jobs, 'sweep' | 'deleteLater'>;
  readonly clock: Clock;
}

/** What an earlier run of the job was about to deliver; null iff nothing. */
export function parseKept({ memo }: Pick<UpdateContext, 'memo'>, name: DeliveryName): Addressed | null {
  const kept = memo?.[name];
  return typeof kept === 'object' && kept !== null && 'answer' in kept && 'place' in kept ? (kept as Addressed) : null;
}

/** Keeps with the job what it is about to deliver: a later run does nothing else. @returns the context, with it */
export async function keep(context: UpdateContext, name: DeliveryName, addressed: Addressed): Promise<UpdateContext> {
  const memo = { ...context.memo, [name]: addressed };
  await context.remember(memo);
  return { ...context, memo };
}

/** Composes it. */
export function createDeliver({ sendOnce, jobs, clock }: Deps): Deliver {
  const sendAnswer = createSendAnswer({ sendOnce });

  return async function deliver(context, name, addressed): Promise<void> {
    const { answer, place, next } = addressed;
    if (parseKept(context, name) === null) await keep(context, name, addressed);
    const sent = await sendOrSweep(`reply-${context.update.update_id}`, addressed);
    if (sent !== null && answer.goesAfterMs !== undefined)
      await jobs.deleteLater(sent.chatId, sent.messageId, clock.now() + answer.goesAfterMs);
    await sweep(answer, place, sent);
    if (sent !== null && next !== undefined)
      await sendAnswer(`reply-${context.update.update_id}-next`, { answer: next, place });
  };

  /** Nobody waits to be freed because an answer has to wait. */
  async function sendOrSweep(key: string, addressed: Addressed): Promise<Sent | null> {
    try {
      return await sendAnswer(key, addressed);
    } catch (err) {
      if (err instanceof AppError && err.retry.kind === 'until') await sweep(addressed.answer, addressed.place, null);
      throw err;
    }
  }

  async function sweep({ sweep: wanted }: Answer, { groupKey }: AnswerPlace, progress: Sent | null): Promise<void> {
    if (wanted === undefined || groupKey === null) return;
    const isAsked = progress === null && wanted.beside !== undefined; // it was asked for before the answer, which is about more
    if (!isAsked) await jobs.sweep(toSweepRequest(groupKey, wanted, progress));
  }
}
