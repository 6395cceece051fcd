/** The real use cases on fakes: one bot, its queues, and the updates that the world sends. */
import { toMembership } from '@gmbot/core/domain/chat-member';
import type { GroupPolicy } from '@gmbot/core/domain/group';
import { type ChatId, type GroupKey, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { LogLine } from '@gmbot/core/gate/group-log';
import type { EvidenceCache, Jobs, JoinRequests, LastMoves, Patrol, SeenMembers } from '@gmbot/core/gate/ports';
import type { PressAnswer } from '@gmbot/core/gate/press-joined';
import { renderLog } from '@gmbot/core/i18n/log-texts';
import { memberTextsIn } from '@gmbot/core/i18n/member-texts';
import { buildGate, type Gate } from '@gmbot/worker/build-gate';
import { type Agenda, createAgenda } from './agenda.js';
import { createFakeClock, type FakeClock } from './clock.js';
import { type Asked, createFakeJobs } from './jobs.js';
import {
  createMemoryAdministrators,
  createMemoryArrivals,
  createMemoryClaims,
  createMemoryEvidence,
  createMemoryHealth,
  createMemoryJournal,
  createMemoryLastMoves,
  createMemoryNewcomers,
  createMemoryRequests,
  createMemorySeen,
} from './memory-caches.js';
import { createMemoryFollowUps } from './memory-follow-ups.js';
import { createMemoryLogLines } from './memory-log-lines.js';
import { createMemoryStore, type MemoryStore } from './memory-store.js';
import { createMemorySweepDesk } from './memory-sweep-desk.js';
import { createWorldTelegram, type WorldTelegram } from './world-telegram.js';
import { type Change, createWorld, type World } from './world.js';

/** Our own id. */
export const BOT_ID = parseUserId(42);
/** An administrator who is not us. */
export const ADMIN = parseUserId(7);

/** Everything, composed. */
export interface FakeGate {
  readonly clock: FakeClock;
  readonly world: World;
  readonly telegram: WorldTelegram;
  readonly store: MemoryStore;
  readonly evidence: EvidenceCache;
  readonly seen: SeenMembers;
  readonly requests: JoinRequests;
  readonly lastMoves: LastMoves;
  readonly jobs: Jobs;
  readonly asked: Asked[];
  /** What log channels are to be told, the audit aside. */
  readonly told: LogLine[];
  readonly agenda: Agenda;
  readonly gate: Gate;
  /** A protected group: a supergroup in which we may act, the administrator, and these channels required. */
  protect(chatId: ChatId, channelIds: readonly ChatId[]): Promise<GroupKey>;
  /** Hands the world's changes that were not taken yet to the gate, each at its time. */
  deliver(delayMs?: (change: Change) => readonly number[]): void;
  /** A change comes in as an update. */
  take(change: Change): Promise<void>;
  /** Somebody speaks in a group; the update comes after the delay. */
  say(chatId: ChatId, userId: UserId, delayMs?: number): void;
  press(chatId: ChatId, userId: UserId): Promise<PressAnswer | 'no-warning'>;
  policy(chatId: ChatId): Promise<GroupPolicy>;
  /** True iff a restriction of ours stands. */
  isHeldByUs(chatId: ChatId, userId: UserId): boolean;
  /** Runs until nothing is left to do within the next minutes. */
  quiet(options?: Parameters<Agenda['drain']>[0]): Promise<void>;
}

/** How long "once all is quiet" is: longer than the grace of a lost channel and each look of the reconciler. */
export const QUIET_MS = 12 * 60 * 1000;
const RECONCILE_EVERY_MS = 30 * 1000;

/** Wraps a port; the default leaves it as it is. */
export type Wrap = <Port extends object>(port: Port) => Port;

/** How it differs from a plain one. */
export interface FakeGateOptions {
  readonly wrap?: Wrap;
  /** How far Telegram's clock is ahead of ours (ms). @defaultValue 0 */
  readonly aheadMs?: number;
  /** Free members who are to be verified. @defaultValue nobody */
  readonly patrol?: Patrol;
}

const NO_PATROL: Patrol = {
  enrol: async () => undefined,
  claimDue: async () => [],
  noteLooked: async () => undefined,
  listActiveGroups: async () => [],
};

/** A fresh one. */
export function createFakeGate({
  wrap = (port) => port,
  aheadMs = 0,
  patrol = NO_PATROL,
}: FakeGateOptions = {}): FakeGate {
  const clock = createFakeClock();
  const world = createWorld({ clock, botId: BOT_ID, aheadMs });
  const telegram = createWorldTelegram({ world, clock });
  const store = createMemoryStore(clock);
  const agenda = createAgenda(clock);
  const asked: Asked[] = [];
  const told: LogLine[] = [];
  const evidence = createMemoryEvidence(clock);
  const seen = createMemorySeen(clock);
  const requests = createMemoryRequests(clock);
  const lastMoves = createMemoryLastMoves();
  const desk = createMemorySweepDesk();
  const jobs = createFakeJobs({
    agenda,
    asked,
    desk,
    gate: () => gate,
    listGroups: (key) => store.channels.listGroups(key),
  });
  const { groups, channels, ledger, warnings, notices } = store;
  const gate: Gate = buildGate({
    botId: BOT_ID,
    botUsername: 'gate_bot',
    store: {
      ...store,
      groups: wrap(groups),
      channels: wrap(channels),
      ledger: wrap(ledger),
      warnings: wrap(warnings),
      notices: wrap(notices),
    },
    telegram: wrap(telegram),
    urgentTelegram: wrap(telegram),
    evidence: wrap(evidence),
    administratorCache: wrap(createMemoryAdministrators()),
    seen: wrap(seen),
    requests: wrap(requests),
    arrivals: wrap(createMemoryArrivals(clock)),
    lastMoves: wrap(lastMoves),
    health: createMemoryHealth(clock),
    patrol,
    uncountedEvidence: evidence,
    spare: { take: async (wanted) => wanted },
    warmMark: { isMissing: async () => false, set: async () => undefined },
    claims: wrap(createMemoryClaims(clock)),
    followUps: wrap(createMemoryFollowUps()),
    journal: createMemoryJournal(clock),
    pendingSettles: {
      filterPending: async (groupKey, userIds) =>
        userIds.filter((userId) => agenda.waiting.has(`settle-${groupKey}-${userId}`)),
    },
    newcomers: createMemoryNewcomers(),
    desk,
    sweepReport: { show: async () => undefined, retire: async () => true },
    jobs: wrap(jobs),
    logLines: createMemoryLogLines(),
    tellLog: async (_key, line) => void told.push(line),
    renderLog,
    speak: memberTextsIn,
    clock,
  });
  planReconciler(agenda, clock, () => gate);
  let taken = 0;
  let updates = 0;

  async function policy(chatId: ChatId): Promise<GroupPolicy> {
    const found = await groups.findPolicy(chatId);
    if (found === null) throw new Error(`no group ${chatId}`);
    return found;
  }

  async function take({ chatId, before, after, actorId, moment }: Change): Promise<void> {
    const { userId } = after;
    const [channel, group] = [await channels.findByChatId(chatId), (await groups.findPolicy(chatId))?.group];
    if (userId === BOT_ID) {
      if (group !== undefined) await gate.standing.learn(group, after, moment);
      if (channel !== null) await (after.rights === null ? gate.circuit.doubt(channel) : gate.circuit.find(channel));
      return;
    }
    const hasMoved = before.isPresent !== after.isPresent;
    if (channel !== null)
      await gate.channelEvents.learn({
        channel,
        userId,
        answer: toMembership(after),
        hasMoved,
        isByOurLink: false,
        moment,
      });
    if (group !== undefined) await gate.groupEvents.learn({ group, before, after, actorId, moment });
  }

  return {
    clock,
    world,
    telegram,
    store,
    evidence,
    seen,
    requests,
    lastMoves,
    jobs,
    asked,
    told,
    agenda,
    gate,
    take,
    policy,
    async protect(chatId, channelIds) {
      world.addChat({ chatId, kind: 'supergroup' });
      world.place(chatId, ADMIN, 'creator');
      const sighting = { chatId, kind: 'supergroup' as const, title: 'Group', username: null, isForum: false };
      const { key } = await groups.ensure(sighting);
      const rights = { isPresent: true, canDelete: true, canRestrict: true, canInvite: true };
      await groups.setRights(key, rights, clock.now() / 1000 - 60);
      for (const channelId of channelIds) {
        if (world.findChat(channelId) === null) world.addChat({ chatId: channelId, kind: 'channel' });
        const shown = {
          chatId: channelId,
          kind: 'channel' as const,
          title: `Channel ${channelId}`,
          username: `c${Math.abs(channelId)}`,
          inviteLink: null,
        };
        await groups.link(key, shown, ADMIN);
      }
      await groups.setEnabled(key, true);
      return key;
    },
    deliver(delayMs = () => [0]) {
      for (const change of world.changes.slice(taken)) {
        for (const delay of delayMs(change)) {
          updates += 1;
          agenda.plan(`update-${updates}`, clock.now() + delay, () => take(change));
        }
      }
      taken = world.changes.length;
    },
    say(chatId, userId, delayMs = 0) {
      updates += 1;
      const messageId = world.say();
      const receivedAtMs = clock.now();
      agenda.plan(`update-${updates}`, clock.now() + delayMs, async () => {
        const known = await policy(chatId);
        await seen.touch(known.group.key, userId, 0);
        await gate.judge({
          policy: known,
          userId,
          messageId,
          albumId: null,
          topicId: 0,
          name: `Person ${userId}`,
          receivedAtMs,
        });
      });
    },
    async press(chatId, userId) {
      const { group } = await policy(chatId);
      const warning = [...store.tables.warnings.values()].find(({ groupKey }) => groupKey === group.key);
      if (warning === undefined) return 'no-warning';
      const press = {
        queryId: 'q',
        groupKey: group.key,
        chatId,
        userId,
        languageCode: null,
        messageId: warning.messageId,
        warningId: warning.id,
        receivedAtMs: clock.now(),
      };
      const first = await gate.pressJoined({ ...press, isSecondLook: false });
      if (first.kind === 'answer') return first.answer;
      clock.set(first.atMs);
      const second = await gate.pressJoined({ ...press, isSecondLook: true });
      if (second.kind !== 'answer') throw new Error('a second look that is not the last');
      return second.answer;
    },
    isHeldByUs: (chatId, userId) => world.seat(chatId, userId).mute?.by === 'us',
    quiet: (options) => agenda.settle(QUIET_MS, options),
  };
}

function planReconciler(agenda: Agenda, clock: FakeClock, gate: () => Gate): void {
  agenda.plan('reconcile', clock.now() + RECONCILE_EVERY_MS, async () => {
    await gate().reconcile();
    planReconciler(agenda, clock, gate);
  });
}
