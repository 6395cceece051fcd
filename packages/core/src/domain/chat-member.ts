import type { UserId } from './ids.js';
import type { Membership } from './membership.js';

/** What Telegram says of one person in one chat. @see https://core.telegram.org/bots/api#chatmember */
export interface ChatMember {
  readonly userId: UserId;
  readonly status: 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
  /** True iff they are in the chat. */
  readonly isPresent: boolean;
  /** Null unless restricted. */
  readonly restriction: Restriction | null;
  /** Null unless administrator or creator. */
  readonly rights: AdministratorRights | null;
  readonly name: string;
  readonly isBot: boolean;
}

/** A restriction as it stands. */
export interface Restriction {
  /** True iff not one permission is left. */
  readonly isFull: boolean;
  /** True iff every permission is there: a restriction that has run out may linger like this. */
  readonly isEmpty: boolean;
  /** Unix seconds; 0 = for ever. */
  readonly untilDate: number;
}

/** The rights of an administrator that matter to us; a creator has all. */
export interface AdministratorRights {
  readonly canDelete: boolean;
  readonly canRestrict: boolean;
  readonly canInvite: boolean;
  readonly canPromote: boolean;
}

/** True for administrators and the owner. */
export function isAdministrator({ status }: Pick<ChatMember, 'status'>): boolean {
  return status === 'administrator' || status === 'creator';
}

/** Membership as a required channel counts it. */
export function toMembership({ isPresent }: Pick<ChatMember, 'isPresent'>): Exclude<Membership, 'unknown'> {
  return isPresent ? 'yes' : 'no';
}
