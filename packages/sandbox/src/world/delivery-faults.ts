/** What goes wrong with updates on their way to the bot. */

export interface DeliveryFaults {
  /** Probability that an update never arrives. */
  lose: number;
  /** Probability that it arrives twice. */
  duplicate: number;
  /** Range of the delay before it sets out. */
  delayMs: [number, number];
  /** Probability that it leaves its queue, so that later ones overtake it. */
  reorder: number;
  /** The update kinds concerned; empty = all. */
  kinds: string[];
  /** Nothing is delivered while true. */
  paused: boolean;
}

/** No fault at all. */
export const CLEAN_DELIVERY: DeliveryFaults = {
  lose: 0,
  duplicate: 0,
  delayMs: [0, 0],
  reorder: 0,
  kinds: [],
  paused: false,
};

/** What becomes of one update. */
export interface Fate {
  lost: boolean;
  copies: number;
  delayMs: number;
  reordered: boolean;
}

/** Draws the fate of an update of this kind. A reordered one is late by at least 50 ms, so that others can pass. */
export function drawFate(faults: DeliveryFaults, kind: string, random: () => number): Fate {
  if (faults.kinds.length > 0 && !faults.kinds.includes(kind)) {
    return { lost: false, copies: 1, delayMs: 0, reordered: false };
  }
  const [least, most] = faults.delayMs;
  const reordered = chance(faults.reorder);
  return {
    lost: chance(faults.lose),
    copies: chance(faults.duplicate) ? 2 : 1,
    delayMs: (most > 0 ? least + random() * (most - least) : 0) + (reordered ? 50 + random() * 450 : 0),
    reordered,
  };

  function chance(probability: number): boolean {
    return probability > 0 && random() < probability;
  }
}
