/**
 * Words. Figure: one thing that is measured. Round: one run of it; its baseline is measured in the same run, in
 * alternation, so that what else the machine does meets both. Row: what a figure comes to, as the table shows it.
 */
import type { Numbers } from './numbers.js';

/** How much is measured. */
export interface Scale {
  /** A short form: fewer rounds and updates. */
  readonly isQuick: boolean;
  /** Every figure at the size that its target names, however long it takes. */
  readonly isFull: boolean;
  readonly rounds: number;
  /** Of the load test. */
  readonly minutes: number;
  readonly say: (line: string) => void;
}

/** A line of the table. */
export interface Row {
  readonly figure: string;
  readonly what: string;
  readonly measured: string;
  readonly baseline: string;
  readonly target: string;
  /** Null: a number to know, without a target. */
  readonly isMet: boolean | null;
  /** Everything behind it: rounds, CPU time per 1,000 updates of each process, sizes. */
  readonly details: Readonly<Record<string, number | string | Numbers | readonly number[]>>;
}

/** Measures one thing. */
export interface Figure {
  readonly name: string;
  readonly run: (scale: Scale) => Promise<readonly Row[]>;
}

/** Runs each of them once per round, in alternation. */
export async function alternate<Name extends string, Sample>(
  rounds: number,
  runs: Readonly<Record<Name, () => Promise<Sample>>>,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(runs) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) samples[name].push(await runs[name]());
  }
  return samples;
}
