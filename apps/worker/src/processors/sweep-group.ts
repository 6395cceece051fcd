import type { Sweep, SweepReport } from '@gmbot/core/gate/sweep';
import type { Groups, Telegram } from '@gmbot/core/gate/ports';
import { parseGroupKey } from '@gmbot/core/domain/ids';
import { waitUntil } from '@gmbot/core/errors/app-error';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { renderSweepProgress } from '@gmbot/core/i18n/progress-texts';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import type { Job } from 'bullmq';

/** Takes one step of a sweep and puts the job off until the next: its place survives a restart. */
export function createSweepGroup({
  sweep,
}: {
  readonly sweep: Sweep;
}): (job: Job, payload: JobPayloads['sweep-group']) => Promise<void> {
  return async function sweepGroup(job, payload) {
    const next = await sweep.step(payload.request, payload.state);
    if (next.kind === 'over') return;
    const kept: JobPayloads['sweep-group'] = { ...payload, state: next.state };
    await job.updateData(kept);
    throw waitUntil('sweep-goes-on', next.atMs);
  };
}

/** Shows progress in the message that the sweep was given, if any. A message that is gone, or a call that must wait, is left. */
export function createSweepReport({
  telegram,
  groups,
}: {
  readonly telegram: Pick<Telegram, 'edit'>;
  readonly groups: Pick<Groups, 'findByKey'>;
}): SweepReport {
  return {
    async show({ groupKey, progress, purpose }, { done, total }, stage) {
      if (progress === null) return;
      const group = await groups.findByKey(parseGroupKey(groupKey));
      const language = toLanguage(group?.settings.language);
      const content = renderSweepProgress({ purpose, done, total, stage }, language);
      const outcome = await telegram.edit(progress.messageId, {
        chatId: progress.chatId,
        topicId: 0,
        content,
        buttons: [],
      });
      const isToBeRepeated = outcome.kind === 'wait' || outcome.kind === 'again';
      if (stage.isOver && isToBeRepeated) throw waitUntil('sweep-report', outcome.untilMs);
    },
  };
}
