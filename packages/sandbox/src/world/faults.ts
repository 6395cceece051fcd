/** Scripted trouble for the bot's calls: which calls it meets, how often, and what becomes of them. */

export interface FaultRule {
  id: string;
  /** Method name; absent = every method. */
  method?: string | undefined;
  chatId?: number | undefined;
  userId?: number | undefined;
  /** How many more calls it meets; absent = no end. */
  times?: number | undefined;
  /** 0–1, absent = always. */
  probability?: number | undefined;
  delayMs?: number | undefined;
  /** HTTP status of the refusal. */
  status?: number | undefined;
  description?: string | undefined;
  /** Seconds; makes it a 429 unless `status` says otherwise. */
  retryAfter?: number | undefined;
  /** The answer never comes. */
  hang?: boolean | undefined;
  /** The connection is cut. */
  reset?: boolean | undefined;
  /** The effect happens, only the answer is lost or replaced. */
  afterEffect?: boolean | undefined;
  /** The rule ends by itself after this time. */
  expiresInMs?: number | undefined;
}

/** What a rule sees of a call. */
export interface FaultTarget {
  method: string;
  chatId: number | undefined;
  userId: number | undefined;
}

export interface Faults {
  add(rule: Omit<FaultRule, 'id'> & { id?: string | undefined }): string;
  list(): FaultRule[];
  remove(id: string): boolean;
  clear(): void;
  /** The first rule that meets this call; counts it. */
  take(target: FaultTarget): FaultRule | undefined;
}

/** A list of rules in the order they were added; a rule with a known id replaces it. */
export function createFaults({ now, random }: { now: () => number; random: () => number }): Faults {
  const rules = new Map<string, FaultRule & { endsAtMs: number }>();
  let nextNumber = 1;

  function live(): (FaultRule & { endsAtMs: number })[] {
    for (const [id, rule] of rules) if (rule.endsAtMs <= now() || rule.times === 0) rules.delete(id);
    return [...rules.values()];
  }

  return {
    add({ id = `fault-${nextNumber++}`, ...rule }) {
      rules.set(id, { id, ...rule, endsAtMs: rule.expiresInMs === undefined ? Infinity : now() + rule.expiresInMs });
      return id;
    },
    list: () => live().map(({ endsAtMs: _, ...rule }) => rule),
    remove: (id) => rules.delete(id),
    clear: () => rules.clear(),
    take(target) {
      for (const rule of live()) {
        if (!meets(rule, target) || (rule.probability !== undefined && random() >= rule.probability)) continue;
        if (rule.times !== undefined) rule.times -= 1;
        return rule;
      }
      return undefined;
    },
  };
}

function meets(rule: FaultRule, { method, chatId, userId }: FaultTarget): boolean {
  return (
    (rule.method === undefined || rule.method === '*' || rule.method.toLowerCase() === method.toLowerCase()) &&
    (rule.chatId === undefined || rule.chatId === chatId) &&
    (rule.userId === undefined || rule.userId === userId)
  );
}
