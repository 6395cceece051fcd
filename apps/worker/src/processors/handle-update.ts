import { parseUserId } from '@gmbot/core/domain/ids';
import type { PassKeeper } from '@gmbot/core/gate/ports';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import type { SeenUpdates } from '@gmbot/core/queues/seen-updates';
import { readUpdateKind } from '@gmbot/core/telegram/slim-update';
import type { Job } from 'bullmq';
import type { Handler, UpdateContext } from '../bot/handler.js';
import { readJobIds } from './job-ids.js';

interface Deps {
  readonly seen: SeenUpdates;
  readonly passes: Pick<PassKeeper, 'begin'>;
  /** In the order of the walk. */
  readonly handlers: readonly Handler[];
  readonly onHandled: (context: UpdateContext, handler: string) => void;
}

/** Walks one update through the handlers; the first that claims it ends the walk. Its id is noted as seen before the job ends. */
export function createHandleUpdate({
  seen,
  passes,
  handlers,
  onHandled,
}: Deps): (job: Job, payload: JobPayloads['handle-update']) => Promise<void> {
  return async function handleUpdate(job, payload) {
    const { update, receivedAtMs, memo = null } = payload;
    const speakerId = (update.message ?? update.edited_message)?.from?.id;
    const passStart = speakerId === undefined ? null : passes.begin(parseUserId(speakerId)); // in the same round trip
    if (await seen.read(update.update_id)) return; // a second job of an update that was handled
    const kind = readUpdateKind(update);
    if (kind !== null) {
      const context: UpdateContext = {
        update,
        kind,
        receivedAtMs,
        memo,
        readLogIds: () => readJobIds(job),
        passStart: await passStart,
        remember: (next) => job.updateData({ ...payload, memo: next }),
      };
      onHandled(context, await walk(context));
    }
    await seen.mark(update.update_id);
  };

  async function walk(context: UpdateContext): Promise<string> {
    for (const handler of handlers) if (await handler.handle(context)) return handler.name;
    return 'none';
  }
}
