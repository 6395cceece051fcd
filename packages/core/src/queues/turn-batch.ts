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
export function createTurnBatch<Item, Answer>(
  ask: AskMany<Item, Answer>,
  {
    isOneByOne = false,
  }: {
    /** What is asked for while a question is under way waits for its end: fewer questions, for a little time. @defaultValue false */
    readonly isOneByOne?: boolean;
  } = {},
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let isUnderWay = false;

  function flush(): void {
    const all = waiting;
    waiting = [];
    const asked: Promise<void>[] = [];
    for (let from = 0; from < all.length; from += MOST_AT_ONCE)
      asked.push(askFor(all.slice(from, from + MOST_AT_ONCE)));
    if (isOneByOne) void Promise.all(asked).then(goOn);
  }

  function goOn(): void {
    isUnderWay = waiting.length > 0;
    if (isUnderWay) setImmediate(flush); // those whom the last one answered ask their next question with it
  }

  async function askFor(own: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await ask(own.map(({ item }) => item));
      if (answers.length !== own.length) throw new TypeError('There are not as many answers as questions');
      answers.forEach((answer, index) => own[index]?.resolve(answer));
    } catch (err) {
      for (const { reject } of own) reject(err);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      const isFirst = waiting.push({ item, resolve, reject }) === 1;
      if (!isFirst || isUnderWay) return;
      isUnderWay = isOneByOne;
      setImmediate(flush);
    });
}
