/**
 * Delivery of pending updates to the webhook.
 *
 * Queue: updates of one kind and subject. One update of a queue is under way at a time, the next follows its 2xx.
 * Pause: what follows a failure; it grows, or is what Retry-After says, and holds that queue only.
 */
import type { PendingUpdate } from '../world/types.js';
import { dropExpiredUpdates, dropUpdate } from '../world/updates.js';
import type { World } from '../world/world.js';
import { nowSeconds } from '../world/world.js';
import type { Poster } from './post-update.js';
import { createPoster } from './post-update.js';

export interface DeliveryOptions {
  /** First pause after a failure; it doubles up to a minute. @defaultValue 500 */
  retryMs?: number | undefined;
  /** How long the webhook may take to answer. @defaultValue 30000 */
  timeoutMs?: number | undefined;
  /** Told of a webhook answer that asks for a call, which the sandbox does not make. */
  onMethodInAnswer?: ((text: string) => void) | undefined;
}

interface Queue {
  isBusy: boolean;
  failures: number;
  pausedUntilMs: number;
}

const LONGEST_PAUSE_MS = 60_000;
const LONGEST_RETRY_AFTER_SECONDS = 3_600;
/** Without any 2xx for this long, Telegram goes down to one connection. */
const PATIENCE_MS = 10_000;

/** Starts delivering whenever a webhook is set. Returns the function that stops it. */
export function startWebhookDelivery(
  world: World,
  options: DeliveryOptions = {},
  poster: Poster = createPoster(),
): () => void {
  const queues = new Map<string, Queue>();
  let underWay = 0;
  let failingSinceMs: number | undefined;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let isScheduled = false;

  const unlisten = world.listen((event) => {
    if (event.type === 'updates') schedule();
  });
  schedule();

  return () => {
    isStopped = true;
    unlisten();
    clearTimeout(timer);
    poster.close();
  };

  /** Looks once for all that happens in this turn of the event loop. */
  function schedule(): void {
    if (isScheduled || isStopped) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      if (!isStopped) deliverReady();
    });
  }

  function deliverReady(): void {
    const { webhook } = world.data;
    if (!webhook || world.delivery.paused) return;
    dropExpiredUpdates(world);
    const now = world.now();
    const isImpatient = failingSinceMs !== undefined && now - failingSinceMs > PATIENCE_MS;
    const connections = isImpatient ? 1 : webhook.maxConnections;
    let wakeAtMs = Infinity;
    const seen = new Set<string>();
    for (const update of world.data.updates) {
      if (underWay >= connections) return;
      if (seen.has(update.queue)) continue;
      seen.add(update.queue);
      const queue = queues.get(update.queue) ?? { isBusy: false, failures: 0, pausedUntilMs: 0 };
      if (queue.isBusy) continue;
      const readyAtMs = Math.max(update.notBeforeMs, queue.pausedUntilMs);
      if (readyAtMs > now) {
        wakeAtMs = Math.min(wakeAtMs, readyAtMs);
        continue;
      }
      queues.set(update.queue, queue);
      void deliver(update, queue);
    }
    clearTimeout(timer);
    if (wakeAtMs < Infinity) timer = setTimeout(schedule, Math.min(wakeAtMs - now, LONGEST_PAUSE_MS));
  }

  async function deliver(update: PendingUpdate, queue: Queue): Promise<void> {
    const { webhook } = world.data;
    if (!webhook) return;
    queue.isBusy = true;
    underWay += 1;
    const { timeoutMs = 30_000 } = options;
    const answer = await poster.post(webhook.url, JSON.stringify(update.body), {
      secretToken: webhook.secretToken,
      timeoutMs,
    });
    underWay -= 1;
    queue.isBusy = false;
    if (isStopped) return;
    if (answer.status >= 200 && answer.status < 300) {
      succeed(update, queue);
      if (/"method"\s*:/.test(answer.text)) options.onMethodInAnswer?.(answer.text);
    } else {
      fail(queue, answer.retryAfter);
      webhook.lastErrorDate = nowSeconds(world);
      webhook.lastErrorMessage =
        answer.status === 0 ? `Connection failed: ${answer.text}` : `Wrong response from the webhook: ${answer.status}`;
    }
    schedule();
  }

  function succeed(update: PendingUpdate, queue: Queue): void {
    failingSinceMs = undefined;
    queue.failures = 0;
    update.copies -= 1;
    if (update.copies <= 0) dropUpdate(world, update);
    if (!world.data.updates.some((each) => each.queue === update.queue)) queues.delete(update.queue);
  }

  function fail(queue: Queue, retryAfter: number | undefined): void {
    failingSinceMs ??= world.now();
    const growing = Math.min((options.retryMs ?? 500) * 2 ** queue.failures, LONGEST_PAUSE_MS);
    const asked = Math.min(retryAfter ?? 0, LONGEST_RETRY_AFTER_SECONDS) * 1_000;
    queue.failures += 1;
    queue.pausedUntilMs = world.now() + (asked > 0 ? asked : growing);
  }
}
