import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'vitest';
import { runNaive } from './fixtures/run-naive.js';
import { runChaos } from './support/run-chaos.js';

it.concurrent(
  'ends in the state that the contract demands, whatever fails on the way',
  async ({ expect }) => {
    const lines: string[] = [];
    const folder = await mkdtemp(path.join(tmpdir(), 'gmbot-chaos-'));
    const { violations } = await runChaos({
      seed: 1,
      groups: 3,
      channels: 3,
      people: 50,
      workers: 2,
      openingMs: 0,
      troubleMs: 20_000,
      actsPerSecond: 12,
      commandEveryMs: 4000,
      lose: 0,
      kinds: [
        'worker killed',
        'ingress killed',
        'queue Redis restarted',
        'cache away',
        'Postgres away',
        'one chat flooded',
        'server errors',
        'updates late, doubled, out of order',
      ],
      memberTtlSeconds: 600,
      nonMemberTtlSeconds: 60,
      quietWithinMs: 90_000,
      folder,
      say: (line) => void lines.push(line),
    });

    expect(violations, `${lines.join('\n')}`).toEqual([]);
  },
  200_000,
);

const PASS_INVARIANT = 'a pass ends with the fact that it rests on';

it.concurrent('finds fault with a gate whose jobs carry their decisions', async ({ expect }) => {
  const violations = await runNaive(1, { hasPasses: true });

  expect([...new Set(violations.map(({ invariant }) => invariant))].sort()).toEqual(
    expect.arrayContaining([
      PASS_INVARIANT,
      'free where nothing is missing',
      'nobody complete is muted',
      'nobody else’s mute is lifted or replaced',
      'no call is made inside a hold',
      'one warning stands for a hold and none for the free',
    ]),
  );
});

it.concurrent('finds no fault with passes where there are none', async ({ expect }) => {
  const violations = await runNaive(1, { hasPasses: false });

  const invariants = violations.map(({ invariant }) => invariant);
  expect(invariants).toContain('nobody complete is muted');
  expect(invariants).not.toContain(PASS_INVARIANT);
});
