import type { Command } from 'commander';
import { type GroupRef, parseGroupRef, parseSeconds } from '../arguments.js';
import { buildGate } from '../build-gate.js';
import type { CommandContext, Run } from '../build-program.js';
import { EXIT } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import type { Report } from '../report.js';
import { waitUntilTrue } from '../wait-until.js';
import { getTenant } from './get-tenant.js';

const WAIT_MS = 10 * 60 * 1000;

/** `tenants block|unblock`. */
export function addBlockCommands(tenants: Command, run: Run): void {
  tenants
    .command('block')
    .description('frees everyone held in a group, leaves it, and ignores it from then on; what is configured is kept')
    .argument('<group>', 'chat id or @name', parseGroupRef)
    .option('--wait <seconds>', `how long to wait for the workers (default: ${WAIT_MS / 1000})`, parseSeconds)
    .action(run(block));
  tenants
    .command('unblock')
    .description('no longer ignores a group; its administrators may add the bot again')
    .argument('<group>', 'chat id or @name', parseGroupRef)
    .action(run(unblock));
}

/** We leave last: whoever is not there cannot free. */
async function block(
  { services, now, isWatched }: CommandContext,
  ref: GroupRef,
  { wait = WAIT_MS }: { readonly wait?: number },
): Promise<Report> {
  const { blockGroup, tenants } = await buildGate(services, now);
  const { group, heldCount } = await getTenant(tenants, ref);
  await blockGroup.block(group.key);
  const progress = createProgress('Freeing', isWatched && heldCount > 0);
  const canFree = group.rights.isPresent && group.rights.canRestrict;
  let held = heldCount;
  await waitUntilTrue(
    async () => {
      held = (await tenants.find(group.chatId))?.heldCount ?? 0;
      progress.show(Math.max(0, heldCount - held), heldCount);
      return held === 0 || !canFree;
    },
    { withinMs: wait, now },
  );
  progress.end();
  const { chatId } = group;
  if (held > 0 && canFree)
    return {
      data: { chatId, isBlocked: true, hasLeft: false, held },
      text: `Blocked. Still held: ${held}. Do workers run? The same command goes on, and leaves the group then.`,
      exitCode: EXIT.notAllDone,
    };
  await blockGroup.leave(group);
  const stuck = held > 0 ? ` Held there and not to be freed, because we may not: ${held}` : '';
  return { data: { chatId, isBlocked: true, hasLeft: true, held }, text: `Blocked and left.${stuck}` };
}

async function unblock({ services, now }: CommandContext, ref: GroupRef): Promise<Report> {
  const { blockGroup, tenants } = await buildGate(services, now);
  const { group } = await getTenant(tenants, ref);
  await blockGroup.unblock(group.key);
  return {
    data: { chatId: group.chatId, isBlocked: false },
    text: 'Unblocked. Once its administrators have added the bot again, it goes on as configured.',
  };
}
