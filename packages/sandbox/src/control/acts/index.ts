import type { Act, ActName } from '../act-schema.js';
import * as chats from './chat-acts.js';
import * as members from './member-acts.js';
import * as messages from './message-acts.js';
import { shareChat } from './share-chat.js';

/** Every act by its name. */
export const ACTS: { [Name in ActName]: Act<Name> } = {
  'create-user': chats.createPerson,
  'create-chat': chats.createChat,
  'create-topic': chats.createTopic,
  'upgrade-group': chats.upgrade,
  'set-linked': chats.setLinked,
  'set-default-permissions': chats.setDefaultPermissions,
  'rename-chat': chats.renameChat,
  'delete-chat': chats.deleteChat,
  'share-chat': shareChat,
  'add-bot': members.addBot,
  promote: members.promote,
  demote: members.demote,
  remove: members.remove,
  unban: members.unban,
  restrict: members.restrict,
  unrestrict: members.unrestrict,
  join: members.join,
  'request-join': members.requestJoin,
  'approve-request': members.approveRequest,
  'decline-request': members.declineRequest,
  leave: members.leave,
  'add-member': members.addMember,
  say: messages.say,
  edit: messages.edit,
  delete: messages.removeMessage,
  post: messages.post,
  press: messages.press,
  'start-private': messages.startPrivate,
  'block-bot': messages.blockBot,
  'unblock-bot': messages.unblockBot,
};
