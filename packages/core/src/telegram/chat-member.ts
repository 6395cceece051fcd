import { z } from 'zod';
import type { AdministratorRights, ChatMember, Restriction } from '../domain/chat-member.js';
import { parseUserId } from '../domain/ids.js';
import { PERMISSION_NAMES } from '../domain/permissions.js';

const chatMemberSchema = z.looseObject({
  status: z.enum(['creator', 'administrator', 'member', 'restricted', 'left', 'kicked']),
  user: z.object({
    id: z.int(),
    is_bot: z.boolean().default(false),
    first_name: z.string().default(''),
    last_name: z.string().optional(),
  }),
  is_member: z.boolean().optional(),
  until_date: z.int().optional(),
});

type RawChatMember = z.infer<typeof chatMemberSchema>;

/**
 * Reads a ChatMember as `getChatMember` and `chat_member` updates show it.
 *
 * A restricted person is present iff `is_member`. A permission that is not named, because this version of the Bot API
 * has none of that name, counts for neither a full nor an empty restriction.
 *
 * @see https://core.telegram.org/bots/api#chatmember
 * @throws ZodError when it is no ChatMember
 */
export function toChatMember(raw: unknown): ChatMember {
  const member = chatMemberSchema.parse(raw);
  const { status, user } = member;
  return {
    userId: parseUserId(user.id),
    status,
    isPresent: isPresentMember(member),
    restriction: status === 'restricted' ? readRestriction(member) : null,
    rights: readRights(member),
    name: [user.first_name, user.last_name].filter((part) => part !== undefined && part !== '').join(' '),
    isBot: user.is_bot,
  };
}

/** True iff they are in the chat, restricted or not. */
export function isPresentMember({ status, is_member }: Pick<RawChatMember, 'status' | 'is_member'>): boolean {
  if (status === 'restricted') return is_member ?? false;
  return status !== 'left' && status !== 'kicked';
}

function readRestriction(member: RawChatMember): Restriction {
  const given = PERMISSION_NAMES.map((name) => member[name]).filter((value) => typeof value === 'boolean');
  return {
    isFull: member['can_send_messages'] === false && !given.includes(true),
    isEmpty: member['can_send_messages'] === true && !given.includes(false),
    untilDate: member.until_date ?? 0,
  };
}

function readRights(member: RawChatMember): AdministratorRights | null {
  if (member.status !== 'administrator' && member.status !== 'creator') return null;
  const has = (name: string): boolean => member.status === 'creator' || member[name] === true;
  return {
    canDelete: has('can_delete_messages'),
    canRestrict: has('can_restrict_members'),
    canInvite: has('can_invite_users'),
    canPromote: has('can_promote_members'),
  };
}
