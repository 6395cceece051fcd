import { isAdministrator } from '../domain/chat-member.js';
import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import type { AdministratorCache, Telegram } from './ports.js';

/** Who administers a group. */
export interface Administrators {
  /**
   * Null iff Telegram does not let us know (we are not in the group any more): nobody is judged then.
   *
   * @throws AppError until
   */
  includes(group: Pick<Group, 'key' | 'chatId'>, userId: UserId): Promise<boolean | null>;
}

/** Reads the cached list, or asks once and fills it. */
export function createAdministrators({
  cache,
  telegram,
}: {
  cache: AdministratorCache;
  telegram: Pick<Telegram, 'getAdministrators'>;
}): Administrators {
  async function includes({ key, chatId }: Pick<Group, 'key' | 'chatId'>, userId: UserId): Promise<boolean | null> {
    const cached = await cache.read(key);
    if (cached !== null) return cached.has(userId);
    const acted = expectAnswer(await telegram.getAdministrators(chatId), 'administrators');
    if (acted.kind !== 'done') return null;
    const userIds = acted.value.filter(isAdministrator).map((member) => member.userId);
    await cache.write(key, userIds);
    return userIds.includes(userId);
  }

  return { includes };
}
