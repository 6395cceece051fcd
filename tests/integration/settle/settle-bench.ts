import type { SettleRunner } from '@gmbot/worker/processors/settle';
import { createFaultCounter } from '@gmbot/worker/processors/fault-counter';
import { createSettleRunner } from '@gmbot/worker/processors/settle';
import { createPatientConnection, endConnection } from '@gmbot/core/queues/connection';
import { queuePrefix } from '@gmbot/core/queues/names';
import { createQueueSet, type QueueSet } from '@gmbot/core/queues/queue-set';
import { requestSettle, type SettleRequest } from '@gmbot/core/queues/settle-requests';
import { type Job, type Queue, Worker } from 'bullmq';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';

/** The settle of one member. */
export function settleOf(userId: number): SettleRequest {
  return { name: 'settle-member', payload: { v: 1, groupKey: 1, userId, hints: {} } };
}

/** One worker on the queue of members, with work that a test chooses. */
export interface SettleBench {
  readonly queues: QueueSet;
  readonly members: Queue;
  readonly botId: number;
  readonly givenUp: string[];
  readonly ask: (userId: number) => Promise<void>;
  close(): Promise<void>;
}

/** Starts it; an empty queue of its own. */
export async function startSettleBench(work: (request: SettleRequest) => Promise<void>): Promise<SettleBench> {
  const botId = pickBotId();
  const redisUrl = readTestRedisUrl();
  const queues = createQueueSet({ redisUrl, botId, name: 'test' });
  await new Promise((resolve) => queues.connection.once('ready', resolve));
  const { members } = await queues.open();
  const givenUp: string[] = [];
  const runner: SettleRunner = createSettleRunner({
    queues,
    botId,
    faults: createFaultCounter({ queues, botId, now: Date.now }),
    work,
    onGivenUp: async ({ userId }, reason) => void givenUp.push(`${userId}: ${reason}`),
    now: Date.now,
  });
  const connection = createPatientConnection({ url: redisUrl, name: 'test-worker' });
  const worker = new Worker('members', (job: Job, token) => runner.run(job, token, toRequest(job)), {
    connection,
    prefix: queuePrefix(botId),
    concurrency: 10,
  });
  return {
    queues,
    members,
    botId,
    givenUp,
    ask: (userId) => requestSettle(members, queues.connection, botId, settleOf(userId)),
    async close() {
      await worker.close(true);
      endConnection(connection);
      await members.obliterate({ force: true });
      await queues.close();
    },
  };
}

function toRequest(job: Job): SettleRequest {
  const { userId } = job.data as { readonly userId: number };
  return settleOf(userId);
}
