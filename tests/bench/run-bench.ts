/** `npm run bench`: hands its arguments over in GMBOT_BENCH. Prints a table and writes it with the machine's description. */
import { writeSync } from 'node:fs';
import { it } from 'vitest';
import { FIGURES } from './figures/index.js';
import { writeResults } from './support/results.js';
import type { Row, Scale } from './support/figure.js';
import { showTable } from './support/table.js';

const LONGEST_RUN_MS = 4 * 60 * 60 * 1000;
/** They take their time, or tell of no target. */
const BY_NAME_ALONE: ReadonlySet<string> = new Set(['load', 'profile']);
const asked = JSON.parse(process.env['GMBOT_BENCH'] ?? '{}') as {
  readonly names?: readonly string[];
  readonly isQuick?: boolean;
  readonly isFull?: boolean;
  readonly minutes?: number;
};
const { names = [], isQuick = false, isFull = false, minutes = 3 } = asked;
const scale: Scale = { isQuick, isFull, minutes, rounds: isQuick ? 3 : 5, say };

it(
  'measures every figure that was asked for',
  async () => {
    const chosen = FIGURES.filter(({ name }) => (names.length === 0 ? !BY_NAME_ALONE.has(name) : names.includes(name)));
    const rows: Row[] = [];
    for (const figure of chosen) {
      const startedAt = performance.now();
      const own = await figure.run(scale);
      rows.push(...own);
      say(showTable(own));
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      say(`${writeResults(figure.name, own, { isQuick, isFull, seconds })} (${seconds} s)\n`);
    }
    say(showTable(rows));
  },
  LONGEST_RUN_MS,
);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
