/**
 * Telegram's published limits on what a bot sends, https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 * Sliding windows; a refused call counts for nothing.
 */

export interface FloodLimits {
  /** Messages a minute into one group. */
  groupPerMinute?: number | undefined;
  /** Messages a second over all chats. */
  overallPerSecond?: number | undefined;
}

export interface FloodControl {
  /** Counts one message into `chatId`; seconds to wait if it is one too many, else 0. */
  admit(chatId: number): number;
}

export function createFloodControl(limits: FloodLimits, now: () => number): FloodControl {
  const sentAtMs = new Map<string, number[]>();

  function waitMs(key: string, limit: number | undefined, windowMs: number): number {
    if (limit === undefined) return 0;
    const recent = (sentAtMs.get(key) ?? []).filter((at) => at > now() - windowMs);
    sentAtMs.set(key, recent);
    const oldest = recent[recent.length - limit];
    return oldest === undefined ? 0 : oldest + windowMs - now();
  }

  return {
    admit(chatId) {
      const groupWait = chatId < 0 ? waitMs(`chat ${chatId}`, limits.groupPerMinute, 60_000) : 0;
      const wait = Math.max(groupWait, waitMs('all', limits.overallPerSecond, 1_000));
      if (wait > 0) return Math.ceil(wait / 1_000);
      for (const key of [`chat ${chatId}`, 'all']) sentAtMs.get(key)?.push(now());
      return 0;
    },
  };
}
