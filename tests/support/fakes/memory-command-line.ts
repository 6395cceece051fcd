import type { CommandLine, GivenCommand } from '@gmbot/core/gate/ports';

/** A line in memory: whoever joined it stays until they leave. */
export function createMemoryCommandLine(): CommandLine {
  const lines = new Map<string, Set<number>>();

  function read({ chatId, senderId }: GivenCommand): Set<number> {
    const name = `${chatId} ${senderId}`;
    const line = lines.get(name) ?? new Set();
    lines.set(name, line);
    return line;
  }

  return {
    async isNext(command) {
      const line = read(command).add(command.updateId);
      return Math.min(...line) === command.updateId;
    },
    leave: async (command) => void read(command).delete(command.updateId),
  };
}
