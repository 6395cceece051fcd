/** All chance of a run, from its seed. The order of events still differs from run to run: processes are real. */
import { createRandom } from '@gmbot/sandbox/world/random';

/** Draws. */
export type Chance = ReturnType<typeof createChance>;

/** Composes the draws of one seed. */
export function createChance(seed: number) {
  const draw = createRandom(seed);

  function below(limit: number): number {
    return Math.floor(draw() * limit);
  }

  function pick<T>(from: readonly T[]): T | undefined {
    return from[below(from.length)];
  }

  /** In another order. */
  function shuffle<T>(from: readonly T[]): T[] {
    return from
      .map((value) => ({ value, rank: draw() }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ value }) => value);
  }

  return {
    below,
    pick,
    shuffle,
    /** True with this probability. */
    does: (probability: number): boolean => draw() < probability,
    /** At least `least`, less than `most`. */
    between: (least: number, most: number): number => least + draw() * (most - least),
    /** One of the names, by weight. */
    pickWeighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
      const names = Object.keys(weights) as Name[];
      let rest = draw() * names.reduce((sum, name) => sum + weights[name], 0);
      for (const name of names) {
        rest -= weights[name];
        if (rest < 0) return name;
      }
      return names[0] as Name;
    },
  };
}
