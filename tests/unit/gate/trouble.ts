/** Ports that fail, or stand still, where a test says so. */
import { vi } from 'vitest';
import { waitUntil } from '@gmbot/core/errors/app-error';
import type { Wrap } from '../../support/fakes/gate.js';
import { wrapCalls } from '../../support/fakes/wrap-calls.js';

/** What a test does to the methods of all ports, by their names. */
export interface Trouble {
  readonly wrap: Wrap;
  /** Methods that reject before anything is done, as while their store is away. */
  readonly away: Set<string>;
  /** The next call of the method stands still until it thaws; the function thaws it. */
  freeze(method: string): { readonly isFrozen: () => boolean; readonly thaw: () => void };
}

/** Nothing fails yet. */
export function createTrouble(): Trouble {
  const away = new Set<string>();
  const frosts = new Map<string, () => Promise<void>>();
  const wrap = wrapCalls(async (method) => {
    const frost = frosts.get(method);
    frosts.delete(method);
    await frost?.();
    if (away.has(method)) throw waitUntil('store-away', 0);
  });
  return { wrap, away, freeze: (method) => plantFrost(frosts, method) };
}

function plantFrost(frosts: Map<string, () => Promise<void>>, method: string): ReturnType<Trouble['freeze']> {
  let isFrozen = false;
  let thaw = (): void => undefined;
  const thawed = new Promise<void>((resolve) => (thaw = resolve));
  frosts.set(method, async () => {
    isFrozen = true;
    await thawed;
  });
  return { isFrozen: () => isFrozen, thaw: () => thaw() };
}

/** Resolves once it stands still. */
export async function untilFrozen({ isFrozen }: ReturnType<Trouble['freeze']>): Promise<void> {
  await vi.waitUntil(isFrozen);
}
