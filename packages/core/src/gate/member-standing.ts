import { type ChatMember, isAdministrator } from '../domain/chat-member.js';
import type { UserId } from '../domain/ids.js';
import { type LedgerRow, isOurRestriction } from '../domain/ledger.js';
import { expectAnswer } from './act.js';
import type { GroupStanding } from './group-standing.js';
import type { SettleRecord, Telegram } from './ports.js';

/** The member as they stand in the group. */
export type MemberStanding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'administrator' }
  /** Nothing restricts them. */
  | { readonly kind: 'unrestricted'; readonly member: ChatMember }
  | { readonly kind: 'ours'; readonly member: ChatMember }
  | { readonly kind: 'theirs'; readonly member: ChatMember };

/** Reads a member in the group. */
export interface ReadMemberStanding {
  /** Null = we cannot read the group any more; what we know of it was corrected. @throws AppError until */
  (record: SettleRecord, userId: UserId): Promise<MemberStanding | null>;
}

/** Composes the read that comes before a first hold, before a free, and wherever the ledger is not confirmed. */
export function createReadMemberStanding({
  telegram,
  standing,
}: {
  telegram: Pick<Telegram, 'getChatMember'>;
  standing: GroupStanding;
}): ReadMemberStanding {
  return async function read({ group, row }: SettleRecord, userId: UserId): Promise<MemberStanding | null> {
    const acted = expectAnswer(await telegram.getChatMember(group.chatId, userId), 'read-member');
    if (acted.kind === 'refused' && acted.why === 'user-unknown') return { kind: 'absent' };
    if (acted.kind === 'refused') {
      await standing.learnFromRefusal(group, acted);
      return null;
    }
    if (acted.kind === 'already') return { kind: 'absent' };
    return classify(acted.value, row);
  };
}

function classify(member: ChatMember, row: LedgerRow | null): MemberStanding {
  if (isAdministrator(member)) return { kind: 'administrator' };
  const { restriction } = member;
  if (restriction !== null && !restriction.isEmpty) {
    if (isOurRestriction(member, row)) return { kind: 'ours', member };
    return member.isPresent ? { kind: 'theirs', member } : { kind: 'absent' };
  }
  return member.isPresent ? { kind: 'unrestricted', member } : { kind: 'absent' };
}
