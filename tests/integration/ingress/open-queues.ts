import type { IngressConfig } from '@gmbot/core/config/ingress-config';
import { QUEUE_NAMES, type QueueName } from '@gmbot/core/queues/names';
import { createQueueSet, type Queues, type QueueSet } from '@gmbot/core/queues/queue-set';

/** The queues of an ingress under test, seen from outside of it. */
export async function openQueues({ redisUrl, botId }: IngressConfig): Promise<{ set: QueueSet; queues: Queues }> {
  const set = createQueueSet({ redisUrl, botId, name: 'test' });
  if (set.connection.status !== 'ready') await new Promise((resolve) => set.connection.once('ready', resolve));
  return { set, queues: await set.open() };
}

/** Ids of all jobs that wait, by queue. */
export async function listJobIds(queues: Queues): Promise<Partial<Record<QueueName, readonly (string | undefined)[]>>> {
  const entries = await Promise.all(
    QUEUE_NAMES.map(async (name) => [name, (await queues[name].getWaiting()).map(({ id }) => id).toSorted()] as const),
  );
  return Object.fromEntries(entries.filter(([, ids]) => ids.length > 0));
}
