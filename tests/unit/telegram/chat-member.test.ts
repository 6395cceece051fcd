import { describe, expect, it } from 'vitest';
import { PERMISSION_NAMES } from '@gmbot/core/domain/permissions';
import { toChatMember } from '@gmbot/core/telegram/chat-member';

const user = { id: 7, is_bot: false, first_name: 'Mia', last_name: 'M' };
const all = (value: boolean) => Object.fromEntries(PERMISSION_NAMES.map((name) => [name, value]));

describe('toChatMember', () => {
  it.each([
    ['creator', true],
    ['administrator', true],
    ['member', true],
    ['left', false],
    ['kicked', false],
  ])('reads %s as present: %s', (status, isPresent) => {
    expect(toChatMember({ status, user })).toMatchObject({
      userId: 7,
      status,
      isPresent,
      restriction: null,
      name: 'Mia M',
    });
  });

  it.each([true, false])('reads restricted as present iff is_member: %s', (isMember) => {
    expect(toChatMember({ status: 'restricted', user, is_member: isMember, ...all(false) }).isPresent).toBe(isMember);
  });

  it.each([
    [
      'every permission false',
      { ...all(false), until_date: 1_900_000_000 },
      { isFull: true, isEmpty: false, untilDate: 1_900_000_000 },
    ],
    ['every permission true', { ...all(true), until_date: 0 }, { isFull: false, isEmpty: true, untilDate: 0 }],
    ['one permission true', { ...all(false), can_send_polls: true }, { isFull: false, isEmpty: false, untilDate: 0 }],
    [
      'one permission false',
      { ...all(true), can_pin_messages: false },
      { isFull: false, isEmpty: false, untilDate: 0 },
    ],
    [
      'only old permissions, false',
      { can_send_messages: false, can_send_polls: false },
      { isFull: true, isEmpty: false, untilDate: 0 },
    ],
    ['no permission named', {}, { isFull: false, isEmpty: false, untilDate: 0 }],
  ])('reads a restriction with %s', (_name, fields, restriction) => {
    expect(toChatMember({ status: 'restricted', user, is_member: true, ...fields }).restriction).toEqual(restriction);
  });

  it('gives an owner every right and an administrator those that are named', () => {
    expect(toChatMember({ status: 'creator', user }).rights).toEqual({
      canDelete: true,
      canRestrict: true,
      canInvite: true,
      canPromote: true,
    });
    expect(
      toChatMember({ status: 'administrator', user, can_delete_messages: true, can_invite_users: false }).rights,
    ).toEqual({
      canDelete: true,
      canRestrict: false,
      canInvite: false,
      canPromote: false,
    });
  });

  it.each([null, {}, { status: 'guest', user }, { status: 'member' }])('refuses what is no member: %o', (raw) => {
    expect(() => toChatMember(raw)).toThrow();
  });
});
