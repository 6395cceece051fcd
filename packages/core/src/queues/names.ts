/** Every queue, in the order in which the board shows them. */
export const QUEUE_NAMES = ['interactions', 'updates', 'crowds', 'members', 'warnings', 'sweeps', 'clean-ups'] as const;

/** The name of a queue. */
export type QueueName = (typeof QUEUE_NAMES)[number];

/**
 * What begins every key that one bot has in the queue Redis. The braces make it a hash tag:
 * all of them live on one slot of a Redis Cluster, as BullMQ's scripts need.
 */
export function queuePrefix(botId: number): string {
  return `{gmbot:${botId}}`;
}
