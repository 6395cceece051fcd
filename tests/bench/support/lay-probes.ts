import { timeDeletions } from './deletions.js';
import type { HttpLanes } from './http-lanes.js';
import type { Membership } from './seed.js';
import type { Stage } from './stage.js';
import { writeMessage } from './updates.js';

/** Lets held members speak in their group, `perSecond` of them, and times the deletions. Ids go on from `firstId`. */
export function layProbes(
  stage: Stage,
  lanes: HttpLanes,
  { policy, userIds }: Membership,
  { count, perSecond, firstId }: { readonly count: number; readonly perSecond: number; readonly firstId: number },
): Promise<readonly number[]> {
  const ids = Array.from({ length: count }, (_, index) => firstId + index);
  const bodies = ids.map((updateId, index) =>
    writeMessage({ updateId, chatId: policy.group.chatId, userId: userIds[index % userIds.length] ?? 0 }),
  );
  return timeDeletions(stage, lanes, { bodies, probes: new Map(ids.map((id, index) => [index, id])) }, perSecond);
}
