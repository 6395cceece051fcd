import type { JsonObject } from './types.js';

/** One call of the bot, as it ended. */
export interface JournalEntry {
  /** Ascending from 1. */
  n: number;
  /** Unix milliseconds at which the call arrived. */
  at: number;
  method: string;
  params: JsonObject;
  /** `ok`, Telegram's description of the refusal, or the injected fault in parentheses. */
  outcome: string;
  /** HTTP status; 0 when no answer was sent. */
  status: number;
}

export interface Journal {
  append(entry: Omit<JournalEntry, 'n'>): JournalEntry;
  /** Entries with `n` above `since`, oldest first. */
  read(filter: { since?: number | undefined; method?: string | undefined }): JournalEntry[];
  /** Number of the latest entry; 0 before the first. */
  last(): number;
}

/** Remembers the bot's last `limit` calls; `counter` carries the numbers over a restart. */
export function createJournal(limit: number, counter: { calls: number }): Journal {
  const entries: JournalEntry[] = [];

  return {
    append(entry) {
      counter.calls += 1;
      const numbered = { n: counter.calls, ...entry };
      entries.push(numbered);
      if (entries.length > limit * 1.2) entries.splice(0, entries.length - limit);
      return numbered;
    },
    read: ({ since = 0, method }) =>
      entries.filter((entry) => entry.n > since && (method === undefined || entry.method === method)).slice(-limit),
    last: () => counter.calls,
  };
}
