/**
 * Tells the fleet over pub/sub what changed. A message is heard by whoever is subscribed at that moment and by nobody else,
 * so a subscriber drops everything it knows each time it has subscribed anew, and only then.
 */
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

  /** Rejects only when the connection is lost again: then the next one does it. */
  async function subscribeAnew(): Promise<void> {
    await subscriber.subscribe(topic);
    for (const reset of resets) reset();
  }

  subscriber.on('message', (_topic: string, text: string) => {
    const match = MESSAGE.exec(text);
    if (match === null) return;
    const change = match[1] === 'group' ? 'group' : 'channel';
    for (const listener of listeners) listener(change, parseChatId(Number(match[2])));
  });
  subscriber.on('ready', () => void subscribeAnew().catch(() => undefined));
  if (subscriber.status === 'ready') void subscribeAnew().catch(() => undefined);

  return {
    publish: async (change, chatId) => {
      await publisher.publish(topic, `${change}:${chatId}`).catch(() => 0);
    },
    subscribe: (listener) => void listeners.add(listener),
    onReset: (listener) => void resets.add(listener),
  };
}
