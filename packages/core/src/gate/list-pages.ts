const PAGE = 200;

/** Everything of a list that comes in pages by key. What is added meanwhile behind the place is met as well. */
export async function* listPages<Item, Key>(
  readPage: (afterKey: Key | null, limit: number) => Promise<readonly Item[]>,
  toKey: (item: Item) => Key,
): AsyncIterable<Item> {
  for (let afterKey: Key | null = null; ;) {
    const page: readonly Item[] = await readPage(afterKey, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    afterKey = toKey(last);
  }
}

/** The same items, so many at once. */
export async function* inChunks<Item>(items: AsyncIterable<Item>, size: number): AsyncIterable<readonly Item[]> {
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
