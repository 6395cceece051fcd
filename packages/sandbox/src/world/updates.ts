import { drawFate } from './delivery-faults.js';
import type { JsonObject, PendingUpdate } from './types.js';
import type { World } from './world.js';

/** The kinds of updates of Bot API 10.1, https://core.telegram.org/bots/api#update */
export const UPDATE_KINDS: readonly string[] = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'guest_message',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'managed_bot',
];

/** Kinds that come only if `allowed_updates` names them, https://core.telegram.org/bots/api#setwebhook */
const ON_REQUEST_ONLY: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** A press is worth nothing after this time; everything else is kept for a day. */
const PRESS_LIFETIME_MS = 150_000;
const UPDATE_LIFETIME_MS = 24 * 60 * 60 * 1_000;

/** Whether the bot asked for updates of this kind. */
export function isWanted(world: World, kind: string): boolean {
  const { allowedUpdates } = world.data;
  return allowedUpdates.length === 0 ? !ON_REQUEST_ONLY.includes(kind) : allowedUpdates.includes(kind);
}

/**
 * Queues an update for the bot, if it wants the kind.
 *
 * `subjectId` is the chat of a message or of our own membership, and the person of everything else:
 * Telegram keeps order per kind and subject only.
 */
export function queueUpdate(world: World, kind: string, body: JsonObject, subjectId: number): void {
  if (!isWanted(world, kind)) return;
  enqueue(world, { kind, queue: `${queueFamily(kind)}:${subjectId}`, body: { [kind]: body } });
}

/** Queues an update of any shape as it is; it gets the next id unless it has one. */
export function injectUpdate(world: World, raw: JsonObject): number {
  const given = raw['update_id'];
  const kind = Object.keys(raw).find((key) => key !== 'update_id') ?? 'unknown';
  if (typeof given === 'number') world.data.nextUpdateId = Math.max(world.data.nextUpdateId, given + 1);
  return enqueue(world, {
    kind,
    queue: `injected:${world.data.nextUpdateId}`,
    body: raw,
    ...(typeof given === 'number' && { updateId: given }),
  });
}

/** Takes an update off the list: it arrived, or nobody wants it any more. */
export function dropUpdate(world: World, update: PendingUpdate): void {
  const index = world.data.updates.indexOf(update);
  if (index >= 0) world.data.updates.splice(index, 1);
  world.emit({ type: 'delivered' });
}

/** Forgets what is too old to be delivered. */
export function dropExpiredUpdates(world: World): void {
  const now = world.now();
  const isLive = ({ kind, atMs }: PendingUpdate): boolean =>
    now - atMs < (kind === 'callback_query' ? PRESS_LIFETIME_MS : UPDATE_LIFETIME_MS);
  if (!world.data.updates.every(isLive)) world.data.updates = world.data.updates.filter(isLive);
}

function enqueue(
  world: World,
  { kind, queue, body, updateId }: { kind: string; queue: string; body: JsonObject; updateId?: number },
): number {
  const id = updateId ?? world.data.nextUpdateId++;
  const fate = drawFate(world.delivery, kind, world.random);
  if (fate.lost) return id;
  world.data.updates.push({
    updateId: id,
    kind,
    queue: fate.reordered ? `reordered:${id}` : queue,
    atMs: world.now(),
    notBeforeMs: world.now() + fate.delayMs,
    copies: fate.copies,
    body: { update_id: id, ...body },
  });
  world.emit({ type: 'updates' });
  return id;
}

function queueFamily(kind: string): string {
  return kind === 'edited_message' ? 'message' : kind === 'edited_channel_post' ? 'channel_post' : kind;
}
