/** Asks for many at once, in the order in which they were asked for. */
export type AskMany<Item, Answer> = (items: readonly Item[]) => Promise<readonly Answer[]>;

/** More than this go in several questions: one that Redis answers holds up everybody else. */
const MOST_AT_ONCE = 100;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (err: unknown) => void;
}

/**
 * Gathers what is asked for in one turn of the event loop and asks for it at once: on a busy process one question to Redis
 * serves dozens. Nobody waits for more to come. When a question fails, it fails for everybody whom it was asked for.
 */
export function createTurnBatch<Item, Answer>(ask: AskMany<Item, Answer>): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = [];

  function flush(): void {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) void askFor(all.slice(from, from + MOST_AT_ONCE));
  }

  async function askFor(own: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await ask(own.map(({ item }) => item));
      own.forEach(({ resolve, reject }, index) => {
        const answer = answers[index];
        if (answer === undefined) reject(new TypeError('A question was left unanswered'));
        else resolve(answer);
      });
    } catch (err) {
      for (const { reject } of own) reject(err);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ item, resolve, reject }) === 1) setImmediate(flush);
    });
}
