import { addChat, getChat } from './chats.js';
import { readMember } from './members.js';
import { addService } from './messages.js';
import { ActError } from './sandbox-errors.js';
import type { StoredChat } from './types.js';
import type { World } from './world.js';

/** Makes a basic group a supergroup: a new chat with a new id, the same people, and a service message on each side. */
export function upgradeGroup(world: World, chatId: number, by: number): StoredChat {
  const group = getChat(world, chatId);
  if (group.type !== 'group' || group.migratedToId !== undefined) throw new ActError('This is no basic group.');
  if (readMember(world, group, by).status !== 'creator') throw new ActError('Only the owner upgrades a group.');
  const supergroup = addChat(world, { type: 'supergroup', title: group.title }, by);
  supergroup.members = structuredClone(group.members);
  supergroup.defaultPermissions = { ...group.defaultPermissions };
  addService(world, group, by, { type: 'migrate_to_chat_id', chatId: supergroup.id });
  group.migratedToId = supergroup.id;
  addService(world, supergroup, by, { type: 'migrate_from_chat_id', chatId: group.id });
  return supergroup;
}
