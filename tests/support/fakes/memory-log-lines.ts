import type { LogLine, LogLines } from '@gmbot/core/gate/group-log';

/** Lines of log channels in memory. */
export function createMemoryLogLines(): LogLines {
  const lists = new Map<string, readonly LogLine[]>();
  return {
    async push(groupKey, slot, line) {
      const key = `${groupKey}-${slot}`;
      lists.set(key, [...(lists.get(key) ?? []), line]);
    },
    list: async (groupKey, slot) => lists.get(`${groupKey}-${slot}`) ?? [],
    drop: async (groupKey, slot) => void lists.delete(`${groupKey}-${slot}`),
  };
}
