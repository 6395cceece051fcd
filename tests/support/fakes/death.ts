import type { Wrap } from './gate.js';
import { Crash } from './world-telegram.js';

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

  const wrap: Wrap = (port) =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'now') return value;
        return async (...args: unknown[]) => {
          if (isDeadly(String(name))) throw new Crash(String(name));
          return (value as (...given: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  return { wrap, dieAt: (name, { calls = 0, times = 1 } = {}) => void deadly.set(name, { calls, times }) };
}
