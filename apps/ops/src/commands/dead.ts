import {
  createDeadLetters,
  type DeadLetter,
  type DeadLetterId,
  type DeadLetters,
} from '@gmbot/core/queues/dead-letters';
import { QUEUE_NAMES, type QueueName } from '@gmbot/core/queues/names';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext, Run } from '../build-program.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import type { Report } from '../report.js';
import { renderMoment, renderTable, toLine } from '../table.js';

const SHOWN = 50;
const SHORT_REASON = 80;
/** Disposed of side by side. */
const AT_ONCE = 100;

/** Which dead letters are meant. */
interface Chosen {
  readonly queue?: QueueName;
  readonly reason?: string;
  readonly all?: true;
}

/** `dead list|show|retry|drop`. */
export function addDeadCommands(program: Command, run: Run): void {
  const dead = program.command('dead').description('jobs that failed for good; they are kept for 14 days');
  addFilters(dead.command('list', { isDefault: true }).description('all of them, or those of a queue or a reason'))
    .option('--limit <count>', `how many are shown at most (default: ${SHOWN})`, parseCount)
    .action(run(listDead));
  dead
    .command('show')
    .description('one of them, with everything that is known')
    .argument('<queue/id>', 'as the list names it', parseId)
    .action(run(showDead));
  addChoice(dead.command('retry').description('runs them again, with all their attempts')).action(run(retryDead));
  addChoice(dead.command('drop').description('removes them')).action(run(dropDead));
}

function addFilters(command: Command): Command {
  return command
    .addOption(new Option('--queue <queue>', 'those of one queue').choices([...QUEUE_NAMES]))
    .option('--reason <text>', 'those whose reason has this in it, in any case');
}

function addChoice(command: Command): Command {
  return addFilters(command)
    .argument('[queue/id...]', 'as the list names them', collectIds)
    .option('--all', 'every one, or every one that the other options leave');
}

async function listDead(
  { services, scrub }: CommandContext,
  { limit = SHOWN, ...filter }: Chosen & { readonly limit?: number },
): Promise<Report> {
  const shown: DeadLetter[] = [];
  let total = 0;
  for await (const letter of createDeadLetters(await services.queues()).list(filter)) {
    if (shown.length < limit) shown.push(letter);
    total += 1;
  }
  const rows = shown.map((letter) => [
    toName(letter),
    letter.name,
    renderMoment(letter.failedAtMs),
    scrub(toLine(letter.reason)).slice(0, SHORT_REASON),
  ]);
  const rest = total > shown.length ? `\n… and ${total - shown.length} more (--limit)` : '';
  return {
    data: { total, dead: shown.map((letter) => toJson(letter, scrub)) },
    text: total === 0 ? 'Nothing failed.' : `${renderTable(['id', 'job', 'failed', 'reason'], rows)}${rest}`,
  };
}

async function showDead({ services, scrub }: CommandContext, id: DeadLetterId): Promise<Report> {
  const letter = await createDeadLetters(await services.queues()).find(id);
  if (letter === null) throw notFound(id);
  const { name, reason, attempts, addedAtMs, failedAtMs, payload, stack } = letter;
  return {
    data: { dead: toJson(letter, scrub) },
    text: scrub(
      [
        `${toName(letter)}  ${name}`,
        `Reason:   ${toLine(reason)}`,
        `Added:    ${renderMoment(addedAtMs)}`,
        `Failed:   ${renderMoment(failedAtMs)}, after ${attempts} attempts`,
        `Payload:  ${JSON.stringify(payload)}`,
        ...stack.slice(-1),
      ].join('\n'),
    ),
  };
}

function retryDead(context: CommandContext, ids: readonly DeadLetterId[] | undefined, chosen: Chosen): Promise<Report> {
  return dispose(context, { ids, chosen, what: 'Retried', act: (letters, id) => letters.retry(id) });
}

function dropDead(context: CommandContext, ids: readonly DeadLetterId[] | undefined, chosen: Chosen): Promise<Report> {
  return dispose(context, { ids, chosen, what: 'Dropped', act: (letters, id) => letters.drop(id) });
}

interface Disposal {
  readonly ids: readonly DeadLetterId[] | undefined;
  readonly chosen: Chosen;
  readonly what: 'Retried' | 'Dropped';
  readonly act: (letters: DeadLetters, id: DeadLetterId) => Promise<boolean>;
}

async function dispose({ services, isWatched }: CommandContext, disposal: Disposal): Promise<Report> {
  const { ids = [], chosen, what, act } = disposal;
  const isByFilter = chosen.all === true || chosen.queue !== undefined || chosen.reason !== undefined;
  if (isByFilter === ids.length > 0)
    throw new CommandFailure(EXIT.usage, 'Say which: either ids as the list shows them, or --all, --queue, --reason.');
  const letters = createDeadLetters(await services.queues());
  const wanted = isByFilter ? await collect(letters.list(chosen)) : ids;
  const progress = createProgress(what, isWatched && wanted.length > 1);
  const done: string[] = [];
  const gone: string[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map((id) => act(letters, id)));
    some.forEach((id, index) => (found[index] === true ? done : gone).push(toName(id)));
    progress.show(done.length + gone.length, wanted.length);
  }
  progress.end();
  const isMissing = !isByFilter && gone.length > 0; // one that was chosen by its reason and is gone has been seen to
  return {
    data: { [what.toLowerCase()]: done, ...(isMissing ? { notFound: gone } : {}) },
    text: [`${what}: ${done.length}`, ...(isMissing ? [`No dead letters: ${gone.join(', ')}`] : [])].join('\n'),
    exitCode: isMissing ? EXIT.notFound : EXIT.ok,
  };
}

/** Their ids alone: there may be ten thousand, each with a payload and a stack. */
async function collect(letters: AsyncIterable<DeadLetter>): Promise<readonly DeadLetterId[]> {
  const all: DeadLetterId[] = [];
  for await (const { queue, id } of letters) all.push({ queue, id });
  return all;
}

function toJson(letter: DeadLetter, scrub: (text: string) => string): unknown {
  return JSON.parse(scrub(JSON.stringify({ ...letter, ref: toName(letter) })));
}

function toName({ queue, id }: DeadLetterId): string {
  return `${queue}/${id}`;
}

function notFound(id: DeadLetterId): CommandFailure {
  return new CommandFailure(EXIT.notFound, `There is no dead letter ${toName(id)}.`);
}

function parseId(text: string): DeadLetterId {
  const [, queue, id] = /^([a-z-]+)\/(.+)$/.exec(text) ?? [];
  const name = QUEUE_NAMES.find((known) => known === queue);
  if (name === undefined || id === undefined) throw new InvalidArgumentError('It looks like members/17.');
  return { queue: name, id };
}

function collectIds(text: string, before: readonly DeadLetterId[] = []): readonly DeadLetterId[] {
  return [...before, parseId(text)];
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}
