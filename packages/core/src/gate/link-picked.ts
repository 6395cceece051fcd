import type { Group } from '../domain/group.js';
import type { ChatId, GroupKey, UserId } from '../domain/ids.js';
import type { ReadAuthority } from './authority.js';
import { toChannelRef } from './channel-ref.js';
import type { JudgeRefs, RefFault } from './judge-refs.js';
import type { Groups } from './ports.js';
import type { Protect, Protected } from './protect.js';

/** What came of a chat that somebody picked for a group. */
export type Picked =
  | { readonly kind: 'not-administrator' }
  | { readonly kind: 'refused'; readonly fault: RefFault }
  | {
      readonly kind: 'linked';
      readonly group: Group;
      readonly channels: Protected['channels'];
      readonly standing: NonNullable<Protected['standing']>;
    };

/** Requires a chat that was picked in private. */
export interface LinkPicked {
  /** Whether they administer the group and the chat is asked for afresh. Idempotent. @throws AppError until */
  (groupKey: GroupKey, userId: UserId, chatId: ChatId): Promise<Picked>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'listChannels'>;
  readonly readAuthority: ReadAuthority;
  readonly judge: JudgeRefs;
  readonly protect: Pick<Protect, 'link'>;
}

/** Composes it. */
export function createLinkPicked({ groups, readAuthority, judge, protect }: Deps): LinkPicked {
  return async function link(groupKey, userId, chatId) {
    const group = await groups.findByKey(groupKey);
    if (group === null) return { kind: 'not-administrator' };
    const authority = await readAuthority({ chatId: group.chatId, userId, senderChatId: null });
    if (authority !== 'administrator') return { kind: 'not-administrator' };
    const kept = await groups.listChannels(groupKey);
    const judgements = await judge({ group, callerId: userId, kept, refs: [toChannelRef(chatId)] });
    const { judgements: linked, channels, standing } = await protect.link(group, userId, judgements);
    if (standing !== null) return { kind: 'linked', group, channels, standing };
    const fault = linked.find((one) => one.kind === 'fault');
    return { kind: 'refused', fault: fault?.fault ?? 'id-unknown' };
  };
}
