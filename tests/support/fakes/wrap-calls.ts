import type { Wrap } from './gate.js';

/** Ports whose calls are made once `before`, which is told each method's name, has let them. */
export function wrapCalls(before: (method: string) => Promise<void> | void): Wrap {
  return (port) =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          await before(String(name));
          return (value as (...given: unknown[]) => unknown).apply(target, args);
        };
      },
    });
}
