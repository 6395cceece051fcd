/** A worker's commands on a stage: real handlers and use cases, with everything outside in memory. */
import { type ChannelKey, type ChatId, type GroupKey, type MessageId, type UserId } from '@gmbot/core/domain/ids';
import { createGroupStanding } from '@gmbot/core/gate/group-standing';
import type { Explanation } from '@gmbot/core/gate/explain';
import type { ObserveReport } from '@gmbot/core/gate/observe-report';
import type { PendingConfirmation } from '@gmbot/core/gate/pending-confirmations';
import type { PendingConsent } from '@gmbot/core/gate/pending-consents';
import type { GroupFigures, SweepDesk, SweepRequest } from '@gmbot/core/gate/ports';
import { createSendOnce } from '@gmbot/core/gate/send-once';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import {
  type CommandDeps,
  type CommandHandlers,
  createCommandHandlers,
} from '@gmbot/worker/bot/commands/create-command-handlers';
import type { UpdateContext } from '@gmbot/worker/bot/handler';
import { createFakeClock, type FakeClock } from '../../../support/fakes/clock.js';
import { createMemoryClaims, createMemoryJournal } from '../../../support/fakes/memory-caches.js';
import { createMemoryFollowUps } from '../../../support/fakes/memory-follow-ups.js';
import { createMemoryCommandLine } from '../../../support/fakes/memory-command-line.js';
import { createMemorySweepDesk } from '../../../support/fakes/memory-sweep-desk.js';
import { createPending, createWarnings } from './stage-ports.js';
import { createTenants, type Tenants } from './tenants.js';
import { BOT_ID, createWorld, GROUP_ID, OWNER, type World } from './world.js';

/** What a message looks like besides its text. */
export interface Said {
  readonly from?: UserId;
  readonly chat?: Readonly<Record<string, unknown>>;
  readonly reply?: Readonly<Record<string, unknown>>;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The stage, and what happened on it. */
export interface Stage {
  readonly botId: UserId;
  readonly world: World;
  readonly tenants: Tenants;
  readonly clock: FakeClock;
  readonly claims: CommandDeps['claims'];
  readonly handlers: CommandHandlers;
  readonly settled: UserId[];
  readonly sweeps: SweepRequest[];
  readonly deletions: { readonly messageId: MessageId; readonly atMs: number }[];
  readonly audited: string[];
  readonly lost: string[];
  readonly named: Map<MessageId, readonly UserId[]>;
  readonly tokens: Map<string, PendingConfirmation>;
  readonly wishes: Map<string, PendingConsent>;
  /** Who is to be met by sweeps. */
  readonly seen: Set<UserId>;
  /** Who acted as administrator. */
  readonly stewards: Set<UserId>;
  /** Subjects of the notices that were asked for. */
  readonly notices: string[];
  /** Groups whose notices were asked to be settled. */
  readonly toldAnew: GroupKey[];
  /** When somebody was last seen to join or leave. */
  readonly moves: Map<ChannelKey, number>;
  readonly desk: SweepDesk;
  /** Members seen in the group. */
  seenCount: number;
  explanation: Explanation | null;
  report: ObserveReport;
  figures: GroupFigures;
  /** A message's update, to be handled once or more often. */
  say(text: string, said?: Said): UpdateContext;
  press(data: string, from?: UserId, messageId?: number): UpdateContext;
  pressPrivately(data: string, from?: UserId): UpdateContext;
  /** Handles a command; the text of all its answers, or null when it was not claimed. */
  run(text: string, said?: Said): Promise<string | null>;
}

/** The next call of this method does its work, and the run that made it dies before it learns so. */
export function dieOnce<Port extends object>(port: Port, method: keyof Port & string): void {
  const alive = port[method] as (...args: unknown[]) => Promise<unknown>;
  const dying = async (...args: unknown[]): Promise<never> => {
    Object.assign(port, { [method]: alive });
    await alive(...args);
    throw new Error(`died after ${method}`);
  };
  Object.assign(port, { [method]: dying });
}

/** A fresh stage. */
export function createStage(): Stage {
  const world = createWorld();
  const tenants = createTenants();
  const clock = createFakeClock();
  const happened: Pick<Stage, 'settled' | 'sweeps' | 'deletions' | 'audited' | 'lost' | 'toldAnew'> = {
    toldAnew: [],
    settled: [],
    sweeps: [],
    deletions: [],
    audited: [],
    lost: [],
  };
  const named: Stage['named'] = new Map();
  const tokens: Stage['tokens'] = new Map();
  const wishes: Stage['wishes'] = new Map();
  const seen: Stage['seen'] = new Set();
  const stewards: Stage['stewards'] = new Set();
  const notices: string[] = [];
  const moves: Stage['moves'] = new Map();
  const jobs = createJobs(happened);
  const desk = createMemorySweepDesk();
  const holder: Pick<Stage, 'explanation' | 'report' | 'figures' | 'seenCount'> = {
    explanation: null,
    seenCount: 5,
    report: { checked: 0, wouldBeHeld: 0, unsure: 0, people: [] },
    figures: { periods: [], daily: [], joins: [] },
  };
  const claims = createMemoryClaims(clock);
  const handlers = createCommandHandlers({
    bot: { id: BOT_ID, username: 'gate_bot' },
    telegram: world.telegram,
    groups: tenants.groups,
    channels: tenants.channels,
    stewards: {
      note: async (_key, userId) => void stewards.add(userId),
      listGroups: async (userId) => (stewards.has(userId) ? tenants.listAll() : []),
    },
    notices: { ask: async (_key, subject) => void notices.push(subject) },
    ledger: tenants.ledger,
    warnings: createWarnings(named),
    jobs,
    seen: { count: async () => holder.seenCount, touch: async (_key, userId) => void seen.add(userId) },
    desk,
    claims,
    line: createMemoryCommandLine(),
    audit: { append: async ({ action }) => void happened.audited.push(action), findLast: async () => null },
    sendOnce: createSendOnce({ telegram: world.telegram, journal: createMemoryJournal(clock), clock }),
    standing: createGroupStanding({
      groups: tenants.groups,
      telegram: world.telegram,
      followUps: createMemoryFollowUps(),
      jobs,
      clock,
    }),
    circuit: {
      lose: async ({ title }) => void happened.lost.push(`lost ${title}`),
      find: async ({ title }) => void happened.lost.push(`found ${title}`),
    },
    explain: async () => holder.explanation,
    turnGroup: { follow: async () => undefined },
    observeReport: async () => holder.report,
    pending: createPending(tokens),
    consents: createPending(wishes),
    stats: { read: async () => ({ hits: 39, misses: 1 }) },
    figures: { read: async () => holder.figures },
    lastMoves: { read: async () => moves },
    evidence: { read: async () => new Map() },
    clock,
  });
  let updateId = 100;
  const stage: Stage = Object.assign(holder, {
    botId: BOT_ID,
    world,
    tenants,
    clock,
    claims,
    handlers,
    desk,
    ...happened,
    named,
    tokens,
    wishes,
    seen,
    stewards,
    notices,
    moves,
    say(text: string, said: Said = {}) {
      updateId += 1;
      return toContext({ update_id: updateId, message: toMessage(text, said, updateId) });
    },
    press(data: string, from: UserId = OWNER, messageId = 901) {
      updateId += 1;
      const message = { message_id: messageId, date: 1_800_000_000, chat: GROUP_CHAT };
      return toContext({
        update_id: updateId,
        callback_query: { id: `q${updateId}`, from: toUser(from), data, message },
      });
    },
    pressPrivately(data: string, from: UserId = OWNER) {
      updateId += 1;
      const message = { message_id: 901, date: 1_800_000_000, chat: { id: from, type: 'private' } };
      return toContext({
        update_id: updateId,
        callback_query: { id: `q${updateId}`, from: toUser(from), data, message },
      });
    },
    async run(text: string, said: Said = {}) {
      const before = world.sent.length;
      const isClaimed = await handlers.commands.handle(stage.say(text, said));
      return isClaimed
        ? world.sent
            .slice(before)
            .map(({ content }) => content.text)
            .join('\n\n')
        : null;
    },
  });
  return stage;
}

const GROUP_CHAT = { id: GROUP_ID, type: 'supergroup', title: 'Harbour' };

function toUser(id: UserId): Record<string, unknown> {
  return { id, is_bot: false, first_name: `Person ${id}` };
}

function toMessage(text: string, { from = OWNER, chat = GROUP_CHAT, reply, extra }: Said, id: number): unknown {
  const replied = reply === undefined ? {} : { reply_to_message: { message_id: 50, ...reply } };
  return { message_id: id, date: 1_800_000_000, chat, from: toUser(from), text, ...replied, ...extra };
}

/** Handled again, it remembers what the first run left. */
function toContext(raw: unknown): UpdateContext {
  const update = slimUpdateSchema.parse(raw);
  const context = {
    update,
    kind: update.message === undefined ? ('callback_query' as const) : ('message' as const),
    receivedAtMs: 1_800_000_000_000,
    passStart: null,
    readLogIds: () => ({}),
    memo: null as UpdateContext['memo'],
    async remember(memo: Readonly<Record<string, unknown>>) {
      context.memo = JSON.parse(JSON.stringify(memo)) as Record<string, unknown>;
    },
  };
  return context;
}

function createJobs(happened: Pick<Stage, 'settled' | 'sweeps' | 'deletions' | 'toldAnew'>): CommandDeps['jobs'] {
  return {
    settleMember: async ({ userId }) => void happened.settled.push(userId),
    settleNotices: async (groupKey) => void happened.toldAnew.push(groupKey),
    sweep: async (request) => void happened.sweeps.push(request),
    deleteLater: async (_chatId: ChatId, messageId, atMs) => void happened.deletions.push({ messageId, atMs }),
  };
}
