/**
 * Nothing fails, everything is known, and people who were free a moment ago leave a channel and go on talking. One group
 * cannot be restricted in meanwhile: so what they say meets nothing but the judgement of messages and the passes of the ingress.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { isAdmin, isPresent, readMember } from '@gmbot/sandbox/world/members';
import { canSpeak } from '@gmbot/sandbox/world/speaking';
import type { World } from '@gmbot/sandbox/world/world';
import type { Facts, GroupFacts } from './facts.js';
import { act, type Town } from './town.js';
import type { Traffic } from './traffic.js';
import type { Window } from './troubles.js';
import type { Said, Violation, Witness } from './witness.js';

const MOST_TALKERS = 15;
/** One update's time: a leave that was told this long ago is known to everybody. */
const KNOWN_MS = 2500;
const BETWEEN_WORDS_MS = 1000;
const FLOOD_SECONDS = 10;

interface Parts {
  readonly world: World;
  readonly town: Town;
  readonly facts: Facts;
  readonly traffic: Traffic;
  readonly witness: Witness;
  readonly windows: Window[];
}

/** What they said, to be judged once all is quiet again. */
export interface Calm {
  readonly talkers: number;
  judge(): readonly Violation[];
}

/** Plays it, for some ten seconds. */
export async function playCalm(parts: Parts): Promise<Calm> {
  const { world, facts, traffic, witness, windows } = parts;
  const { group, talkers } = chooseTalkers(parts);
  const [channelId = 0] = group.required;
  const fromMs = world.now();
  const leftAtMs = new Map<number, number>();
  const speak = async (): Promise<void> => {
    for (const userId of talkers) traffic.attempt('say', group, userId);
    await pause(BETWEEN_WORDS_MS);
  };

  await speak();
  await speak();
  const { chatId } = group;
  const untilMs = world.now() + FLOOD_SECONDS * 1000;
  world.faults.add({
    method: 'restrictChatMember',
    chatId,
    retryAfter: FLOOD_SECONDS,
    expiresInMs: FLOOD_SECONDS * 1000,
  });
  windows.push({ name: 'one chat flooded', takes: 'calls', fromMs: world.now(), toMs: untilMs, chatId });
  for (const userId of talkers) {
    act(world, 'leave', { chatId: channelId, userId });
    facts.leaveChannel(channelId, userId, true);
    facts.refreshPerson(userId);
    leftAtMs.set(userId, world.now());
  }
  await pause(KNOWN_MS);
  await speak();
  await speak();

  return {
    talkers: talkers.length,
    judge: () =>
      [...witness.said.values()]
        .filter((said) => said.chatId === chatId && said.atMs >= fromMs)
        .flatMap((said) => judgeWord(said, leftAtMs.get(said.userId))),
  };
}

function judgeWord({ messageId, userId, chatId, atMs, deletedAtMs }: Said, leftAtMs = Infinity): readonly Violation[] {
  if (atMs < leftAtMs + KNOWN_MS || deletedAtMs !== null) return [];
  const detail = `message ${messageId} of ${userId} in ${chatId}, said ${atMs - leftAtMs} ms after the leave`;
  return [{ invariant: 'a pass ends with the fact that it rests on', detail }];
}

/** Those who are free because they lack nothing, in the group that has most of them. */
function chooseTalkers({ world, town, facts }: Parts): { group: GroupFacts; talkers: readonly number[] } {
  const [best] = town.groups
    .map((group) => ({ group, talkers: town.people.filter((userId) => isComplete(world, facts, group, userId)) }))
    .toSorted((left, right) => right.talkers.length - left.talkers.length);
  if (best === undefined) throw new Error('The town has no group');
  return { ...best, talkers: best.talkers.slice(0, MOST_TALKERS) };
}

function isComplete(world: World, facts: Facts, group: GroupFacts, userId: number): boolean {
  const chat = facts.chatOf(group.chatId);
  const { pardon } = facts.pairOf(group.chatId, userId);
  return (
    group.isOn &&
    !group.isUncertain &&
    pardon === 'no' &&
    !group.trusted.has(userId) &&
    isPresent(readMember(world, chat, userId)) &&
    !isAdmin(readMember(world, chat, userId)) &&
    canSpeak(world, chat, userId) &&
    [...group.required].every((id) => isPresent(readMember(world, facts.chatOf(id), userId)))
  );
}
