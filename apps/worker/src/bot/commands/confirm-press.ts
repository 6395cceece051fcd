import { parseChannelRefs } from '@gmbot/core/gate/channel-ref';
import type { JudgeRefs } from '@gmbot/core/gate/judge-refs';
import type { PendingConfirmation, PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { Groups, Jobs } from '@gmbot/core/gate/ports';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import type { UpdateContext } from '../handler.js';
import { type Answer, toSweepRequest } from './answer.js';
import type { AnswerProtected } from './answer-protected.js';
import { type AnswerPlace, parseKept } from './deliver.js';
import { type AdministratorPress, type Presses, SILENT, toAlert } from './press.js';

/** A press on the Confirm button of an anonymous administrator's `/protect`. */
export interface ConfirmPress {
  /** @throws AppError until */
  (context: UpdateContext, query: SlimCallbackQuery, token: string): Promise<void>;
}

interface Deps {
  readonly presses: Presses;
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly judge: JudgeRefs;
  readonly answerProtected: AnswerProtected;
  readonly pending: PendingConfirmations;
  readonly jobs: Pick<Jobs, 'sweep'>;
}

/**
 * Composes it. Whoever may not confirm changes nothing and leaves the button to others; the result replaces the message.
 * The command is taken last: a run that was cut short does it all again, to the same end.
 */
export function createConfirmPress({ presses, groups, judge, answerProtected, pending, jobs }: Deps): ConfirmPress {
  return async function confirm(context, query, token): Promise<void> {
    const read = await presses.read(query);
    if (read === null) return presses.reply(query.id, SILENT);
    const { press, isAllowed } = read;
    if (!isAllowed) return presses.reply(query.id, toAlert(press.alerts.plain('confirm.not-administrator')));
    const kept = parseKept(context, 'answer');
    if (kept !== null) return finish(press, kept.answer, token);
    const waiting = await pending.peek(token);
    if (waiting === null || waiting.chatId !== press.group.chatId)
      return presses.reply(query.id, toAlert(press.alerts.plain('confirm.expired')));
    const answer = await carryOut(press, waiting);
    if (answer === null) return presses.reply(query.id, toAlert(press.alerts.plain('confirm.not-of-channel')));
    await context.remember({ ...context.memo, answer: { answer, place: toPlace(press) } });
    await finish(press, answer, token);
  };

  /** Null iff the presser administers none of the channels: nothing was done. */
  async function carryOut(press: AdministratorPress, { args }: PendingConfirmation): Promise<Answer | null> {
    const { group, presserId, texts } = press;
    const kept = await groups.listChannels(group.key);
    const judgements = await judge({ group, callerId: presserId, kept, refs: parseChannelRefs(args) });
    const isStranger = judgements.some((one) => one.kind === 'fault' && one.fault === 'caller-not-administrator');
    if (isStranger && judgements.every(({ kind }) => kind === 'fault')) return null;
    return answerProtected(texts, group, presserId, judgements);
  }

  async function finish(press: AdministratorPress, answer: Answer, token: string): Promise<void> {
    await presses.replace(press, answer);
    const { group, messageId } = press;
    if (answer.sweep !== undefined)
      await jobs.sweep(toSweepRequest(group.key, answer.sweep, { chatId: group.chatId, messageId }));
    await pending.take(token);
    await presses.reply(press.queryId, SILENT);
  }
}

function toPlace({ group, topicId, messageId }: AdministratorPress): AnswerPlace {
  return { chatId: group.chatId, groupKey: group.key, topicId, replyTo: messageId };
}
