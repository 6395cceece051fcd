import { parseGroupKey } from '@gmbot/core/domain/ids';
import { waitUntil } from '@gmbot/core/errors/app-error';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { Groups, SweepDesk, SweepMessage, SweepRequest, Telegram } from '@gmbot/core/gate/ports';
import type { Sweep, SweepReport, SweepStage } from '@gmbot/core/gate/sweep';
import { toStoppable } from '@gmbot/core/gate/sweep-press';
import type { OutgoingMessage } from '@gmbot/core/gate/telegram-port';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { renderStopButton, renderSweepProgress } from '@gmbot/core/i18n/progress-texts';
import { join } from '@gmbot/core/i18n/rich-text';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import type { Job } from 'bullmq';

/** Takes one step of a sweep and puts the job off until the next: its place survives a restart. */
export function createSweepGroup({
  sweep,
  desk,
  startSweep,
}: {
  readonly sweep: Sweep;
  readonly desk: Pick<SweepDesk, 'close'>;
  readonly startSweep: (request: SweepRequest) => Promise<void>;
}): (job: Job, payload: JobPayloads['sweep-group']) => Promise<void> {
  return async function sweepGroup(job, payload) {
    const next = await sweep.step(payload.request, payload.state);
    if (next.kind === 'over') return end(job, payload.request, next.asked);
    const kept: JobPayloads['sweep-group'] = { ...payload, state: next.state };
    await job.updateData(kept);
    throw waitUntil('sweep-goes-on', next.atMs);
  };

  /** From here on a request starts a sweep of its own; one that joined this one unheard gets a new one. */
  async function end(job: Job, request: SweepRequest, asked: number): Promise<void> {
    const isOurs = await job.removeDeduplicationKey();
    if (isOurs && !(await desk.close(request, asked))) await startSweep(request);
  }
}

/** Shows progress in a message of ours. A message that is gone, or a call that must wait, is left. */
export function createSweepReport({
  telegram,
  groups,
}: {
  readonly telegram: Pick<Telegram, 'edit' | 'deleteMessages'>;
  readonly groups: Pick<Groups, 'findByKey'>;
}): SweepReport {
  return {
    async show({ groupKey, progress, purpose }, { done, total, tally }, stage) {
      const group = await groups.findByKey(parseGroupKey(groupKey));
      const language = toLanguage(group?.settings.language);
      const content = renderSweepProgress({ purpose, done, total, tally, stage }, language);
      const stoppable = findStoppable(purpose, progress, stage);
      const outcome = await telegram.edit(progress.messageId, {
        chatId: progress.chatId,
        topicId: 0,
        content: progress.beside === undefined ? content : join([progress.beside.content, content], '\n\n'),
        buttons: [
          ...(progress.beside?.buttons ?? []),
          ...(stoppable === null ? [] : [[renderStopButton(stoppable, language)]]),
        ],
      });
      const isToBeRepeated = outcome.kind === 'wait' || outcome.kind === 'again';
      if (stage.isOver && isToBeRepeated) throw waitUntil('sweep-report', outcome.untilMs);
    },
    async retire({ chatId, messageId, beside }) {
      const outcome =
        beside === undefined
          ? await telegram.deleteMessages(chatId, [messageId])
          : await telegram.edit(messageId, { chatId, topicId: 0, ...beside } satisfies OutgoingMessage);
      if (outcome.kind === 'wait' || outcome.kind === 'again') return false;
      expectAnswer<unknown>(outcome, 'retire-progress');
      return true;
    },
  };
}

function findStoppable(
  purpose: SweepRequest['purpose'],
  { isStoppable = true }: SweepMessage,
  { isOver }: SweepStage,
): ReturnType<typeof toStoppable> {
  return isOver || !isStoppable ? null : toStoppable(purpose);
}
