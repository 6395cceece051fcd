/** Waits until nothing is left to do, and says when everybody was as they should be. */
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '@gmbot/sandbox/world/world';
import { eventually } from '../../support/system/eventually.js';
import type { QueueWatch } from '../../support/system/queue-watch.js';
import type { Commands } from './commands.js';
import type { Facts } from './facts.js';
import { count } from './figures.js';
import { isRight } from './judge-end.js';

/** Timers and the reconciler have this long to mend what the last trouble left. */
const RIGHT_WITHIN_MS = 60 * 1000;
const REPORT_EVERY_MS = 10 * 1000;
const QUIET_LOOKS = 3;

/** What is waited for. */
export interface QuietParts {
  readonly world: World;
  readonly facts: Facts;
  readonly commands: Commands;
  readonly watch: Pick<QueueWatch, 'listBusy'>;
  readonly withinMs: number;
  /** Told every ten seconds what is left. */
  readonly say: (rest: string) => void;
  /** Added to what is said when it does not become quiet. */
  readonly describe: () => string;
}

/** How long it took (ms). */
export interface Quiet {
  /** Null = somebody is not as they should be. */
  readonly rightAfterMs: number | null;
  readonly quietAfterMs: number;
}

/** @throws Error when it does not become quiet */
export async function becomeQuiet(parts: QuietParts): Promise<Quiet> {
  const { world, facts, commands, watch, withinMs, say, describe } = parts;
  const sinceMs = world.now();
  let rightAfterMs: number | null = null;
  let quietLooks = 0;
  let sayAtMs = sinceMs + REPORT_EVERY_MS;

  async function look(): Promise<void> {
    await commands.look();
    const busy = await watch.listBusy();
    if (!isRight(world, facts)) rightAfterMs = null;
    else rightAfterMs ??= world.now() - sinceMs;
    const mayBeWrong = world.now() > sinceMs + RIGHT_WITHIN_MS;
    const hasWork = world.data.updates.length > 0 || busy.length > 0 || commands.countOpen() > 0;
    const isQuiet = !hasWork && (mayBeWrong || rightAfterMs !== null);
    quietLooks = isQuiet ? quietLooks + 1 : 0;
    if (!isQuiet) await pause(250);
    const open = commands.listOpen().join(', ');
    if (world.now() > sayAtMs) {
      sayAtMs += REPORT_EVERY_MS;
      say(`open: ${open} · busy: ${JSON.stringify(count(busy.map(toQueue)))}`);
    }
    if (quietLooks < QUIET_LOOKS)
      throw new Error(
        `${world.data.updates.length} updates on their way; commands: ${open}; busy: ${busy.slice(0, 20).join(', ')}`,
      );
  }

  await eventually(look, { withinMs, describe });
  return { rightAfterMs, quietAfterMs: world.now() - sinceMs };
}

function toQueue(job: string): string {
  return job.split(' ')[0] ?? '';
}
