/** How long it takes from posting a message of somebody held until Telegram is told to delete it. */
import type { Heard } from './fast-telegram.js';
import type { HttpLanes } from './http-lanes.js';
import type { Stage } from './stage.js';
import { until } from './until.js';

const SETTLE_MS = 30_000;

/** Messages to post; those whose deletion is waited for by their message id. */
export interface Stream {
  readonly bodies: readonly string[];
  /** By place in `bodies`. */
  readonly probes: ReadonlyMap<number, number>;
}

/** Posts the stream and waits for every deletion. @returns milliseconds from post to deletion, in no order */
export async function timeDeletions(
  { telegram }: Pick<Stage, 'telegram'>,
  lanes: HttpLanes,
  { bodies, probes }: Stream,
  perSecond: number,
): Promise<readonly number[]> {
  const postedAt = new Map<number, number>();
  const deletedAt = new Map<number, number>();
  const collect = (): void => {
    for (const call of telegram.take()) for (const id of readDeleted(call)) deletedAt.set(id, call.atMs);
  };
  telegram.take();
  await lanes.postPaced(bodies, perSecond, (index, atMs) => {
    const messageId = probes.get(index);
    if (messageId !== undefined) postedAt.set(messageId, atMs);
  });
  await until(
    async () => {
      collect();
      return [...postedAt.keys()].every((id) => deletedAt.has(id));
    },
    { withinMs: SETTLE_MS },
  ).catch(() => undefined); // what is missing counts as never
  return [...postedAt].map(([id, atMs]) => (deletedAt.get(id) ?? Infinity) - atMs);
}

function readDeleted({ method, params }: Heard): readonly number[] {
  if (method === 'deleteMessage') return [Number(params['message_id'])];
  if (method !== 'deleteMessages') return [];
  const ids: unknown =
    typeof params['message_ids'] === 'string' ? JSON.parse(params['message_ids']) : params['message_ids'];
  return Array.isArray(ids) ? ids.map(Number) : [];
}
