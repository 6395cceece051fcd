/** What people and administrators do, drawn from the seed. The facts learn of everything that happens. */
import { JOINED_BUTTON } from '../../support/system/group-view.js';
import { isAdmin, isPresent, readBot, readMember } from '@gmbot/sandbox/world/members';
import { canSpeak } from '@gmbot/sandbox/world/speaking';
import { ActError } from '@gmbot/sandbox/world/sandbox-errors';
import type { World } from '@gmbot/sandbox/world/world';
import type { Facts, GroupFacts } from './facts.js';
import type { Chance } from './random.js';
import { act, type Town } from './town.js';
import { findWarnings } from './warnings.js';
import type { Witness } from './witness.js';

/** How often what happens, relative to each other. */
const WEIGHTS = {
  say: 50,
  joinChannel: 8,
  leaveChannel: 5,
  joinGroup: 4,
  leaveGroup: 3,
  press: 8,
  mute: 1.2,
  unmute: 1,
  freeByHand: 0.6,
  promote: 0.4,
  demote: 0.5,
  ban: 0.3,
  unban: 0.4,
} as const;

const MOST_TRIES = 8;
/** A warning that names so many may cover others, whom it only counts. */
const MOST_NAMES = 20;

/** What can happen. */
export type Deed = keyof typeof WEIGHTS;

/** Plays the people. */
export type Traffic = ReturnType<typeof createTraffic>;

interface Parts {
  readonly world: World;
  readonly town: Town;
  readonly facts: Facts;
  readonly witness: Witness;
  readonly chance: Chance;
  /** Probability that nobody hears of a join or leave of a channel. */
  readonly lose: number;
}

/** Composes the traffic of a town. */
export function createTraffic({ world, town, facts, witness, chance, lose }: Parts) {
  const done: Partial<Record<Deed, number>> = {};
  const keeper = (): number => chance.pick(town.administrators) ?? 0;

  const deeds: Readonly<Record<Deed, (group: GroupFacts, userId: number) => void>> = {
    say: ({ chatId }, userId) => say(chatId, userId),
    joinChannel: (_, userId) => moveInChannel('join', userId),
    leaveChannel: (_, userId) => moveInChannel('leave', userId),
    joinGroup({ chatId }, userId) {
      act(world, 'join', { chatId, userId });
      facts.see(chatId, userId);
    },
    leaveGroup: ({ chatId }, userId) => void act(world, 'leave', { chatId, userId }),
    press: ({ chatId }, userId) => press(chatId, userId),
    mute({ chatId }, userId) {
      const untilDate = chance.does(0.3) ? Math.floor(world.now() / 1000) + 35 : 0;
      if (!isPresent(readMember(world, facts.chatOf(chatId), userId))) throw new ActError('They are not there.');
      const permissions = chance.does(0.3) ? { permissions: { canSendMessages: true } } : {};
      act(world, 'restrict', { chatId, by: keeper(), userId, ...permissions, ...(untilDate > 0 && { untilDate }) });
      facts.see(chatId, userId);
      facts.restrict(chatId, userId, { by: 'administrator', untilDate });
    },
    unmute: (group, userId) => lift(group, userId, 'administrator'),
    freeByHand: (group, userId) => lift(group, userId, 'bot'),
    promote({ chatId }, userId) {
      act(world, 'promote', { chatId, by: town.administrators[0], userId });
      facts.see(chatId, userId);
      facts.restrict(chatId, userId, null);
    },
    demote({ chatId }, userId) {
      act(world, 'demote', { chatId, by: town.administrators[0], userId });
      facts.restrict(chatId, userId, null);
    },
    ban({ chatId }, userId) {
      if (isAdmin(readMember(world, facts.chatOf(chatId), userId))) throw new ActError('Not them.');
      act(world, 'remove', { chatId, by: keeper(), userId });
      facts.restrict(chatId, userId, null);
    },
    unban: ({ chatId }, userId) => void act(world, 'unban', { chatId, by: keeper(), userId }),
  };

  function say(chatId: number, userId: number): void {
    const { messageId } = act<{ messageId: number }>(world, 'say', { chatId, userId, text: 'Hello' });
    witness.noteSaid({ chatId, userId, messageId, atMs: world.now() });
    facts.see(chatId, userId);
  }

  function moveInChannel(deed: 'join' | 'leave', userId: number): void {
    const { id: chatId = 0 } = chance.pick(town.channels) ?? {};
    const isLost = chance.does(lose);
    const isHeard = !isLost && isAdmin(readBot(world, facts.chatOf(chatId))); // Telegram tells administrators alone
    const { lose: before, kinds } = world.delivery;
    if (isLost) Object.assign(world.delivery, { lose: 1, kinds: ['chat_member'] });
    try {
      act(world, deed, { chatId, userId });
    } finally {
      Object.assign(world.delivery, { lose: before, kinds });
    }
    if (deed === 'leave') facts.leaveChannel(chatId, userId, isHeard);
    else if (!isHeard) facts.lose(userId);
  }

  /** Mostly whom the warning names, sometimes a stranger to it. */
  function press(chatId: number, stranger: number): void {
    const warning = chance.pick(findWarnings(world, facts.chatOf(chatId)));
    if (warning === undefined) throw new ActError('No warning stands.');
    const userId = chance.does(0.85) ? (chance.pick(warning.names) ?? stranger) : stranger;
    act(world, 'press', { chatId, userId, messageId: warning.messageId, button: JOINED_BUTTON });
  }

  function lift(group: GroupFacts, someone: number, by: 'bot' | 'administrator'): void {
    const { chatId } = group;
    const ofThem = town.people.filter((userId) => {
      const { status } = readMember(world, facts.chatOf(chatId), userId);
      return status === 'restricted' && facts.pairOf(chatId, userId).restriction?.by === by;
    });
    const userId = chance.pick(ofThem) ?? someone;
    if (facts.pairOf(chatId, userId).restriction?.by !== by) throw new ActError('Nobody to lift.');
    if (!isPresent(readMember(world, facts.chatOf(chatId), userId))) throw new ActError('They are not there.');
    act(world, 'unrestrict', { chatId, by: keeper(), userId });
    facts.freeByHand(group, userId);
    facts.restrict(chatId, userId, null);
  }

  /** One thing happens: of what was drawn, what turns out impossible is tried with others. */
  function step(): void {
    const deed = chance.pickWeighted(WEIGHTS);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const group = chance.pick(town.groups);
      const userId = chance.pick(town.people);
      if (group !== undefined && userId !== undefined && attempt(deed, group, userId)) return;
    }
  }

  /** Somebody says something. */
  function speak(): void {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const group = chance.pick(town.groups);
      const userId = chance.pick(town.people);
      if (group !== undefined && userId !== undefined && attempt('say', group, userId)) return;
    }
  }

  /** @returns whether it could be done */
  function attempt(deed: Deed, group: GroupFacts, userId: number): boolean {
    try {
      deeds[deed](group, userId);
    } catch (err) {
      if (err instanceof ActError) return false;
      throw err;
    }
    done[deed] = (done[deed] ?? 0) + 1;
    facts.refreshPerson(userId);
    return true;
  }

  /** Speaks, or presses "I have joined" where they are held: what mends the loss of an update. */
  function showUp(group: GroupFacts, userId: number): void {
    const chat = facts.chatOf(group.chatId);
    if (!isPresent(readMember(world, chat, userId))) return;
    if (canSpeak(world, chat, userId)) return void attempt('say', group, userId);
    const standing = findWarnings(world, chat);
    const warning =
      standing.find(({ names }) => names.includes(userId)) ?? standing.find(({ names }) => names.length >= MOST_NAMES);
    if (warning === undefined) return;
    act(world, 'press', { chatId: chat.id, userId, messageId: warning.messageId, button: JOINED_BUTTON });
  }

  return { step, speak, attempt, showUp, done };
}
