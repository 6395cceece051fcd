// @ts-check
/** @typedef {import('./types.js').State} State */

/**
 * Holds what the page shows, and tells once per frame that it changed.
 * @param {State} initial
 */
export function createStore(initial) {
  let state = initial;
  let isScheduled = false;
  /** @type {((state: State) => void)[]} */
  const listeners = [];

  function announce() {
    isScheduled = false;
    for (const listener of listeners) listener(state);
  }

  return {
    get: () => state,
    /** @param {Partial<State>} patch */
    set(patch) {
      state = { ...state, ...patch };
      if (isScheduled) return;
      isScheduled = true;
      requestAnimationFrame(announce);
    },
    /**
     * Tells at once: what a person types right after a choice must find the page as they chose it.
     * @param {Partial<State>} patch
     */
    choose(patch) {
      state = { ...state, ...patch };
      announce();
    },
    /** @param {(state: State) => void} listener */
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
