/** What people can do in the sandbox, as the bodies of `POST /sandbox/act`. */
import { z } from 'zod';
import { PERMISSION_NAMES, RIGHT_NAMES } from '../world/rights.js';
import type { World } from '../world/world.js';

const id = z.int();
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Flags by their Bot API names or in camel case; the result has the Bot API's names. */
function flags<Name extends string>(names: readonly Name[]) {
  return z.record(z.string(), z.boolean()).transform((given, context) => {
    const known = new Map(names.flatMap((name) => [[name as string, name] as const, [camel(name), name] as const]));
    const result: Partial<Record<Name, boolean>> = {};
    for (const [key, value] of Object.entries(given)) {
      const name = known.get(key);
      if (name === undefined) context.addIssue({ code: 'custom', message: `"${key}" is no right or permission` });
      else result[name] = value;
    }
    return result;
  });
}

export const rightsShape = flags(RIGHT_NAMES);
export const permissionsShape = flags(PERMISSION_NAMES);

const kind = z.enum([
  'text',
  'photo',
  'video',
  'audio',
  'document',
  'voice',
  'video_note',
  'sticker',
  'animation',
  'poll',
  'dice',
  'contact',
  'location',
  'album',
]);
const byAdmin = { chatId: id, by: id, userId: id };

export const ACT_SHAPES = {
  'create-user': z.strictObject({
    firstName: z.string().min(1).max(64),
    lastName: z.string().max(64).optional(),
    username: z.string().optional(),
    languageCode: z.string().optional(),
    unseenByBot: z.boolean().optional(),
  }),
  'create-chat': z.strictObject({
    type: z.enum(['group', 'supergroup', 'channel']),
    title: z.string().min(1).max(128),
    username: z.string().optional(),
    isForum: z.boolean().optional(),
    topics: z.array(z.string()).optional(),
    ownerId: id,
    linkedChatId: id.optional(),
  }),
  'create-topic': z.strictObject({ chatId: id, by: id, name: z.string().min(1) }),
  'add-bot': z.strictObject({ chatId: id, by: id, admin: z.union([rightsShape, z.literal(false)]).optional() }),
  promote: z.strictObject({ ...byAdmin, rights: rightsShape.optional(), isAnonymous: z.boolean().optional() }),
  demote: z.strictObject(byAdmin),
  remove: z.strictObject(byAdmin),
  unban: z.strictObject(byAdmin),
  restrict: z.strictObject({ ...byAdmin, permissions: permissionsShape.optional(), untilDate: id.optional() }),
  unrestrict: z.strictObject(byAdmin),
  /** By an invite link, if one is named. */
  join: z.strictObject({ chatId: id, userId: id, link: z.string().optional() }),
  'request-join': z.strictObject({ chatId: id, userId: id }),
  'approve-request': z.strictObject(byAdmin),
  'decline-request': z.strictObject(byAdmin),
  leave: z.strictObject({ chatId: id, userId: id }),
  'add-member': z.strictObject(byAdmin),
  say: z.strictObject({
    chatId: id,
    userId: id,
    text: z.string().optional(),
    kind: kind.optional(),
    threadId: id.optional(),
    mediaGroupId: z.string().optional(),
    replyTo: id.optional(),
    asChannel: id.optional(),
    anonymous: z.boolean().optional(),
    viaBot: z.boolean().optional(),
    forwardFromChannel: z.strictObject({ chatId: id, messageId: id.optional() }).optional(),
    entities: z.array(z.record(z.string(), z.unknown())).optional(),
    count: z.int().min(1).max(10).optional(),
  }),
  edit: z.strictObject({ chatId: id, userId: id, messageId: id, text: z.string() }),
  delete: z.strictObject({ chatId: id, userId: id, messageId: id }),
  post: z.strictObject({ chatId: id, userId: id, text: z.string() }),
  press: z.strictObject({
    chatId: id,
    userId: id,
    messageId: id,
    button: z.union([z.string(), z.int()]).optional(),
    data: z.string().optional(),
  }),
  'start-private': z.strictObject({ userId: id, payload: z.string().max(64).optional() }),
  'share-chat': z.strictObject({ userId: id, requestId: id, chatId: id }),
  'upgrade-group': z.strictObject({ chatId: id, by: id }),
  'set-linked': z.strictObject({ chatId: id, linkedChatId: id.nullable().optional() }),
  'set-default-permissions': z.strictObject({ chatId: id, by: id.optional(), permissions: permissionsShape }),
  'rename-chat': z.strictObject({
    chatId: id,
    by: id.optional(),
    title: z.string().min(1).max(128),
    username: z.string().nullable().optional(),
  }),
  'delete-chat': z.strictObject({ chatId: id, by: id }),
  'block-bot': z.strictObject({ userId: id }),
  'unblock-bot': z.strictObject({ userId: id }),
} as const;

export type ActName = keyof typeof ACT_SHAPES;
export type ActOf<Name extends ActName> = z.infer<(typeof ACT_SHAPES)[Name]>;
/** Performs one act; what it returns goes to the player. */
export type Act<Name extends ActName> = (world: World, act: ActOf<Name>) => object;
