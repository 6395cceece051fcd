import { parseUserId } from '../domain/ids.js';
import type { PendingSettles } from '../gate/sweep.js';
import type { QueueSet } from './queue-set.js';
import { settleId } from './settle-requests.js';

/** A settle has not ended while its deduplication id is taken. @throws AppError `queue-away`, until */
export function createPendingSettles(queues: QueueSet): PendingSettles {
  return {
    async filterPending(groupKey, userIds) {
      const { members } = await queues.open();
      const jobIds = await Promise.all(
        userIds.map((userId) =>
          members.getDeduplicationJobId(
            settleId({ name: 'settle-member', payload: { v: 1, groupKey, userId, hints: {} } }),
          ),
        ),
      );
      return userIds.filter((_, index) => jobIds[index] !== null && jobIds[index] !== undefined).map(parseUserId);
    },
  };
}
