/** Tells the fleet over pub/sub what changed; a subscriber that was away drops everything it knows. */
import type { Redis } from 'ioredis';
import { parseChatId } from '../domain/ids.js';
import { queuePrefix } from '../queues/names.js';
import type { PolicyChange, PolicyInvalidation } from '../store/policy-invalidation.js';

const MESSAGE = /^(group|channel):(-?\d+)$/;

/** What it needs. */
export interface PolicyInvalidationOptions {
  /** Bounded: publishing must not wait. */
  readonly publisher: Redis;
  /** Patient, and used for nothing else. */
  readonly subscriber: Redis;
  readonly botId: number;
}

/** Subscribes at once. Publishing never rejects: what nobody heard ends with the caches' own time. */
export function createPolicyInvalidation({
  publisher,
  subscriber,
  botId,
}: PolicyInvalidationOptions): PolicyInvalidation {
  const topic = `${queuePrefix(botId)}:policy-changes`;
  const listeners = new Set<(change: PolicyChange, chatId: ReturnType<typeof parseChatId>) => void>();
  const resets = new Set<() => void>();
  subscriber.on('message', (_topic: string, text: string) => {
    const match = MESSAGE.exec(text);
    if (match === null) return;
    const change = match[1] === 'group' ? 'group' : 'channel';
    for (const listener of listeners) listener(change, parseChatId(Number(match[2])));
  });
  subscriber.on('ready', () => {
    for (const reset of resets) reset();
  });
  void subscriber.subscribe(topic).catch(() => undefined); // ended before it was ready: ioredis subscribes again by itself otherwise

  return {
    publish: async (change, chatId) => {
      await publisher.publish(topic, `${change}:${chatId}`).catch(() => 0);
    },
    subscribe: (listener) => void listeners.add(listener),
    onReset: (listener) => void resets.add(listener),
  };
}
