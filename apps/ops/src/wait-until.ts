import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 300;

/** Asks until the answer is true; false iff it never was within the time. */
export async function waitUntilTrue(
  ask: () => Promise<boolean>,
  { withinMs, now }: { readonly withinMs: number; readonly now: () => number },
): Promise<boolean> {
  const endMs = now() + withinMs;
  for (;;) {
    if (await ask()) return true;
    if (now() >= endMs) return false;
    await pause(LOOK_AGAIN_MS);
  }
}
