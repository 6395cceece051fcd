/** The long run; `npm run chaos` hands its arguments over in GMBOT_CHAOS. */
import { writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runChaos } from './support/run-chaos.js';
import { TROUBLE_NAMES } from './support/troubles.js';

const STDOUT = 1;
const { minutes, seed, only, folder } = JSON.parse(process.env['GMBOT_CHAOS'] ?? '{}') as {
  minutes?: number;
  seed?: number;
  only?: string;
  folder?: string;
};
const kinds = TROUBLE_NAMES.filter((name) => name === only);
const troubleMs = (minutes ?? 10) * 60 * 1000;

it(
  `holds every invariant for ${minutes ?? 10} minutes of faults`,
  async () => {
    const report = await runChaos({
      seed: seed ?? 1,
      groups: 5,
      channels: 5,
      people: 150,
      workers: 4,
      ...(kinds.length > 0 ? { kinds } : {}),
      openingMs: 30_000,
      troubleMs,
      actsPerSecond: 20,
      commandEveryMs: 5000,
      // one kind of trouble alone shows how soon everybody is right again
      ...(kinds.length > 0 ? { lose: 0, rightWithinMs: 60_000 } : { lose: 0.1 }),
      memberTtlSeconds: 60,
      nonMemberTtlSeconds: 20,
      quietWithinMs: 180_000,
      folder: folder ?? (await mkdtemp(path.join(tmpdir(), 'gmbot-chaos-'))),
      say,
    });

    say(JSON.stringify(report.figures, null, 2));
    for (const { invariant, detail } of report.violations) say(`VIOLATED: ${invariant}: ${detail}`);
    say(`seed ${report.seed}: ${report.violations.length} violations.`);
    expect(report.violations).toEqual([]);
  },
  troubleMs + 12 * 60 * 1000,
);

function say(line: string): void {
  writeSync(STDOUT, `${line}\n`);
}
