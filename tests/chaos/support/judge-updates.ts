/** Every update that was accepted was handled: its bit is set, unless it is of a kind that needs nothing. */
import { classifyUpdate } from '@gmbot/core/queues/classify-update';
import { createSeenUpdates } from '@gmbot/core/queues/seen-updates';
import { createTurnStore } from '@gmbot/core/queues/turn-store';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import type { World } from '@gmbot/sandbox/world/world';
import { connectTestRedis } from '../../support/redis.js';
import type { Violation, Witness } from './witness.js';

/** Looks for updates that left and were not handled. */
export async function judgeUpdates(world: World, witness: Witness, redisUrl: string): Promise<readonly Violation[]> {
  const redis = await connectTestRedis(redisUrl);
  try {
    const seen = createSeenUpdates(createTurnStore(redis), world.data.botId);
    const violations: Violation[] = [];
    for (const { updateId, body, kind } of witness.updates.values()) {
      const parsed = slimUpdateSchema.safeParse(body);
      if (!parsed.success || classifyUpdate(parsed.data).queue === null) continue;
      if (!(await seen.read(updateId)))
        violations.push({ invariant: 'every accepted update is handled', detail: `${kind} ${updateId}` });
    }
    return violations;
  } finally {
    redis.disconnect();
  }
}
