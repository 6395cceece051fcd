/** Gives an object like `target` whose methods reject with `translate(error)` where those of `target` reject with `error`. */
export function guarded<Target extends object>(target: Target, translate: (error: unknown) => unknown): Target {
  return new Proxy(target, {
    get(inner, name, receiver) {
      const member: unknown = Reflect.get(inner, name, receiver);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(member, inner, given);
        } catch (error) {
          throw translate(error);
        }
      };
    },
  });
}
