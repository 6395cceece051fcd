/**
 * The two restrictions we ever send. Every field of ChatPermissions is named both ways:
 * a field that is left out would keep or gain a value that nobody chose.
 *
 * @see https://core.telegram.org/bots/api#chatpermissions
 */
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

/** A field of ChatPermissions. */
export type PermissionName = (typeof PERMISSION_NAMES)[number];
/** Every field of ChatPermissions, given. */
export type Permissions = Readonly<Record<PermissionName, boolean>>;

function fill(value: boolean): Permissions {
  return Object.freeze(
    Object.fromEntries(PERMISSION_NAMES.map((name) => [name, value])) as Record<PermissionName, boolean>,
  );
}

/** A held member's permissions. */
export const NO_PERMISSIONS = fill(false);
/** A freed member's permissions: the group's own defaults rule. */
export const ALL_PERMISSIONS = fill(true);
