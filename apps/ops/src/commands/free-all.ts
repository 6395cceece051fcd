import type { Command } from 'commander';
import { parseSeconds } from '../arguments.js';
import { buildGate } from '../build-gate.js';
import type { CommandContext, Run } from '../build-program.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import type { Report } from '../report.js';
import { waitUntilTrue } from '../wait-until.js';

const WAIT_MS = 60 * 60 * 1000;

interface Options {
  readonly yes?: true;
  readonly wait?: number;
}

/** `free-all`. */
export function addFreeAllCommand(program: Command, run: Run): void {
  program
    .command('free-all')
    .description('switches protection off everywhere and frees everyone held, before a bot is switched off for good')
    .option('--yes', 'do it: every group is switched off until its administrators say /protect again')
    .option('--wait <seconds>', `how long to wait for the workers (default: ${WAIT_MS / 1000})`, parseSeconds)
    .addHelpText('after', '\nThe workers free, so they must run. Cut short, the same command goes on where it was.')
    .action(run(freeAll));
}

async function freeAll({ services, now, isWatched }: CommandContext, { yes, wait }: Options): Promise<Report> {
  if (yes !== true)
    throw new CommandFailure(EXIT.usage, 'This switches protection off in every group. Say --yes if you mean it.');
  const gate = await buildGate(services, now);
  const { held: heldBefore } = await gate.tenants.countHeld();
  const switchedOff: number[] = [];
  for await (const { tenant, wasOn } of gate.freeAll()) if (wasOn) switchedOff.push(tenant.group.chatId);
  const progress = createProgress('Freeing', isWatched);
  let left = { held: heldBefore, stuck: 0 };
  await waitUntilTrue(
    async () => {
      left = await gate.tenants.countHeld();
      progress.show(Math.max(0, heldBefore - left.held), heldBefore);
      return left.held === left.stuck;
    },
    { withinMs: wait ?? WAIT_MS, now },
  );
  progress.end();
  const freed = Math.max(0, heldBefore - left.held);
  const rest = [
    left.stuck > 0 ? `Cannot be freed, because we may not do it there any more: ${left.stuck}` : '',
    left.held > left.stuck ? `Still held: ${left.held - left.stuck}. Do workers run? The same command goes on.` : '',
  ];
  return {
    data: { switchedOff, freed, held: left.held, stuck: left.stuck },
    text: [`Switched off: ${switchedOff.length} groups`, `Freed: ${freed}`, ...rest].filter(Boolean).join('\n'),
    exitCode: left.held === 0 ? EXIT.ok : EXIT.notAllDone,
  };
}
