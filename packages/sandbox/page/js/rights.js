// @ts-check
/** Rights and permissions by the names of the interface. Pure. */

/** @type {Record<string, string>} */
const WORDS = {
  can_delete_messages: 'Delete messages',
  can_restrict_members: 'Ban users',
  can_invite_users: 'Invite users via link',
  can_post_messages: 'Post messages',
  can_edit_messages: 'Edit messages',
};

/**
 * The rights that the bot wants in a chat of this type.
 * @param {import('./types.js').ChatType} type
 */
export function listRights(type) {
  return type === 'channel'
    ? ['can_invite_users', 'can_post_messages']
    : ['can_delete_messages', 'can_restrict_members', 'can_invite_users'];
}

/**
 * A right as Telegram's app calls it.
 * @param {string} right
 */
export function describeRight(right) {
  return WORDS[right] ?? right;
}
