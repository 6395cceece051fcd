import { parseChatId } from '@gmbot/core/domain/ids';
import type { GroupSettings } from '@gmbot/core/domain/settings';
import { createTurnGroup } from '@gmbot/core/gate/turn-group';
import { createClaims } from '@gmbot/core/limits/claims';
import { createPolicyInvalidation } from '@gmbot/core/limits/policy-invalidation';
import { createPatientConnection, endConnection } from '@gmbot/core/queues/connection';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { createRequestJobs } from '@gmbot/core/queues/request-jobs';
import { createStore } from '@gmbot/core/store/create-store';
import { readTestRedisUrl } from '../redis.js';
import { eventually } from './eventually.js';
import type { System } from './start-system.js';

/** Chooses settings as the panel does, without the panel: written, told to the fleet, and followed by what they mean for members. */
export async function changeSettings(
  { botId, database }: Pick<System, 'botId' | 'database'>,
  { id: chatId }: { readonly id: number },
  patch: Partial<GroupSettings>,
): Promise<void> {
  const now = (): number => Date.now();
  const queues = createQueueSet({ redisUrl: readTestRedisUrl(), botId, name: 'test-settings' });
  const subscriber = createPatientConnection({ url: readTestRedisUrl(), name: 'test-settings-invalidation' });
  const invalidation = createPolicyInvalidation({ publisher: queues.connection, subscriber, botId });
  const store = createStore({ databaseUrl: database.url, botId, invalidation });
  try {
    await eventually(() => queues.open());
    const policy = await store.groups.findPolicy(parseChatId(chatId));
    if (policy === null) throw new Error(`There is no group ${chatId}`);
    const clock = { now };
    const jobs = createRequestJobs({ queues, botId, now });
    const claims = createClaims({ redis: queues.connection, botId, clock });
    const changed = await store.groups.changeSettings(policy.group.key, patch);
    await createTurnGroup({ groups: store.groups, warnings: store.warnings, jobs, claims, clock }).follow(
      policy.group.settings,
      changed,
    );
  } finally {
    await Promise.allSettled([store.close(), queues.close()]);
    endConnection(subscriber);
  }
}
