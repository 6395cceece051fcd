/** Names of the member permissions and administrator rights of the Bot API, and how sets of them are made. */

/** Every field of ChatPermissions, https://core.telegram.org/bots/api#chatpermissions */
export const PERMISSION_NAMES = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_react_to_messages',
  'can_edit_tag',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
] as const;

/** Every right of ChatAdministratorRights but `is_anonymous`, https://core.telegram.org/bots/api#chatadministratorrights */
export const RIGHT_NAMES = [
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_post_messages',
  'can_edit_messages',
  'can_pin_messages',
  'can_manage_topics',
  'can_manage_direct_messages',
  'can_manage_tags',
] as const;

export type PermissionName = (typeof PERMISSION_NAMES)[number];
export type RightName = (typeof RIGHT_NAMES)[number];
export type Permissions = Record<PermissionName, boolean>;
export type Rights = Record<RightName, boolean>;

/** The permissions of which `given` says true; what it leaves out is false. */
export function toPermissions(given: Partial<Record<PermissionName, boolean | undefined>>): Permissions {
  return Object.fromEntries(PERMISSION_NAMES.map((name) => [name, given[name] ?? false])) as Permissions;
}

/** Every permission set to `value`. */
export function everyPermission(value: boolean): Permissions {
  return Object.fromEntries(PERMISSION_NAMES.map((name) => [name, value])) as Permissions;
}

/** What members of a new group may do: everything but manage it. */
export function defaultGroupPermissions(): Permissions {
  return { ...everyPermission(true), can_change_info: false, can_pin_messages: false, can_manage_topics: false };
}

/** Whether nothing is withheld, which for a member means "not restricted". */
export function isUnrestricted(permissions: Permissions): boolean {
  return PERMISSION_NAMES.every((name) => permissions[name]);
}

/** The rights of which `given` says true. Any right implies `can_manage_chat`. */
export function toRights(given: Partial<Record<RightName, boolean | undefined>>): Rights {
  const rights = Object.fromEntries(RIGHT_NAMES.map((name) => [name, given[name] ?? false])) as Rights;
  if (RIGHT_NAMES.some((name) => rights[name])) rights.can_manage_chat = true;
  return rights;
}

/** Every right, as an owner has it. */
export function everyRight(): Rights {
  return Object.fromEntries(RIGHT_NAMES.map((name) => [name, true])) as Rights;
}
