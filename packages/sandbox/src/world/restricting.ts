/** Restricting, banning and promoting: what becomes of the member. Who may do it is the caller's business. */
import { absent, changeMember, isPresent, plainMember, readMember } from './members.js';
import { removeFromChat } from './comings.js';
import type { Permissions, Rights } from './rights.js';
import { isUnrestricted, RIGHT_NAMES } from './rights.js';
import type { StoredChat } from './types.js';
import type { World } from './world.js';
import { nowSeconds } from './world.js';

/** Nearer than this, or farther than that, an end date means "forever", https://core.telegram.org/bots/api#restrictchatmember */
const NEAREST_END_SECONDS = 30;
const FARTHEST_END_SECONDS = 366 * 24 * 60 * 60;

export interface Restriction {
  userId: number;
  by: number;
  permissions: Permissions;
  untilDate?: number | undefined;
}

/** Replaces whatever restriction stood. All permissions true lifts it. People who are not in the chat can be restricted. */
export function restrictMember(
  world: World,
  chat: StoredChat,
  { userId, by, permissions, untilDate }: Restriction,
): void {
  const wasPresent = isPresent(readMember(world, chat, userId));
  if (isUnrestricted(permissions)) {
    changeMember(world, chat, wasPresent ? plainMember(userId) : absent(userId), { by });
    return;
  }
  changeMember(
    world,
    chat,
    {
      userId,
      status: 'restricted',
      isMember: wasPresent,
      permissions,
      untilDate: toEndDate(world, untilDate),
      isAnonymous: false,
    },
    { by },
  );
}

/** Bans from supergroups and channels; basic groups only remove. */
export function banMember(
  world: World,
  chat: StoredChat,
  { userId, by, untilDate }: { userId: number; by: number; untilDate?: number | undefined },
): void {
  removeFromChat(world, chat, { userId, by, untilDate: toEndDate(world, untilDate) });
}

/** Lifts a ban. A member who is present is removed, unless only bans are meant. */
export function unbanMember(
  world: World,
  chat: StoredChat,
  { userId, by, onlyIfBanned }: { userId: number; by: number; onlyIfBanned: boolean },
): void {
  const member = readMember(world, chat, userId);
  if (member.status === 'kicked') changeMember(world, chat, absent(userId), { by });
  else if (!onlyIfBanned && isPresent(member)) removeFromChat(world, chat, { userId, by, status: 'left' });
}

/** Gives exactly these rights; none at all makes an administrator a plain member again. */
export function promoteMember(
  world: World,
  chat: StoredChat,
  { userId, by, rights, isAnonymous }: { userId: number; by: number; rights: Rights; isAnonymous: boolean },
): void {
  const hasAny = isAnonymous || RIGHT_NAMES.some((name) => rights[name]);
  changeMember(
    world,
    chat,
    hasAny
      ? { userId, status: 'administrator', isMember: true, rights, untilDate: 0, isAnonymous }
      : plainMember(userId),
    { by },
  );
}

function toEndDate(world: World, untilDate = 0): number {
  const secondsAway = untilDate - nowSeconds(world);
  return secondsAway < NEAREST_END_SECONDS || secondsAway > FARTHEST_END_SECONDS ? 0 : untilDate;
}
