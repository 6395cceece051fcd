/**
 * What administrators ask of the bot. One command at a time in a group; until its effect is seen in the configuration, nothing
 * is demanded of that group. The configuration is read where an operator would: it is what was asked for, not what is owed.
 */
import type { OwnDatabase } from '../../support/system/own-database.js';
import { isAdmin, isPresent, readMember } from '@gmbot/sandbox/world/members';
import type { World } from '@gmbot/sandbox/world/world';
import type { Facts, GroupFacts } from './facts.js';
import type { Chance } from './random.js';
import { act, type Town } from './town.js';

/** A group's configuration. */
interface Policy {
  readonly isOn: boolean;
  readonly required: readonly number[];
  readonly trusted: readonly number[];
}

interface Command {
  readonly group: GroupFacts;
  readonly text: string;
  /** What it changes. */
  readonly wanted: Partial<Policy>;
  /** Whom it is about; null = nobody. */
  readonly about: number | null;
  saidAtMs: number;
  saidTimes: number;
}

interface Row {
  readonly chat_id: string;
  readonly enabled: boolean;
  readonly required: readonly string[];
  readonly trusted: readonly string[];
}

const POLICIES = `
SELECT g.chat_id, g.enabled,
  ARRAY(SELECT c.chat_id FROM links l JOIN channels c ON c.id = l.channel_id WHERE l.group_id = g.id)::text[] AS required,
  ARRAY(SELECT t.user_id FROM trusted t WHERE t.group_id = g.id)::text[] AS trusted
FROM groups g`;

/** A command without effect is given again after this long: a reply may have said that Telegram could not be asked. */
const PATIENCE_MS = 20 * 1000;

/** Gives commands. */
export type Commands = ReturnType<typeof createCommands>;

interface Parts {
  readonly world: World;
  readonly town: Town;
  readonly facts: Facts;
  readonly chance: Chance;
  readonly database: Pick<OwnDatabase, 'query'>;
}

/** Composes the administrators of a town. */
export function createCommands({ world, town, facts, chance, database }: Parts) {
  const open = new Map<number, Command>();
  const figures = { given: 0, repeated: 0 };

  async function readPolicies(): Promise<ReadonlyMap<number, Policy>> {
    const rows = await database.query<Row & { [column: string]: unknown }>(POLICIES);
    return new Map(
      rows.map(({ chat_id, enabled, required, trusted }) => [
        Number(chat_id),
        { isOn: enabled, required: required.map(Number), trusted: trusted.map(Number) },
      ]),
    );
  }

  function give(group: GroupFacts, text: string, change: Partial<Policy>, about: number | null = null): void {
    const command = { group, text, wanted: change, about, saidAtMs: 0, saidTimes: 0 };
    open.set(group.chatId, command);
    group.isUncertain = true;
    facts.refreshGroup(group);
    figures.given += 1;
    sayIt(command);
  }

  function sayIt(command: Command): void {
    const { group, text } = command;
    act(world, 'say', { chatId: group.chatId, userId: chance.pick(town.administrators) ?? 0, text });
    command.saidAtMs = world.now();
    command.saidTimes += 1;
    if (command.saidTimes > 1) figures.repeated += 1;
  }

  /**
   * Learns which commands have had their effect, and repeats those that seem to have none. One that was repeated may come
   * true once more, later than others: then the group is as it says.
   */
  async function look(): Promise<void> {
    const policies = await readPolicies();
    for (const group of town.groups) {
      const [policy, command] = [policies.get(group.chatId), open.get(group.chatId)];
      if (policy === undefined) {
        if (command !== undefined && isOverdue(command)) sayIt(command);
      } else if (command === undefined) {
        if (!isSame(policy, group)) adopt(group, policy);
      } else if (hasCome(policy, command.wanted) || (isOverdue(command) && isVain(command))) {
        open.delete(group.chatId);
        adopt(group, policy);
      } else if (isOverdue(command)) sayIt(command);
    }
  }

  function isOverdue({ saidAtMs }: Command): boolean {
    return world.now() - saidAtMs > PATIENCE_MS;
  }

  /** Whoever became an administrator since is not trusted besides: the bot says so and changes nothing. */
  function isVain({ group, about }: Command): boolean {
    return about !== null && isAdmin(readMember(world, facts.chatOf(group.chatId), about));
  }

  function adopt(group: GroupFacts, { isOn, required, trusted }: Policy): void {
    group.isOn = isOn;
    replace(group.required, required);
    replace(group.trusted, trusted);
    group.isUncertain = false;
    facts.refreshGroup(group);
  }

  /** A random command to a random group that waits for none. */
  function step(): void {
    const group = chance.pick(town.groups);
    if (group === undefined || open.has(group.chatId) || !facts.isFit(group)) return;
    if (!group.isOn) return give(group, '/protect', { isOn: true });
    const kind = chance.pickWeighted({ off: 1, link: 2, unlink: 2, trust: 2, untrust: 2 });
    if (kind === 'off') return give(group, '/unprotect', { isOn: false });
    if (kind === 'link' || kind === 'unlink') return changeLink(group, kind);
    changeTrust(group, kind);
  }

  function changeLink(group: GroupFacts, kind: 'link' | 'unlink'): void {
    const candidates = town.channels.filter(({ id }) => group.required.has(id) === (kind === 'unlink'));
    const channel = chance.pick(candidates);
    if (channel === undefined || (kind === 'unlink' && group.required.size < 2)) return;
    const rest = [...group.required].filter((id) => id !== channel.id);
    const required = kind === 'link' ? [...rest, channel.id] : rest;
    give(group, `/${kind === 'link' ? 'protect' : 'unprotect'} @${channel.username}`, { required });
  }

  function changeTrust(group: GroupFacts, kind: 'trust' | 'untrust'): void {
    const known = town.people.filter(
      (userId) =>
        group.trusted.has(userId) === (kind === 'untrust') &&
        facts.pairOf(group.chatId, userId).isSeen &&
        isPresent(readMember(world, facts.chatOf(group.chatId), userId)),
    );
    const userId = chance.pick(known);
    if (userId === undefined) return;
    const rest = [...group.trusted].filter((id) => id !== userId);
    give(group, `/${kind} ${userId}`, { trusted: kind === 'trust' ? [...rest, userId] : rest }, userId);
  }

  return {
    figures,
    look,
    step,
    /** How many wait for their effect. */
    countOpen: (): number => open.size,
    listOpen: (): readonly string[] => [...open.values()].map(({ group, text }) => `${text} in ${group.chatId}`),
    /** Requires one to three channels in every group. */
    protectAll(): void {
      for (const group of town.groups) {
        const chosen = chance.shuffle(town.channels).slice(0, 1 + chance.below(Math.min(3, town.channels.length)));
        const text = `/protect ${chosen.map(({ username }) => `@${username}`).join(' ')}`;
        give(group, text, { isOn: true, required: chosen.map(({ id }) => id) });
      }
    },
  };
}

function isSame(policy: Policy, { isOn, required, trusted }: GroupFacts): boolean {
  return hasCome(policy, { isOn, required: [...required], trusted: [...trusted] });
}

/** True iff the configuration is as the change wants it. */
function hasCome(policy: Policy, { isOn, required, trusted }: Partial<Policy>): boolean {
  return (
    (isOn === undefined || policy.isOn === isOn) &&
    (required === undefined || hasSame(policy.required, required)) &&
    (trusted === undefined || hasSame(policy.trusted, trusted))
  );
}

function hasSame(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((value) => right.includes(value));
}

function replace(set: Set<number>, values: readonly number[]): void {
  set.clear();
  for (const value of values) set.add(value);
}
