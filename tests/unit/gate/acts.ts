/** What people and administrators do, as a property test draws it, and what the world itself remembers of it. */
import { type ChatId, parseChatId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { GroupSettings } from '@gmbot/core/domain/settings';
import fc from 'fast-check';
import { ADMIN, createFakeGate, type FakeGate, type FakeGateOptions } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';
import type { Mute } from '../../support/fakes/world.js';

/** The group. */
export const GROUP = parseChatId(-1001);
/** The channels that may be required there. */
export const CHANNELS = [parseChatId(-2001), parseChatId(-2002)] as const;
/** Who may do something. */
export const PEOPLE = [parseUserId(101), parseUserId(102)] as const;

const person = fc.constantFrom(...PEOPLE);
const channel = fc.constantFrom(...CHANNELS);
/** When an update comes, in ms after its fact; twice when two are given. */
const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })), { minLength: 1, maxLength: 2 });
const late = fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 2 });

/** One act. */
export const act = fc.oneof(
  fc.record({
    kind: fc.constantFrom('join' as const, 'leave' as const),
    person,
    channel,
    delays: fc.oneof(delays, late),
  }),
  fc.record({ kind: fc.constantFrom('speak' as const, 'press' as const), person, delays }),
  fc.record({ kind: fc.constantFrom('leave-group' as const, 'return' as const), person, delays }),
  fc.record({
    kind: fc.constantFrom('mute' as const, 'mute-a-while' as const, 'lift' as const),
    person,
    delays,
  }),
  fc.record({ kind: fc.constant('ban' as const), person, delays }),
  fc.record({ kind: fc.constantFrom('promote' as const, 'demote' as const), person, delays }),
  fc.record({ kind: fc.constantFrom('link' as const, 'unlink' as const), channel }),
  fc.record({ kind: fc.constantFrom('trust' as const, 'untrust' as const), person }),
  fc.record({ kind: fc.constantFrom('off' as const, 'on' as const) }),
  fc.record({
    kind: fc.constant('choose' as const),
    rule: fc.constantFrom('all' as const, 'any' as const, 1, 2),
    action: fc.constantFrom('hold' as const, 'hold' as const, 'observe' as const),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 90_000 })),
  }),
);
/** What was drawn. */
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What goes wrong with one call. */
export const fault: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 20_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('again' as const),
      ms: fc.integer({ min: 1, max: 4000 }),
      effect: fc.constantFrom('none' as const, 'done' as const, 'late' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      effect: fc.constantFrom('none' as const, 'done' as const),
    }),
  },
);

/** What the world itself remembers, to know what is right. */
export interface Memory {
  /** When an administrator lifted our restriction; null = not pardoned. */
  readonly pardoned: Map<UserId, boolean>;
  readonly trusted: Set<UserId>;
  readonly seen: Set<UserId>;
  readonly linked: Set<ChatId>;
  rule: GroupSettings['rule'];
  action: GroupSettings['action'];
  isOn: boolean;
}

/** How a play begins. */
export interface StartOptions extends FakeGateOptions {
  /** Required from the start. @defaultValue all of them */
  readonly linked?: readonly ChatId[];
}

/** The group, protected, with everybody in it. */
export async function start({
  linked = CHANNELS,
  ...options
}: StartOptions): Promise<{ bench: FakeGate; memory: Memory; key: Awaited<ReturnType<FakeGate['protect']>> }> {
  const bench = createFakeGate(options);
  for (const chatId of CHANNELS) bench.world.addChat({ chatId, kind: 'channel' });
  const key = await bench.protect(GROUP, linked);
  for (const userId of PEOPLE) bench.world.place(GROUP, userId, 'member');
  const memory: Memory = {
    pardoned: new Map(),
    trusted: new Set(),
    seen: new Set(),
    linked: new Set(linked),
    rule: 'all',
    action: 'hold',
    isOn: true,
  };
  return { bench, memory, key };
}

/** Does it, and lets Telegram tell us when it likes. */
export async function perform({ bench, memory, key }: Awaited<ReturnType<typeof start>>, given: Act): Promise<void> {
  const { world, store, jobs } = bench;
  switch (given.kind) {
    case 'join':
      world.change(given.channel, given.person, { status: 'member' }, given.person);
      return bench.deliver(() => given.delays);
    case 'leave':
      if (world.seat(given.channel, given.person).status === 'member' && memory.linked.has(given.channel))
        memory.pardoned.delete(given.person);
      world.change(given.channel, given.person, { status: 'left' }, given.person);
      return bench.deliver(() => given.delays);
    case 'speak':
      if (!canSpeak(bench, given.person)) return;
      memory.seen.add(given.person);
      for (const delay of given.delays) bench.say(GROUP, given.person, delay);
      return;
    case 'press':
      bench.agenda.ask(`press-${given.person}`, async () => void (await bench.press(GROUP, given.person)));
      return;
    case 'leave-group':
      if (world.seat(GROUP, given.person).status !== 'member') return;
      world.change(GROUP, given.person, { status: 'left' }, given.person);
      return bench.deliver(() => given.delays);
    case 'return':
      if (world.seat(GROUP, given.person).status !== 'left') return;
      memory.seen.add(given.person);
      world.change(GROUP, given.person, { status: 'member' }, given.person);
      return bench.deliver(() => given.delays);
    case 'mute':
    case 'mute-a-while':
    case 'lift':
      return restrictByHand({ bench, memory }, given);
    case 'ban':
      if (world.seat(GROUP, given.person).status !== 'member') return;
      world.change(GROUP, given.person, { status: 'kicked', mute: null }, ADMIN);
      world.change(GROUP, given.person, { status: 'left' }, ADMIN);
      return bench.deliver(() => given.delays);
    case 'promote':
      if (world.seat(GROUP, given.person).status !== 'member') return;
      memory.seen.add(given.person);
      world.change(GROUP, given.person, { status: 'administrator', mute: null }, ADMIN);
      return bench.deliver(() => given.delays);
    case 'demote':
      if (world.seat(GROUP, given.person).status !== 'administrator') return;
      world.change(GROUP, given.person, { status: 'member' }, ADMIN);
      return bench.deliver(() => given.delays);
    case 'link': {
      const shown = { chatId: given.channel, kind: 'channel' as const, title: 'C', username: null, inviteLink: null };
      memory.linked.add(given.channel);
      await store.groups.link(key, shown, ADMIN);
      return jobs.sweep({ groupKey: key, over: 'seen', purpose: 'protect', progress: null });
    }
    case 'unlink': {
      memory.linked.delete(given.channel);
      const known = await store.channels.findByChatId(given.channel);
      if (known !== null) await store.groups.unlink(key, known.key);
      return jobs.sweep({ groupKey: key, over: 'held', purpose: 'unlink', progress: null });
    }
    case 'trust':
    case 'untrust':
      if (!memory.seen.has(given.person)) return;
      if (given.kind === 'trust') memory.trusted.add(given.person);
      else memory.trusted.delete(given.person);
      if (given.kind === 'trust') await store.groups.trust(key, { userId: given.person, name: '' }, ADMIN);
      else await store.groups.untrust(key, given.person);
      return jobs.settleMember({ groupKey: key, userId: given.person });
    case 'off':
    case 'on':
      memory.isOn = given.kind === 'on';
      await store.groups.setEnabled(key, memory.isOn);
      return jobs.sweep({ groupKey: key, over: memory.isOn ? 'seen' : 'held', purpose: 'protect', progress: null });
    case 'choose': {
      const chosen = { rule: given.rule, action: given.action };
      Object.assign(memory, chosen);
      const { group } = await bench.policy(GROUP);
      return bench.gate.turnGroup.follow(group.settings, await store.groups.changeSettings(key, chosen));
    }
    case 'wait':
      return bench.agenda.settle(given.ms, { parallel: 3 });
  }
}

function restrictByHand(
  { bench, memory }: { readonly bench: FakeGate; readonly memory: Memory },
  given: {
    readonly kind: 'mute' | 'mute-a-while' | 'lift';
    readonly person: UserId;
    readonly delays: readonly number[];
  },
): void {
  const { world, clock } = bench;
  const { status, mute: before } = world.seat(GROUP, given.person);
  if (status !== 'member') return;
  const untilDate = given.kind === 'mute' ? 0 : Math.floor(clock.now() / 1000) + 60;
  const mute: Mute | null = given.kind === 'lift' ? null : { isFull: true, untilDate, by: 'them' };
  if (given.kind === 'lift' && before === null) return;
  memory.seen.add(given.person);
  if (given.kind === 'lift' && before?.by === 'us') memory.pardoned.set(given.person, true);
  world.change(GROUP, given.person, { mute }, ADMIN);
  bench.deliver(() => given.delays);
}

function canSpeak({ world }: FakeGate, userId: UserId): boolean {
  const { status, mute } = world.seat(GROUP, userId);
  return status === 'administrator' || (status === 'member' && mute === null);
}
