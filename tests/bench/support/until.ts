/** Resolves once it is so; asks again and again. @throws Error after `withinMs` */
export async function until(
  isSo: () => Promise<boolean>,
  { everyMs = 20, withinMs = 120_000 }: { readonly everyMs?: number; readonly withinMs?: number } = {},
): Promise<void> {
  const endAt = performance.now() + withinMs;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > endAt) throw new Error(`It was not so within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
