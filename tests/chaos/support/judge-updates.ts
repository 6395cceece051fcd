/** Every update that was accepted was handled: its bit is set, unless it is of a kind that needs nothing. */
import { classifyUpdate } from '@gmbot/core/queues/classify-update';
import { readSeen } from '@gmbot/core/queues/seen-updates';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import type { World } from '@gmbot/sandbox/world/world';
import { connectTestRedis } from '../../support/redis.js';
import type { Violation, Witness } from './witness.js';

/** Looks for updates that left and were not handled. */
export async function judgeUpdates(world: World, witness: Witness, redisUrl: string): Promise<readonly Violation[]> {
  const redis = await connectTestRedis(redisUrl);
  try {
    const violations: Violation[] = [];
    for (const { updateId, body, kind } of witness.updates.values()) {
      const parsed = slimUpdateSchema.safeParse(body);
      if (!parsed.success || classifyUpdate(parsed.data).queue === null) continue;
      if (!(await readSeen(redis, world.data.botId, updateId)))
        violations.push({ invariant: 'every accepted update is handled', detail: `${kind} ${updateId}` });
    }
    return violations;
  } finally {
    redis.disconnect();
  }
}
