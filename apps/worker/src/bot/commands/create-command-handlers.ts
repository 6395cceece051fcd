import type { UserId } from '@gmbot/core/domain/ids';
import { createListAdministered } from '@gmbot/core/gate/administered-groups';
import { createReadAuthority, type ReadAuthority } from '@gmbot/core/gate/authority';
import type { ChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import { createConsent, type Consent } from '@gmbot/core/gate/consent';
import { createDeepLinks, type DeepLinks } from '@gmbot/core/gate/deep-links';
import { createExamine } from '@gmbot/core/gate/doctor';
import type { Explain } from '@gmbot/core/gate/explain';
import type { GroupStanding } from '@gmbot/core/gate/group-standing';
import { createHoldAgain } from '@gmbot/core/gate/hold-again';
import { createHoldByHand, type HoldByHand } from '@gmbot/core/gate/hold-by-hand';
import { createProvideInviteLink, type InviteLinks, type ProvideInviteLink } from '@gmbot/core/gate/invite-link';
import { createJudgeRefs, type JudgeRefs } from '@gmbot/core/gate/judge-refs';
import { createLinkPicked } from '@gmbot/core/gate/link-picked';
import type { PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { PendingConsents } from '@gmbot/core/gate/pending-consents';
import type {
  AuditLog,
  Channels,
  Claims,
  Clock,
  CommandLine,
  EvidenceCache,
  Figures,
  Groups,
  Jobs,
  LastMoves,
  Ledger,
  Notices,
  SeenMembers,
  SweepDesk,
  Stewards,
  Telegram,
  Warnings,
} from '@gmbot/core/gate/ports';
import { createProtect, type Protect } from '@gmbot/core/gate/protect';
import type { SendOnce } from '@gmbot/core/gate/send-once';
import type { Stats } from '@gmbot/core/gate/stats';
import { createFindTarget, type FindTarget } from '@gmbot/core/gate/target';
import type { ReadObserveReport } from '@gmbot/core/gate/observe-report';
import type { TurnGroup } from '@gmbot/core/gate/turn-group';
import { createTrust, type Trust } from '@gmbot/core/gate/trust';
import { createUnprotect } from '@gmbot/core/gate/unprotect';
import type { Handler } from '../handler.js';
import { createSettings, type Settings } from '../settings/create-settings.js';
import { type AnswerProtected, createAnswerProtected } from './answer-protected.js';
import { createCommandHandler, type GroupCommands } from './command-handler.js';
import { createCommandPressHandler } from './command-press-handler.js';
import { createConfirmPress } from './confirm-press.js';
import { createDeliver } from './deliver.js';
import { runGroupForget } from './forget-me.js';
import { runGroupHelp } from './help-commands.js';
import { createHoldCommands } from './hold-commands.js';
import { createOverviewCommands } from './overview-commands.js';
import { createPresses } from './press.js';
import { createRunPrivately } from './private-commands.js';
import { createRenderPrivateHelp } from './private-help.js';
import { createPrivatePressHandler } from './private-press-handler.js';
import { createProtectCommand } from './protect-command.js';
import { createRefuse, type Refuse } from './refuse.js';
import { createSharedChatsHandler } from './shared-chats.js';
import { createPressLog } from './log-press.js';
import { createSweepPress } from './sweep-press.js';
import { createTrustCommands } from './trust-commands.js';
import { createUnprotectCommand } from './unprotect-command.js';
import { createWhyCommand } from './why-command.js';

/** What the commands need from the worker. */
export interface CommandDeps {
  readonly bot: { readonly id: UserId; readonly username: string };
  readonly telegram: Pick<
    Telegram,
    'getChat' | 'getChatMember' | 'getSelf' | 'edit' | 'answerPress' | 'deleteMessages'
  > &
    InviteLinks;
  readonly groups: Pick<
    Groups,
    | 'ensure'
    | 'findByKey'
    | 'findPolicy'
    | 'listChannels'
    | 'link'
    | 'unlink'
    | 'setEnabled'
    | 'setLinkedChat'
    | 'changeSettings'
    | 'changeSettingsAt'
    | 'trust'
    | 'untrust'
    | 'listTrusted'
  >;
  readonly channels: Pick<Channels, 'findByChatId' | 'findByInviteHash' | 'refresh'>;
  readonly stewards: Stewards;
  readonly notices: Pick<Notices, 'ask'>;
  readonly ledger: Pick<Ledger, 'countHeld' | 'block' | 'patch' | 'readRow' | 'listGroupsOf' | 'endPardons'>;
  readonly evidence: Pick<EvidenceCache, 'read'>;
  readonly warnings: Pick<Warnings, 'findByMessage' | 'listNamed'>;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleNotices' | 'sweep' | 'deleteLater'>;
  readonly seen: Pick<SeenMembers, 'count' | 'touch'>;
  readonly desk: Pick<SweepDesk, 'read' | 'stop'>;
  readonly claims: Pick<Claims, 'take' | 'isTaken'>;
  readonly line: CommandLine;
  readonly audit: AuditLog;
  readonly sendOnce: SendOnce;
  readonly standing: Pick<GroupStanding, 'refresh'>;
  readonly circuit: Pick<ChannelCircuit, 'lose' | 'find'>;
  readonly explain: Explain;
  readonly turnGroup: Pick<TurnGroup, 'follow'>;
  readonly observeReport: ReadObserveReport;
  readonly pending: PendingConfirmations;
  readonly consents: PendingConsents;
  readonly stats: Stats;
  readonly lastMoves: Pick<LastMoves, 'read'>;
  readonly figures: Pick<Figures, 'read'>;
  readonly clock: Clock;
}

/** Handlers of everything that commands are about. */
export interface CommandHandlers {
  readonly commands: Handler;
  /** Presses on the buttons of answers to commands. */
  readonly commandPresses: Handler;
  /** Chats that were picked in private, and presses there. */
  readonly sharedChats: Handler;
  readonly privatePresses: Handler;
  /** For a command that was not claimed, of a sender who is free. */
  readonly refuse: Refuse;
}

/** Composes every command. */
export function createCommandHandlers(deps: CommandDeps): CommandHandlers {
  const { bot, telegram, groups, claims } = deps;
  const deliver = createDeliver(deps);
  const shared = createShared(deps);
  const { readAuthority, judge, protect, answerProtected, consent, links, settings } = shared;
  const presses = createPresses({ telegram, groups, readAuthority });
  const listAdministered = createListAdministered({ ...deps, readAuthority });
  const linkPicked = createLinkPicked({ ...shared, groups });
  return {
    commands: createCommandHandler({
      ...deps,
      readAuthority,
      commands: createGroupCommands(deps, shared),
      runPrivately: createRunPrivately({
        groups,
        readAuthority,
        listAdministered,
        consent,
        links,
        openSettings: settings.openPrivately,
        previewText: settings.previewText,
        renderHelp: createRenderPrivateHelp({ ...deps, links }),
      }),
      deliver,
      botUsername: bot.username,
    }),
    commandPresses: createCommandPressHandler({
      confirm: createConfirmPress({ ...deps, presses, judge, answerProtected }),
      pressPanel: settings.pressPanel,
      pressSweep: createSweepPress({ ...deps, presses, protect }),
      pressLog: createPressLog({
        ...deps,
        ...shared,
        presses,
        holdAgain: createHoldAgain({ ...deps, ...shared }),
      }),
    }),
    sharedChats: createSharedChatsHandler({
      ...{ groups, listAdministered, linkPicked, links, deliver },
      answerLogChoice: settings.answerLogChoice,
    }),
    privatePresses: createPrivatePressHandler({ telegram, linkPicked, consent, links }),
    refuse: createRefuse({ claims, deliver, botUsername: bot.username }),
  };
}

/** What commands, picks and presses share. */
interface Shared {
  readonly readAuthority: ReadAuthority;
  readonly judge: JudgeRefs;
  readonly protect: Protect;
  readonly answerProtected: AnswerProtected;
  readonly consent: Consent;
  readonly links: DeepLinks;
  readonly provideInviteLink: ProvideInviteLink;
  readonly settings: Settings;
  readonly findTarget: FindTarget;
  readonly trust: Trust;
  readonly holdByHand: HoldByHand;
}

function createShared(deps: CommandDeps): Shared {
  const links = createDeepLinks(deps.bot.username);
  const readAuthority = createReadAuthority(deps);
  const judge = createJudgeRefs(deps);
  const provideInviteLink = createProvideInviteLink(deps);
  const protect = createProtect({ ...deps, provideInviteLink });
  const consent = createConsent({ ...deps, links, readAuthority, judge, protect });
  const answerProtected = createAnswerProtected({ protect, consent, links });
  const settings = createSettings(deps, { judge, protect, links });
  return {
    ...{ readAuthority, judge, protect, answerProtected, consent, links, provideInviteLink, settings },
    ...{ findTarget: createFindTarget(deps), trust: createTrust(deps), holdByHand: createHoldByHand(deps) },
  };
}

function createGroupCommands(deps: CommandDeps, shared: Shared): GroupCommands {
  const { bot, groups, explain } = deps;
  const { findTarget, trust, holdByHand } = shared;
  return {
    start: runGroupHelp,
    help: runGroupHelp,
    forgetme: runGroupForget,
    protect: createProtectCommand({ ...deps, ...shared }),
    unprotect: createUnprotectCommand({ unprotect: createUnprotect(deps) }),
    settings: shared.settings.run,
    why: createWhyCommand({ findTarget, explain, botId: bot.id }),
    ...createTrustCommands({ groups, findTarget, trust, botId: bot.id }),
    ...createHoldCommands({ findTarget, holdByHand, botId: bot.id }),
    ...createOverviewCommands({
      ...deps,
      links: shared.links,
      examine: createExamine({ ...deps, ...shared }),
    }),
  };
}
