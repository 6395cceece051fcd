/** A town: an owner and administrators, channels, groups, and people in some of them. */
import { perform } from '@gmbot/sandbox/control/perform';
import type { World } from '@gmbot/sandbox/world/world';
import type { GroupFacts } from './facts.js';
import type { Chance } from './random.js';

/** How large it is. */
export interface TownSize {
  readonly groups: number;
  readonly channels: number;
  readonly people: number;
}

/** Who and what there is. */
export interface Town {
  /** Administrators of everything; the first owns it. */
  readonly administrators: readonly number[];
  readonly channels: readonly { readonly id: number; readonly username: string }[];
  readonly groups: readonly GroupFacts[];
  readonly people: readonly number[];
}

/** Performs an act; its result is the sandbox's. */
export function act<Result = unknown>(world: World, name: string, details: object): Result {
  return perform(world, { do: name, ...details }) as Result;
}

/** Builds the town. Four in ten are in a group before the bot is: it has seen none of them. */
export function buildTown(
  world: World,
  { groups: groupCount, channels: channelCount, people: count }: TownSize,
  chance: Chance,
): Town {
  const administrators = Array.from({ length: 4 }, (_, index) => createPerson(`Keeper ${index + 1}`));
  const [owner = 0] = administrators;
  const channels = Array.from({ length: channelCount }, (_, index) => createChannel(index + 1));
  const chatIds = Array.from({ length: groupCount }, (_, index) =>
    createChat({ type: 'supergroup', title: `Square ${index + 1}` }),
  );
  const people = Array.from({ length: count }, (_, index) => createPerson(`Walker ${index + 1}`));
  for (const userId of people) {
    for (const { id } of channels) if (chance.does(0.65)) act(world, 'join', { chatId: id, userId });
    for (const chatId of chatIds) if (chance.does(0.4)) act(world, 'join', { chatId, userId });
  }
  const groups = chatIds.map((chatId) => ({
    chatId,
    required: new Set<number>(),
    trusted: new Set<number>(),
    isOn: false,
    isUncertain: false,
  }));
  for (const { id } of channels) addBot(id);
  for (const chatId of chatIds) addBot(chatId);
  return { administrators, channels, groups, people };

  function createPerson(firstName: string): number {
    return act<{ user: { id: number } }>(world, 'create-user', { firstName }).user.id;
  }

  function createChat(about: object): number {
    const { id } = act<{ chat: { id: number } }>(world, 'create-chat', { ...about, ownerId: owner }).chat;
    for (const userId of administrators.slice(1)) {
      act(world, 'join', { chatId: id, userId });
      act(world, 'promote', { chatId: id, by: owner, userId });
    }
    return id;
  }

  function createChannel(number: number): { id: number; username: string } {
    const username = `chaos_channel_${number}`;
    return { id: createChat({ type: 'channel', title: `Channel ${number}`, username }), username };
  }

  function addBot(chatId: number): void {
    act(world, 'add-bot', { chatId, by: owner, admin: BOT_RIGHTS });
  }
}

/** What the bot needs. */
export const BOT_RIGHTS = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };
