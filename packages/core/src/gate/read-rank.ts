import type { Group } from '../domain/group.js';
import { isAdministrator } from '../domain/chat-member.js';
import type { UserId } from '../domain/ids.js';
import type { GroupSettings, SettingName } from '../domain/settings.js';
import { expectAnswer } from './act.js';
import type { Telegram } from './ports.js';

/** What somebody is in a group, as far as its settings go. */
export type Rank = 'owner' | 'administrator' | 'none';

/** Asks Telegram afresh each time: rights are taken away without notice. */
export interface ReadRank {
  /** @throws AppError until */
  (group: Pick<Group, 'chatId'>, userId: UserId): Promise<Rank>;
}

/** Composes it. */
export function createReadRank({ telegram }: { telegram: Pick<Telegram, 'getChatMember'> }): ReadRank {
  return async function read({ chatId }, userId): Promise<Rank> {
    const acted = expectAnswer(await telegram.getChatMember(chatId, userId), 'read-rank');
    if (acted.kind !== 'done' || !isAdministrator(acted.value)) return 'none';
    return acted.value.status === 'creator' ? 'owner' : 'administrator';
  };
}

/** True iff that rank may change a setting, null for all of them: the owner alone says who else may. */
export function mayChange(rank: Rank, { editors }: Pick<GroupSettings, 'editors'>, name: SettingName | null): boolean {
  if (rank !== 'administrator') return rank === 'owner';
  return editors === 'administrators' && name !== 'editors';
}
