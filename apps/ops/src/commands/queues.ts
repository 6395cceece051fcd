import { QUEUE_NAMES, type QueueName } from '@gmbot/core/queues/names';
import { createQueueAdmin, type QueueState } from '@gmbot/core/queues/queue-admin';
import { Argument, type Command } from 'commander';
import type { CommandContext, Run } from '../build-program.js';
import type { Report } from '../report.js';
import { renderAge, renderTable } from '../table.js';

const ALL = 'all';

/** `queues`, `queues pause`, `queues resume`. */
export function addQueuesCommands(program: Command, run: Run): void {
  const queues = program.command('queues').description('what waits in the queues');
  queues
    .command('list', { isDefault: true })
    .description('counts, and since when the oldest job waits')
    .action(run(listQueues));
  queues
    .command('pause')
    .description('stops a queue for the whole fleet; what is active ends')
    .addArgument(toQueueArgument())
    .action(run(pauseQueues));
  queues.command('resume').description('lets it go on').addArgument(toQueueArgument()).action(run(resumeQueues));
}

async function listQueues({ services, now }: CommandContext): Promise<Report> {
  const states = await createQueueAdmin(await services.queues()).readStates();
  const nowMs = now();
  return {
    data: { queues: states.map((state) => ({ ...state, oldestWaitingMs: toAge(state, nowMs) })) },
    text: renderTable(
      ['queue', 'waiting', 'oldest', 'active', 'delayed', 'dead', ''],
      states.map((state) => {
        const age = toAge(state, nowMs);
        const { queue, waiting, active, delayed, failed, isPaused } = state;
        return [queue, waiting, age === null ? '' : renderAge(age), active, delayed, failed, isPaused ? 'paused' : ''];
      }),
    ),
  };
}

async function pauseQueues({ services }: CommandContext, asked: QueueName | typeof ALL): Promise<Report> {
  const admin = createQueueAdmin(await services.queues());
  const names = toNames(asked);
  for (const name of names) await admin.pause(name);
  return { data: { paused: names }, text: `Paused: ${names.join(', ')}` };
}

async function resumeQueues({ services }: CommandContext, asked: QueueName | typeof ALL): Promise<Report> {
  const admin = createQueueAdmin(await services.queues());
  const names = toNames(asked);
  for (const name of names) await admin.resume(name);
  return { data: { resumed: names }, text: `Going on: ${names.join(', ')}` };
}

function toQueueArgument(): Argument {
  return new Argument('<queue>', 'which one, or all of them').choices([...QUEUE_NAMES, ALL]);
}

function toNames(asked: QueueName | typeof ALL): readonly QueueName[] {
  return asked === ALL ? QUEUE_NAMES : [asked];
}

function toAge({ oldestWaitingSinceMs }: QueueState, nowMs: number): number | null {
  return oldestWaitingSinceMs === null ? null : Math.max(0, nowMs - oldestWaitingSinceMs);
}
