/**
 * Does it for each, so that the failure of one keeps nobody else from their turn.
 *
 * @throws the first failure, once everybody had their turn
 */
export async function eachInTurn<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await act(item).catch((err: unknown) => failures.push(err));
  if (failures.length > 0) throw failures[0];
}
