import { ActError } from './sandbox-errors.js';
import type { JsonObject, StoredUser } from './types.js';
import type { World } from './world.js';

/** Telegram's own accounts that speak in someone's place. */
export const GROUP_ANONYMOUS_BOT_ID = 1_087_968_824;
export const CHANNEL_BOT_ID = 136_817_688;
export const TELEGRAM_SERVICE_ID = 777_000;
/** An inline bot that people post "via". */
export const INLINE_BOT_ID = 4_000_001;

const SYSTEM_USERS: readonly StoredUser[] = [
  { id: GROUP_ANONYMOUS_BOT_ID, isBot: true, firstName: 'Group', username: 'GroupAnonymousBot' },
  { id: CHANNEL_BOT_ID, isBot: true, firstName: 'Channel', username: 'Channel_Bot' },
  { id: TELEGRAM_SERVICE_ID, isBot: false, firstName: 'Telegram' },
  { id: INLINE_BOT_ID, isBot: true, firstName: 'Pictures', username: 'sandbox_pictures_bot' },
];

/** A person, the bot, or one of Telegram's own accounts. */
export function findUser(world: World, userId: number): StoredUser | undefined {
  return world.data.users[userId] ?? SYSTEM_USERS.find(({ id }) => id === userId);
}

/** A person or the bot; an unknown id is the player's mistake. */
export function getUser(world: World, userId: number): StoredUser {
  const user = world.data.users[userId];
  if (!user) throw new ActError(`There is no person with the id ${userId}.`, 404);
  return user;
}

export function createUser(world: World, about: Omit<StoredUser, 'id' | 'isBot'>): StoredUser {
  const taken = Object.values(world.data.users).some(
    ({ username }) => username !== undefined && username.toLowerCase() === about.username?.toLowerCase(),
  );
  if (taken) throw new ActError(`The username ${about.username} is taken.`);
  const user = { id: world.data.nextUserId++, isBot: false, ...about };
  world.data.users[user.id] = user;
  world.emit({ type: 'state' });
  return user;
}

export function isBot(world: World, userId: number): boolean {
  return userId === world.data.botId;
}

/** First and last name, as a member list shows them. */
export function toDisplayName({ firstName, lastName }: StoredUser): string {
  return lastName === undefined ? firstName : `${firstName} ${lastName}`;
}

/** https://core.telegram.org/bots/api#user */
export function renderUser(world: World, userId: number): JsonObject {
  const user = findUser(world, userId);
  if (!user) return { id: userId, is_bot: false, first_name: 'Deleted Account' };
  return {
    id: user.id,
    is_bot: user.isBot,
    first_name: user.firstName,
    ...(user.lastName !== undefined && { last_name: user.lastName }),
    ...(user.username !== undefined && { username: user.username }),
    ...(user.languageCode !== undefined && { language_code: user.languageCode }),
  };
}
