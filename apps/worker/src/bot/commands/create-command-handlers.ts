import type { UserId } from '@gmbot/core/domain/ids';
import { createReadAuthority } from '@gmbot/core/gate/authority';
import type { ChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import { createExamine } from '@gmbot/core/gate/doctor';
import type { Explain } from '@gmbot/core/gate/explain';
import type { GroupStanding } from '@gmbot/core/gate/group-standing';
import { createHoldByHand } from '@gmbot/core/gate/hold-by-hand';
import { createProvideInviteLink, type InviteLinks, type ProvideInviteLink } from '@gmbot/core/gate/invite-link';
import { createJudgeRefs, type JudgeRefs } from '@gmbot/core/gate/judge-refs';
import type { PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type {
  AuditLog,
  Channels,
  Claims,
  Clock,
  Groups,
  Jobs,
  Ledger,
  SeenMembers,
  Telegram,
  Warnings,
} from '@gmbot/core/gate/ports';
import { createProtect, type Protect } from '@gmbot/core/gate/protect';
import type { SendOnce } from '@gmbot/core/gate/send-once';
import type { Stats } from '@gmbot/core/gate/stats';
import { createFindTarget } from '@gmbot/core/gate/target';
import type { ReadObserveReport } from '@gmbot/core/gate/observe-report';
import type { TurnGroup } from '@gmbot/core/gate/turn-group';
import { createTrust } from '@gmbot/core/gate/trust';
import { createUnprotect } from '@gmbot/core/gate/unprotect';
import type { Handler } from '../handler.js';
import { createSettings, type Settings } from '../settings/create-settings.js';
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
import { createProtectCommand } from './protect-command.js';
import { createRefuse, type Refuse } from './refuse.js';
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
  readonly channels: Pick<Channels, 'findByChatId' | 'refresh'>;
  readonly ledger: Pick<Ledger, 'countHeld' | 'block' | 'patch' | 'readRow' | 'listGroupsOf'>;
  readonly warnings: Pick<Warnings, 'findByMessage' | 'listNamed'>;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleNotices' | 'sweep' | 'deleteLater'>;
  readonly seen: Pick<SeenMembers, 'count'>;
  readonly claims: Pick<Claims, 'take'>;
  readonly audit: AuditLog;
  readonly sendOnce: SendOnce;
  readonly standing: Pick<GroupStanding, 'refresh'>;
  readonly circuit: Pick<ChannelCircuit, 'lose' | 'find'>;
  readonly explain: Explain;
  readonly turnGroup: Pick<TurnGroup, 'follow'>;
  readonly observeReport: ReadObserveReport;
  readonly pending: PendingConfirmations;
  readonly stats: Stats;
  readonly clock: Clock;
}

/** Handlers of everything that commands are about. */
export interface CommandHandlers {
  readonly commands: Handler;
  /** Presses on the buttons of answers to commands. */
  readonly commandPresses: Handler;
  /** For a command that was not claimed, of a sender who is free. */
  readonly refuse: Refuse;
}

/** Composes every command. */
export function createCommandHandlers(deps: CommandDeps): CommandHandlers {
  const { bot, telegram, groups, ledger, claims, pending, explain } = deps;
  const deliver = createDeliver(deps);
  const readAuthority = createReadAuthority({ telegram });
  const judge = createJudgeRefs({ telegram });
  const provideInviteLink = createProvideInviteLink(deps);
  const protect = createProtect({ ...deps, provideInviteLink });
  const presses = createPresses({ telegram, groups, readAuthority });
  const settings = createSettings(deps, { judge, protect });
  return {
    commands: createCommandHandler({
      groups,
      readAuthority,
      commands: createGroupCommands(deps, { judge, protect, provideInviteLink, settings }),
      runPrivately: createRunPrivately({
        ledger,
        explain,
        openSettings: settings.openPrivately,
        botUsername: bot.username,
      }),
      deliver,
      botUsername: bot.username,
    }),
    commandPresses: createCommandPressHandler({
      confirm: createConfirmPress({ presses, groups, judge, protect, pending }),
      pressPanel: settings.pressPanel,
    }),
    refuse: createRefuse({ claims, deliver, botUsername: bot.username }),
  };
}

function createGroupCommands(
  deps: CommandDeps,
  { judge, protect, provideInviteLink, settings }: Shared,
): GroupCommands {
  const { bot, groups, pending, explain } = deps;
  const findTarget = createFindTarget(deps);
  return {
    start: runGroupHelp,
    help: runGroupHelp,
    forgetme: runGroupForget,
    protect: createProtectCommand({ groups, judge, protect, pending }),
    unprotect: createUnprotectCommand({ unprotect: createUnprotect(deps) }),
    settings: settings.run,
    why: createWhyCommand({ findTarget, explain, botId: bot.id }),
    ...createTrustCommands({ groups, findTarget, trust: createTrust(deps), botId: bot.id }),
    ...createHoldCommands({ findTarget, holdByHand: createHoldByHand(deps), botId: bot.id }),
    ...createOverviewCommands({ ...deps, examine: createExamine({ ...deps, provideInviteLink }) }),
  };
}

/** What commands and presses share. */
interface Shared {
  readonly judge: JudgeRefs;
  readonly protect: Protect;
  readonly provideInviteLink: ProvideInviteLink;
  readonly settings: Settings;
}
