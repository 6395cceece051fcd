import type { UserId } from '@gmbot/core/domain/ids';
import type { Explanation } from '@gmbot/core/gate/explain';
import { createAwaitSettle, type SettleEnd } from '@gmbot/core/queues/await-settle';
import type { Command } from 'commander';
import { type GroupRef, parseGroupRef, parsePerson, parseSeconds } from '../arguments.js';
import { buildGate, type OpsGate } from '../build-gate.js';
import type { CommandContext, Run } from '../build-program.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Report } from '../report.js';
import { renderMoment, toLine } from '../table.js';
import { getTenant } from './get-tenant.js';

const WAIT_MS = 30 * 1000;

/** `settle`. */
export function addSettleCommand(program: Command, run: Run): void {
  program
    .command('settle')
    .description('settles one member now, waits for it, and explains the decision with what it rests on')
    .argument('<group>', 'chat id or @name', parseGroupRef)
    .argument('<person>', 'their id', parsePerson)
    .option('--wait <seconds>', `how long to wait for a worker (default: ${WAIT_MS / 1000})`, parseSeconds)
    .action(run(settle));
}

async function settle(
  { services, now }: CommandContext,
  ref: GroupRef,
  userId: UserId,
  { wait = WAIT_MS }: { readonly wait?: number },
): Promise<Report> {
  const gate = await buildGate(services, now);
  const { key: groupKey } = (await getTenant(gate.tenants, ref)).group;
  const awaitSettle = createAwaitSettle({ queues: await services.queues(), botId: services.config.botId, now });
  const end = await awaitSettle({ groupKey, userId }, wait);
  const explanation = await gate.explain(groupKey, userId);
  const evidence = explanation === null ? [] : await readEvidence(gate, explanation, userId);
  return {
    data: { settle: end, ...(explanation === null ? {} : toJson(explanation, evidence)) },
    text: [renderEnd(end), ...(explanation === null ? [] : renderExplanation(explanation, evidence))].join('\n'),
    exitCode: toExitCode(end),
  };
}

/** What is known of one required channel. */
interface ChannelEvidence {
  readonly chatId: number;
  readonly title: string;
  readonly membership: string;
  readonly isLost: boolean;
  /** Null iff nobody knows. */
  readonly evidence: {
    readonly answer: string;
    readonly atMs: number;
    readonly source: string;
    readonly freshUntilMs: number;
  } | null;
}

async function readEvidence(
  { evidence }: OpsGate,
  { channels, memberships }: Explanation,
  userId: UserId,
): Promise<readonly ChannelEvidence[]> {
  const entries = await evidence.read(channels, userId);
  return channels.map(({ key, chatId, title, lostAtMs }) => {
    const entry = entries.get(key);
    const base = { chatId, title, membership: memberships.get(key) ?? 'not asked', isLost: lostAtMs !== null };
    if (entry === undefined) return { ...base, evidence: null };
    const { answer, atMs, updateId } = entry.evidence;
    const source = updateId === null ? 'look-up' : `update ${updateId}`;
    return { ...base, evidence: { answer, atMs, source, freshUntilMs: entry.freshUntilMs } };
  });
}

function toJson({ verdict, row }: Explanation, channels: readonly ChannelEvidence[]): Record<string, unknown> {
  const { reason, wanted, speech, lookAgainAtMs } = verdict;
  return { verdict: { reason, wanted, speech, lookAgainAtMs }, channels, ledger: row };
}

function renderEnd(end: SettleEnd): string {
  switch (end.kind) {
    case 'done':
      return 'Settled.';
    case 'failed':
      return `The settle failed: ${toLine(end.reason)}`;
    case 'put-off':
      return `The settle waits for Telegram or a store until ${renderMoment(end.untilMs)}.`;
    case 'under-way':
      return 'No worker has finished it yet. Do workers run, and is the queue members not paused?';
  }
}

function renderExplanation({ verdict, row }: Explanation, channels: readonly ChannelEvidence[]): readonly string[] {
  return [
    `Decision:  ${verdict.wanted}, because: ${verdict.reason}`,
    `Ledger:    ${row === null ? 'no row' : `restriction ${row.owner}, under way: ${row.intent ?? 'nothing'}`}`,
    ...channels.map(({ title, chatId, membership, isLost, evidence }) => {
      const lost = isLost ? ', lost to us: does not count' : '';
      const known =
        evidence === null
          ? 'nothing is known'
          : `${evidence.answer} by ${evidence.source} of ${renderMoment(evidence.atMs)}`;
      return `Channel:   ${toLine(title)} (${chatId}): ${membership}${lost}; ${known}`;
    }),
  ];
}

function toExitCode(end: SettleEnd): ExitCode {
  switch (end.kind) {
    case 'done':
      return EXIT.ok;
    case 'failed':
      return EXIT.failure;
    case 'put-off':
    case 'under-way':
      return EXIT.notAllDone;
  }
}
