import type { Wrap } from './gate.js';
import { Crash } from './world-telegram.js';
import { wrapCalls } from './wrap-calls.js';

/** A process that dies where a test says. */
export interface Death {
  /** For every port of the process. */
  readonly wrap: Wrap;
  /** The next call of that name is not made; `calls` come before it, `times` of them are not made. */
  dieAt(name: string, options?: { readonly calls?: number; readonly times?: number }): void;
}

/** It lives until it is told to die. */
export function createDeath(): Death {
  const deadly = new Map<string, { calls: number; times: number }>();

  function isDeadly(name: string): boolean {
    const death = deadly.get(name);
    if (death === undefined) return false;
    death.calls -= 1;
    if (death.calls >= 0 || death.times === 0) return false;
    death.times -= 1;
    return true;
  }

  const wrap = wrapCalls((method) => {
    if (isDeadly(method)) throw new Crash(method);
  });
  return { wrap, dieAt: (name, { calls = 0, times = 1 } = {}) => void deadly.set(name, { calls, times }) };
}
