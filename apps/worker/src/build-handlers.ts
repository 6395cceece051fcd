import { createGroupStanding } from '@gmbot/core/gate/group-standing';
import type {
  Claims,
  Clock,
  CommandLine,
  EvidenceCache,
  Jobs,
  LastMoves,
  PassKeeper,
  Patrol,
  SeenMembers,
  SweepDesk,
  Telegram,
  FollowUps,
} from '@gmbot/core/gate/ports';
import type { PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { ForgetPerson } from '@gmbot/core/gate/forget-person';
import type { PendingConsents } from '@gmbot/core/gate/pending-consents';
import type { InviteLinks } from '@gmbot/core/gate/invite-link';
import type { Leaving } from '@gmbot/core/gate/leaving';
import type { Judged } from '@gmbot/core/gate/judge-message';
import type { Stats } from '@gmbot/core/gate/stats';
import type { Metrics } from '@gmbot/core/observability/metrics';
import type { Store } from '@gmbot/core/store/create-store';
import type { Bot } from '@gmbot/core/telegram/read-bot';
import type { Logger } from 'pino';
import type { Gate } from './build-gate.js';
import { createForgetPressHandler } from './bot/commands/forget-me.js';
import { createCommandHandlers } from './bot/commands/create-command-handlers.js';
import { createBlockedGroupsHandler } from './bot/blocked-groups.js';
import type { Handler, UpdateContext } from './bot/handler.js';
import { createJoinsAndLeavesHandler } from './bot/joins-and-leaves.js';
import { createMessageHandler } from './bot/messages.js';
import { createOwnRightsHandler } from './bot/own-rights.js';
import { createPressHandler } from './bot/presses.js';
import { createAnswerMemory } from './bot/remembered-answers.js';

interface Deps {
  readonly bot: Bot;
  readonly store: Store;
  readonly telegram: Telegram & InviteLinks & Leaving;
  /** The same, for commands: its look-ups go ahead of the line. */
  readonly urgentTelegram: Telegram & InviteLinks;
  readonly gate: Gate;
  readonly jobs: Jobs;
  readonly claims: Claims;
  readonly followUps: FollowUps;
  readonly line: CommandLine;
  readonly seen: SeenMembers;
  readonly desk: SweepDesk;
  readonly patrol: Patrol;
  readonly passes: PassKeeper;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly stats: Stats;
  readonly lastMoves: LastMoves;
  readonly evidence: Pick<EvidenceCache, 'read'>;
  readonly pending: PendingConfirmations;
  readonly forgetPerson: ForgetPerson;
  readonly consents: PendingConsents;
  readonly clock: Clock;
}

/** The handlers in the order of the walk: what is ignored, then commands → presses → our own rights → joins and leaves → messages. */
export function buildHandlers({
  bot,
  store,
  telegram,
  urgentTelegram,
  gate,
  jobs,
  claims,
  followUps,
  line,
  seen,
  desk,
  patrol,
  passes,
  metrics,
  log,
  stats,
  lastMoves,
  evidence,
  pending,
  forgetPerson,
  consents,
  clock,
}: Deps): readonly Handler[] {
  const { groups, channels, stewards, ledger, warnings, notices, audit, figures } = store;
  const { standing, circuit, learnChannel, sendOnce, explain } = gate;
  const answerMemory = createAnswerMemory(urgentTelegram, { clock });
  const { commands, commandPresses, sharedChats, privatePresses, refuse } = createCommandHandlers({
    bot,
    telegram: answerMemory.telegram,
    groups,
    channels,
    stewards,
    notices,
    ledger,
    warnings,
    jobs,
    seen,
    desk,
    claims,
    line,
    audit,
    sendOnce,
    standing: createGroupStanding({ groups, telegram: answerMemory.telegram, followUps, jobs, clock }),
    circuit,
    explain,
    turnGroup: gate.turnGroup,
    observeReport: gate.observeReport,
    pending,
    consents,
    stats,
    lastMoves,
    evidence,
    figures,
    clock,
  });

  function countJudged({ fate, verdict }: Judged, { receivedAtMs, readLogIds }: UpdateContext): void {
    if (verdict.speech === 'allowed') return;
    metrics.deletions.inc({ outcome: fate });
    const durationMs = clock.now() - receivedAtMs;
    if (fate === 'deleted') metrics.messageToDeletionSeconds.observe(durationMs / 1000);
    log.info({ ...readLogIds(), reason: verdict.reason, fate, durationMs }, 'A message was judged');
  }

  return [
    createBlockedGroupsHandler({ groups, telegram }),
    answerMemory.remember(commands),
    answerMemory.remember(sharedChats),
    answerMemory.remember(commandPresses),
    answerMemory.remember(privatePresses),
    createForgetPressHandler({ telegram, forgetPerson }),
    createPressHandler({ groups, pressJoined: gate.pressJoined, telegram }),
    createOwnRightsHandler({ groups, channels, stewards, notices, standing, circuit, learnChannel }),
    createJoinsAndLeavesHandler({ ...gate, groups, channels, botId: bot.id }),
    createMessageHandler({
      botId: bot.id,
      groups,
      groupEvents: gate.groupEvents,
      standing,
      linkedChat: gate.linkedChat,
      seen,
      patrol,
      judge: gate.judge,
      passes,
      clock,
      telegram,
      onJudged: countJudged,
      refuseCommand: refuse,
    }),
  ];
}
