import type { ChatLooks, Stewards } from '@gmbot/core/gate/ports';
import type { MemoryTables } from './memory-tables.js';

/** Who acted as administrator, in memory. */
export function createMemoryStewards({ groups, stewards }: MemoryTables): Stewards {
  return {
    async note(groupKey, userId) {
      const known = stewards.findIndex((one) => one.groupKey === groupKey && one.userId === userId);
      if (known >= 0) stewards.splice(known, 1);
      stewards.push({ groupKey, userId });
    },
    async listGroups(userId, limit) {
      const keys = stewards.filter((one) => one.userId === userId).map(({ groupKey }) => groupKey);
      const known = keys.reverse().flatMap((key) => groups.get(key) ?? []);
      return known.filter(({ rights }) => rights.isPresent).slice(0, limit);
    },
  };
}

/** Which chats are to be looked at, in memory. */
export function createMemoryChatLooks({ groups, channels, links, lookedAtMs, madeAtMs }: MemoryTables): ChatLooks {
  function take<Chat extends { readonly chatId: number }>(
    chats: readonly Chat[],
    { beforeMs, nowMs, limit }: Parameters<ChatLooks['claim']>[0],
  ): readonly Chat[] {
    const lookedAt = ({ chatId }: Chat): number => lookedAtMs.get(chatId) ?? madeAtMs;
    const due = chats.filter((chat) => lookedAt(chat) < beforeMs).sort((one, other) => lookedAt(one) - lookedAt(other));
    for (const { chatId } of due.slice(0, limit)) lookedAtMs.set(chatId, nowMs);
    return due.slice(0, limit);
  }

  return {
    async claim(request) {
      const required = new Set([...links.values()].flat());
      return {
        groups: take(
          [...groups.values()].filter(({ rights }) => rights.isPresent),
          request,
        ),
        channels: take(
          [...channels.values()].filter(({ key, lostAtMs }) => required.has(key) && lostAtMs === null),
          request,
        ),
      };
    },
  };
}
