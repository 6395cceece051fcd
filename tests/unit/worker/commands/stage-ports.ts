/** Ports that the commands' stage keeps in memory. */
import { type MessageId, parseGroupKey, parseMessageId, type UserId } from '@gmbot/core/domain/ids';
import type { PendingTokens } from '@gmbot/core/gate/pending-tokens';
import type { CommandDeps } from '@gmbot/worker/bot/commands/create-command-handlers';

/** Warnings by their message, and whom each names. */
export function createWarnings(named: ReadonlyMap<MessageId, readonly UserId[]>): CommandDeps['warnings'] {
  const toWarning = (messageId: MessageId): Awaited<ReturnType<CommandDeps['warnings']['findByMessage']>> => ({
    id: messageId,
    groupKey: parseGroupKey(7),
    topicId: 0,
    messageId,
    claimedAtMs: 0,
    claims: 1,
    rendered: null,
    grownAtMs: 0,
    editedAtMs: null,
    expiredAtMs: null,
    isQuiet: false,
  });
  return {
    findByMessage: async (_key, messageId) => (named.has(messageId) ? toWarning(messageId) : null),
    listNamed: async (id) => named.get(parseMessageId(id)) ?? [],
  };
}

/** What waits under a token. */
export function createPending<Pending>(tokens: Map<string, Pending>): PendingTokens<Pending> {
  return {
    async put(pending) {
      const token = `token-${tokens.size + 1}`;
      tokens.set(token, pending);
      return token;
    },
    peek: async (token) => tokens.get(token) ?? null,
    async take(token) {
      const taken = tokens.get(token) ?? null;
      tokens.delete(token);
      return taken;
    },
  };
}
