import { markSeen, readSeen } from '@gmbot/core/queues/seen-updates';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import { readUpdateKind } from '@gmbot/core/telegram/slim-update';
import type { Job } from 'bullmq';
import type { Handler, UpdateContext } from '../bot/handler.js';

interface Deps {
  readonly queues: QueueSet;
  readonly botId: number;
  /** In the order of the walk. */
  readonly handlers: readonly Handler[];
  readonly onHandled: (kind: string, handler: string) => void;
}

/** Walks one update through the handlers; the first that claims it ends the walk. Its id is noted as seen before the job ends. */
export function createHandleUpdate({
  queues,
  botId,
  handlers,
  onHandled,
}: Deps): (job: Job, payload: JobPayloads['handle-update']) => Promise<void> {
  return async function handleUpdate(job, payload) {
    const { update, receivedAtMs, memo = null } = payload;
    if (await readSeen(queues.connection, botId, update.update_id)) return; // a second job of an update that was handled
    const kind = readUpdateKind(update);
    if (kind !== null) {
      const context: UpdateContext = {
        update,
        kind,
        receivedAtMs,
        memo,
        remember: (next) => job.updateData({ ...payload, memo: next }),
      };
      onHandled(kind, await walk(context));
    }
    await markSeen(queues.connection, botId, update.update_id);
  };

  async function walk(context: UpdateContext): Promise<string> {
    for (const handler of handlers) if (await handler.handle(context)) return handler.name;
    return 'none';
  }
}
