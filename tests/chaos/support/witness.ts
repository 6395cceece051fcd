/** Sees every call of the bot as it ends, and keeps all of them with the facts of that moment. */
import type { JournalEntry } from '@gmbot/sandbox/world/journal';
import { readMember } from '@gmbot/sandbox/world/members';
import type { PendingUpdate } from '@gmbot/sandbox/world/types';
import type { World } from '@gmbot/sandbox/world/world';
import type { Facts } from './facts.js';

/** One call. */
export interface Seen extends JournalEntry {
  /** When its effect happened and its answer set out (unix ms). */
  readonly endMs: number;
  readonly hasEffect: boolean;
  readonly chatId: number;
  readonly userId: number;
}

/** A message that somebody said, and what became of it. */
export interface Said {
  readonly chatId: number;
  readonly userId: number;
  readonly messageId: number;
  readonly atMs: number;
  deletedAtMs: number | null;
}

/** Something that must not be. */
export interface Violation {
  readonly invariant: string;
  readonly detail: string;
}

/** What was seen. */
export type Witness = ReturnType<typeof createWitness>;

/** Starts to look. `onRestricted` is told of each restriction made by the bot, before the facts know of it. */
export function createWitness(world: World, facts: Facts, onRestricted: (call: Seen) => void) {
  const calls: Seen[] = [];
  const said = new Map<string, Said>();
  const updates = new Map<number, PendingUpdate>();
  /** Restrictions as the bot read them last (unix ms), by pair. */
  const readAtMs = new Map<string, number>();

  world.listen((event) => {
    if (event.type === 'call') take(event.entry);
    else if (event.type === 'updates') noteUpdates();
  });

  function take(entry: JournalEntry): void {
    const chatId = Number(entry.params['chat_id'] ?? 0);
    const userId = Number(entry.params['user_id'] ?? 0);
    const hasEffect = entry.outcome === 'ok' || entry.outcome.endsWith('effect happened');
    const call: Seen = { ...entry, chatId, userId, hasEffect, endMs: world.now() };
    calls.push(call);
    if (!hasEffect) return;
    if (entry.method === 'getChatMember') readAtMs.set(`${chatId}:${userId}`, call.endMs);
    if (entry.method === 'restrictChatMember') {
      onRestricted(call);
      facts.restrict(
        chatId,
        userId,
        isLift(entry) ? null : { by: 'bot', untilDate: Number(entry.params['until_date'] ?? 0) },
      );
      facts.refreshPerson(userId);
    }
    for (const messageId of readMessageIds(entry)) noteDeleted(chatId, messageId, call.endMs);
  }

  function noteDeleted(chatId: number, messageId: number, atMs: number): void {
    const message = said.get(`${chatId}:${messageId}`);
    if (message !== undefined) message.deletedAtMs ??= atMs;
  }

  function noteUpdates(): void {
    for (const update of world.data.updates.toReversed()) {
      if (updates.has(update.updateId)) return;
      updates.set(update.updateId, update);
    }
  }

  return {
    calls,
    said,
    /** Every update that set out, by id. */
    updates,
    /** When the bot read a member last. */
    lastReadMs: (chatId: number, userId: number): number => readAtMs.get(`${chatId}:${userId}`) ?? 0,
    noteSaid(message: Omit<Said, 'deletedAtMs'>): void {
      said.set(`${message.chatId}:${message.messageId}`, { ...message, deletedAtMs: null });
    },
  };
}

/** True iff somebody is muted completely, and the bot made it so. */
export function isHeldByBot(
  world: World,
  facts: Facts,
  { chatId, userId }: { chatId: number; userId: number },
): boolean {
  const { status, permissions = {} } = readMember(world, facts.chatOf(chatId), userId);
  const isMute = status === 'restricted' && Object.values(permissions).every((isAllowed) => !isAllowed);
  return isMute && facts.pairOf(chatId, userId).restriction?.by === 'bot';
}

/** True iff the call lifts what stands. */
export function isLift({ params }: Pick<JournalEntry, 'params'>): boolean {
  const given: unknown = params['permissions'];
  const permissions: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  return Object.values(permissions as Record<string, boolean>).every(Boolean);
}

function readMessageIds({ method, params }: JournalEntry): readonly number[] {
  if (method === 'deleteMessage') return [Number(params['message_id'])];
  if (method !== 'deleteMessages') return [];
  const ids: unknown =
    typeof params['message_ids'] === 'string' ? JSON.parse(params['message_ids']) : params['message_ids'];
  return Array.isArray(ids) ? ids.map(Number) : [];
}
