/**
 * Words. Pass: the proof, kept for minutes, that what a member says in a group needs nothing. Epoch: a number that a pass is
 * bound to; there is one for each group, one for each person and one for the whole fleet. Ending: growing an epoch, which
 * ends every pass that is bound to it, in one operation and whichever process wrote it.
 *
 * A pass is bound to epochs that were read *before* the facts it rests on: the group's before its policy was loaded, the
 * person's and the fleet's before their memberships were read. A fact ends passes *after* it is known to whoever reads. So
 * a verdict that rests on an older fact is bound to an older epoch, and its pass never counts, however late it is written.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { ChatId, UserId } from '../domain/ids.js';
import type { PassKeeper, PassStart } from '../gate/ports.js';
import type { PassEpochs } from '../store/pass-epochs.js';
import { queuePrefix } from './names.js';
import type { PassHolder } from './pass-holder.js';
import { createTurnStore, type TurnStore } from './turn-store.js';

/** Longer than any pass by far: an epoch that is forgotten begins again, and must meet no pass of its first life. */
const EPOCH_SECONDS = 24 * 60 * 60;
const RETRY_MS = 500;

/** The key of a pass, and those of two epochs that it is bound to. */
export function toPassKeys(
  botId: number,
  { chatId, userId }: PassHolder,
): { readonly pass: string; readonly group: string; readonly person: string } {
  const pass = `${queuePrefix(botId)}:pass:${chatId}:${userId}`;
  return { pass, group: groupKey(botId, chatId), person: personKey(botId, userId) };
}

/** The key of the epoch that all passes are bound to. */
export function toFleetKey(botId: number): string {
  return `${queuePrefix(botId)}:pass-all`;
}

/** The epoch that grows when something about a person is known, and how long it is kept. */
export function toPersonEnding(botId: number, userId: number): { readonly key: string; readonly keepSeconds: number } {
  return { key: personKey(botId, userId), keepSeconds: EPOCH_SECONDS };
}

/** Keeps passes in the queue Redis. */
export interface Passes extends PassKeeper, PassEpochs {
  /** Ends every pass there is, in the background if need be. */
  endAll(): void;
}

/** Composes it. Nobody waits for what cannot be read: there is no pass then. */
export function createPasses({
  redis,
  botId,
  turns = createTurnStore(redis),
}: {
  readonly redis: Redis;
  readonly botId: number;
  /** The same connection. @defaultValue one of its own */
  readonly turns?: Pick<TurnStore, 'get' | 'set'>;
}): Passes {
  const allKey = toFleetKey(botId);
  let endingAll: Promise<void> | null = null;

  async function grow(keys: readonly string[]): Promise<void> {
    const commands = redis.pipeline();
    for (const key of keys) commands.incr(key).expire(key, EPOCH_SECONDS);
    for (const [err] of (await commands.exec()) ?? []) if (err) throw err;
  }

  function endAll(): void {
    endingAll ??= growUntilDone().finally(() => {
      endingAll = null;
    });
  }

  /** What could not be ended while Redis was away ends before long, with everything else. */
  async function growUntilDone(): Promise<void> {
    while (redis.status !== 'end') {
      try {
        return await grow([allKey]);
      } catch {
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  return {
    begin: (userId) =>
      Promise.all([turns.get(allKey), turns.get(personKey(botId, userId))]).then(
        ([fleet, person]) => ({ fleet: fleet ?? '', person: person ?? '' }),
        () => null,
      ),
    async grant({ chatId, userId, start, groupEpoch, keepMs }) {
      const { pass } = toPassKeys(botId, { chatId, userId });
      const text = writePass(start, groupEpoch);
      await turns.set(pass, text, Math.max(1, Math.floor(keepMs))).catch(() => undefined);
    },
    endPerson: async (userId) => grow([personKey(botId, userId)]).catch(endAll),
    readGroupEpoch: (chatId) =>
      redis.get(groupKey(botId, chatId)).then(
        (epoch) => epoch ?? '',
        () => null,
      ),
    endGroups: async (chatIds) => {
      if (chatIds.length > 0) await grow(chatIds.map((chatId) => groupKey(botId, chatId))).catch(endAll);
    },
    endAll,
  };
}

/** As the ingress compares it. */
function writePass({ fleet, person }: PassStart, group: string): string {
  return `${fleet}.${group}.${person}`;
}

function groupKey(botId: number, chatId: ChatId | number): string {
  return `${queuePrefix(botId)}:pass-group:${chatId}`;
}

function personKey(botId: number, userId: UserId | number): string {
  return `${queuePrefix(botId)}:pass-person:${userId}`;
}
