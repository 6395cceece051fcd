import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import type { ReadAuthority } from './authority.js';
import type { Stewards } from './ports.js';

/** Of somebody's groups, at most this many are looked at. */
const MOST_GROUPS = 10;

/** The groups that a person administers, as far as we know them. */
export interface ListAdministered {
  /** Each is asked for afresh. Latest first. @throws AppError until */
  (userId: UserId): Promise<readonly Group[]>;
}

/** Composes it: Telegram does not list a person's groups, so we look where they acted as administrator before. */
export function createListAdministered({
  stewards,
  readAuthority,
}: {
  readonly stewards: Pick<Stewards, 'listGroups'>;
  readonly readAuthority: ReadAuthority;
}): ListAdministered {
  return async function list(userId) {
    const administered: Group[] = [];
    for (const group of await stewards.listGroups(userId, MOST_GROUPS)) {
      const authority = await readAuthority({ chatId: group.chatId, userId, senderChatId: null });
      if (authority === 'administrator') administered.push(group);
    }
    return administered;
  };
}
