/** Composes the use cases over their adapters. */
import type { UserId } from '@gmbot/core/domain/ids';
import { createAdministrators } from '@gmbot/core/gate/administrators';
import { createChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import { createChannelEvents } from '@gmbot/core/gate/channel-events';
import { createDeepLinks } from '@gmbot/core/gate/deep-links';
import { createFreeMember } from '@gmbot/core/gate/free-member';
import { createFlushLog, type LogLines, type RenderLog, type TellLog } from '@gmbot/core/gate/group-log';
import { createGroupEvents } from '@gmbot/core/gate/group-events';
import { createGroupStanding } from '@gmbot/core/gate/group-standing';
import { createHoldMember } from '@gmbot/core/gate/hold-member';
import { createHaveJoinedSince } from '@gmbot/core/gate/joined-since';
import { createJudgeMessage } from '@gmbot/core/gate/judge-message';
import { createLearnChannel } from '@gmbot/core/gate/learn-channel';
import { createLinkedChat } from '@gmbot/core/gate/linked-chat';
import { createLookAtChats } from '@gmbot/core/gate/look-at-chats';
import { createReadMemberStanding } from '@gmbot/core/gate/member-standing';
import { createMemberships, type SavedBy } from '@gmbot/core/gate/memberships';
import type {
  AdministratorCache,
  Arrivals,
  Claims,
  Clock,
  EvidenceCache,
  FollowUps,
  Jobs,
  JoinRequests,
  LastMoves,
  LookUpHealth,
  Newcomers,
  Patrol,
  SeenMembers,
  SpareLookUps,
  SweepDesk,
  Telegram,
  WarmMark,
} from '@gmbot/core/gate/ports';
import { createObserveReport } from '@gmbot/core/gate/observe-report';
import { createPressJoined } from '@gmbot/core/gate/press-joined';
import { createReconcile } from '@gmbot/core/gate/reconcile';
import { type SendJournal, createSendOnce } from '@gmbot/core/gate/send-once';
import { createSettleMember } from '@gmbot/core/gate/settle-member';
import { createSettleNotices } from '@gmbot/core/gate/settle-notices';
import { createWeighMember } from '@gmbot/core/gate/weigh-member';
import { createTurnGroup } from '@gmbot/core/gate/turn-group';
import { createWarmStart } from '@gmbot/core/gate/warm-start';
import { createSettleWarnings } from '@gmbot/core/gate/settle-warnings';
import { type PendingSettles, type SweepReport, createSweep } from '@gmbot/core/gate/sweep';
import { createSweepPages } from '@gmbot/core/gate/sweep-pages';
import type { SpeakTexts } from '@gmbot/core/gate/texts-port';
import type { Store } from '@gmbot/core/store/create-store';

/** Everything the use cases stand on. */
export interface GateDeps {
  readonly botId: UserId;
  readonly botUsername: string;
  readonly store: Store;
  readonly telegram: Telegram;
  /** The same, whose look-ups go ahead of the line: for our own standing, on which everybody's depends. */
  readonly urgentTelegram: Pick<Telegram, 'getSelf'>;
  readonly evidence: EvidenceCache;
  readonly administratorCache: AdministratorCache;
  readonly seen: SeenMembers;
  readonly patrol: Patrol;
  readonly requests: JoinRequests;
  readonly lastMoves: LastMoves;
  readonly arrivals: Arrivals;
  readonly health: LookUpHealth;
  readonly claims: Claims;
  readonly followUps: FollowUps;
  readonly journal: SendJournal;
  readonly pendingSettles: PendingSettles;
  readonly newcomers: Newcomers;
  /** The same evidence, for reads that are no hits or misses of anybody's message. */
  readonly uncountedEvidence: Pick<EvidenceCache, 'read'>;
  readonly spare: SpareLookUps;
  readonly warmMark: WarmMark;
  readonly desk: SweepDesk;
  readonly sweepReport: SweepReport;
  readonly jobs: Jobs;
  readonly logLines: LogLines;
  readonly tellLog: TellLog;
  readonly renderLog: RenderLog;
  readonly speak: SpeakTexts;
  /** Told of each look-up that was not needed. */
  readonly onLookUpSaved?: (by: SavedBy) => void;
  /** Told of members who are looked up ahead. */
  readonly onWarmed?: (members: number) => void;
  readonly clock: Clock;
}

/** The use cases. */
export type Gate = ReturnType<typeof buildGate>;

/** Composes them; opens nothing. */
export function buildGate(deps: GateDeps) {
  const { botId, store, telegram, evidence, administratorCache, seen, health, claims, jobs, speak, clock } = deps;
  const { requests, lastMoves, arrivals, followUps } = deps;
  const { groups, channels, ledger, warnings, notices, unsettled, audit, figures } = store;
  const { urgentTelegram, journal } = deps;
  const standing = createGroupStanding({ groups, telegram: urgentTelegram, followUps, jobs, clock });
  const circuit = createChannelCircuit({
    telegram: urgentTelegram,
    channels,
    claims,
    followUps,
    warnings,
    jobs,
    clock,
  });
  const learnChannel = createLearnChannel({ channels, warnings, jobs });
  const lookAtChats = createLookAtChats({
    ...store,
    claims,
    telegram,
    standing,
    circuit,
    learnChannel,
    clock,
  });
  const memberships = createMemberships({
    telegram,
    cache: evidence,
    claims,
    health,
    circuit,
    clock,
    onSaved: deps.onLookUpSaved,
  });
  const weigh = createWeighMember({ memberships, requests, arrivals });
  const administrators = createAdministrators({ cache: administratorCache, telegram });
  const readStanding = createReadMemberStanding({ telegram, standing });
  const groupEvents = createGroupEvents({
    ...{ botId, ledger, seen, arrivals, audit, jobs },
    administrators: administratorCache,
  });
  const turnGroup = createTurnGroup({ groups, warnings, jobs, claims, clock });
  const sendOnce = createSendOnce({ telegram, journal, clock });
  const settling = createSettleMember({
    ledger,
    weigh,
    arrivals,
    holdMember: createHoldMember({
      ledger,
      readStanding,
      haveJoinedSince: createHaveJoinedSince({ cache: deps.uncountedEvidence, requests }),
      telegram,
      standing,
      administrators: administratorCache,
      seen,
      claims,
      audit,
      jobs,
      clock,
    }),
    freeMember: createFreeMember({ ledger, readStanding, telegram, standing, claims, audit, jobs, clock }),
    jobs,
    clock,
  });
  return {
    standing,
    circuit,
    learnChannel,
    turnGroup,
    groupEvents,
    settle: settling.settle,
    explain: settling.explain,
    channelEvents: createChannelEvents({
      ...{ channels, ledger, figures, seen, requests, lastMoves, jobs, clock },
      cache: evidence,
    }),
    judge: createJudgeMessage({
      ...{ weigh, administrators, ledger, health, telegram, standing, warnings, jobs, clock },
      tellLog: deps.tellLog,
    }),
    observeReport: createObserveReport({ seen, ledger, weigh, administrators, telegram, clock }),
    settleWarnings: createSettleWarnings({ warnings, ledger, telegram, journal, standing, speak, jobs, clock }),
    settleNotices: createSettleNotices({
      groups,
      notices,
      telegram,
      journal,
      speak,
      links: createDeepLinks(deps.botUsername),
      clock,
    }),
    pressJoined: createPressJoined({ warnings, ledger, weigh, telegram, jobs, speak, clock }),
    linkedChat: createLinkedChat({ groups, telegram, claims, clock }),
    sendOnce,
    flushLog: createFlushLog({ groups, lines: deps.logLines, claims, sendOnce, render: deps.renderLog }),
    sweep: createSweep({
      groups,
      pages: createSweepPages({
        groups,
        seen,
        ledger,
        newcomers: deps.newcomers,
        evidence: deps.uncountedEvidence,
        spare: deps.spare,
        jobs,
        clock,
        onWarmed: deps.onWarmed,
      }),
      ledger,
      unsettled,
      desk: deps.desk,
      pending: deps.pendingSettles,
      report: deps.sweepReport,
      jobs,
      clock,
    }),
    reconcile: createReconcile({
      ledger,
      unsettled,
      patrol: deps.patrol,
      warnings,
      groupEvents,
      circuit,
      standing,
      turnGroup,
      claims,
      lookAtChats,
      warmStart: createWarmStart({ mark: deps.warmMark, patrol: deps.patrol, jobs }),
      jobs,
      clock,
    }),
  };
}
