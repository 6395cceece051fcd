/** The world as a person with all windows open sees it: what the page shows and tests look at. */
import { findFile } from '../world/files.js';
import { isPresent, readMember } from '../world/members.js';
import { toButtons } from '../world/pressing.js';
import type { Permissions, Rights } from '../world/rights.js';
import { canSpeak } from '../world/speaking.js';
import type {
  ChatType,
  JsonObject,
  MemberStatus,
  ServiceEvent,
  StoredChat,
  StoredMessage,
  StoredUser,
} from '../world/types.js';
import { findUser, toDisplayName } from '../world/users.js';
import type { World } from '../world/world.js';

/** Messages shown of each chat. */
const MESSAGES_SHOWN = 200;

export interface MemberView {
  userId: number;
  status: MemberStatus;
  isMember: boolean;
  rights?: Rights;
  permissions?: Permissions;
  /** Unix seconds; 0 = for ever. */
  untilDate?: number;
  canSpeak: boolean;
  isAnonymous?: boolean;
}

export interface ButtonView {
  text: string;
  url?: string;
  callbackData?: string;
}

export interface MessageView {
  messageId: number;
  date: number;
  editDate?: number;
  from: { id: number; name: string; isBot: boolean };
  senderChat?: { id: number; title: string };
  /** The topic, in forums. */
  threadId?: number;
  text?: string;
  kind: StoredMessage['kind'];
  /** Where a photo is, as long as it is kept. */
  photo?: string;
  entities?: JsonObject[];
  buttons?: ButtonView[][];
  /** A keyboard in place of the composer's, as the bot sent it. */
  replyKeyboard?: JsonObject;
  mediaGroupId?: string;
  replyTo?: number;
  /** Name of the channel it was forwarded from. */
  forwardedFrom?: string;
  /** Name of the inline bot it was made with. */
  viaBot?: string;
  serviceText?: string;
  deletedBy?: number;
}

export interface ChatView {
  id: number;
  type: ChatType;
  title: string;
  username?: string;
  isForum?: boolean;
  topics?: { id: number; name: string }[];
  linkedChatId?: number;
  inviteLink?: string;
  migratedToId?: number;
  defaultPermissions: Permissions;
  members: MemberView[];
  joinRequests: number[];
  messages: MessageView[];
  deleted: MessageView[];
}

/** Everything at once. */
export function viewState(world: World): object {
  const { data } = world;
  return {
    bot: viewUser(data.users[data.botId] ?? { id: data.botId, isBot: true, firstName: 'Bot' }),
    users: Object.values(data.users)
      .filter(({ isBot }) => !isBot)
      .map(viewUser),
    chats: Object.values(data.chats).map((chat) => viewChat(world, chat)),
    serverTime: world.now(),
    webhook: data.webhook ? { url: data.webhook.url, pending: data.updates.length } : null,
    counters: {
      calls: world.journal.last(),
      pendingUpdates: data.updates.length,
      droppedUpdates: data.droppedUpdates,
      nextUpdateId: data.nextUpdateId,
    },
    commands: data.profile.commands,
  };
}

export function viewUser(user: StoredUser): object {
  const { id, isBot, firstName, lastName, username, languageCode, unseenByBot, hasStartedBot, hasBlockedBot } = user;
  const about = { id, isBot, name: toDisplayName(user), firstName, lastName, username, languageCode };
  return { ...about, unseenByBot, hasStartedBot, hasBlockedBot };
}

export function viewChat(world: World, chat: StoredChat): ChatView {
  const link = chat.inviteLinks.find(({ isPrimary }) => isPrimary);
  return {
    id: chat.id,
    type: chat.type,
    title: chat.type === 'private' ? toName(world, chat.id) : chat.title,
    ...(chat.username !== undefined && { username: chat.username }),
    ...(chat.isForum && { isForum: true, topics: [{ id: 1, name: 'General' }, ...chat.topics] }),
    ...(chat.linkedChatId !== undefined && { linkedChatId: chat.linkedChatId }),
    ...(link && { inviteLink: link.link }),
    ...(chat.migratedToId !== undefined && { migratedToId: chat.migratedToId }),
    defaultPermissions: chat.defaultPermissions,
    members: Object.keys(chat.members).map((userId) => viewMember(world, chat, Number(userId))),
    joinRequests: Object.keys(chat.joinRequests).map(Number),
    messages: chat.messages.slice(-MESSAGES_SHOWN).map((message) => viewMessage(world, chat, message)),
    deleted: chat.deleted.map((message) => viewMessage(world, chat, message)),
  };
}

export function viewMember(world: World, chat: StoredChat, userId: number): MemberView {
  const member = readMember(world, chat, userId);
  return {
    userId,
    status: member.status,
    isMember: isPresent(member),
    ...(member.rights && { rights: member.rights }),
    ...(member.permissions && { permissions: member.permissions }),
    ...((member.status === 'restricted' || member.status === 'kicked') && { untilDate: member.untilDate }),
    canSpeak: canSpeak(world, chat, userId),
    ...(member.isAnonymous && { isAnonymous: true }),
  };
}

export function viewMessage(
  world: World,
  chat: StoredChat,
  message: StoredMessage & { deletedBy?: number },
): MessageView {
  const sender = message.senderChatId === undefined ? undefined : world.data.chats[message.senderChatId];
  const from = message.fromId === undefined ? undefined : findUser(world, message.fromId);
  const keyboard = message.replyMarkup?.['keyboard'];
  return {
    messageId: message.messageId,
    date: message.date,
    ...(message.editDate !== undefined && { editDate: message.editDate }),
    from: from
      ? { id: from.id, name: toDisplayName(from), isBot: from.isBot }
      : { id: message.senderChatId ?? chat.id, name: sender?.title ?? chat.title, isBot: false },
    ...(sender && { senderChat: { id: sender.id, title: sender.title } }),
    ...(chat.isForum && message.threadId !== undefined && { threadId: message.threadId }),
    ...(message.text !== undefined && { text: message.text }),
    kind: message.kind,
    ...(message.fileId !== undefined &&
      findFile(world, message.fileId) && { photo: `/sandbox/files/${message.fileId}` }),
    ...(message.entities?.length && { entities: message.entities }),
    ...viewButtons(message),
    ...(keyboard !== undefined && message.replyMarkup && { replyKeyboard: message.replyMarkup }),
    ...(message.mediaGroupId !== undefined && { mediaGroupId: message.mediaGroupId }),
    ...(message.replyToId !== undefined && { replyTo: message.replyToId }),
    ...(message.forwardOf && { forwardedFrom: world.data.chats[message.forwardOf.chatId]?.title ?? 'a channel' }),
    ...(message.viaBotId !== undefined && { viaBot: toName(world, message.viaBotId) }),
    ...(message.service && { serviceText: toServiceText(world, message.fromId, message.service) }),
    ...(message.deletedBy !== undefined && { deletedBy: message.deletedBy }),
  };
}

function viewButtons(message: StoredMessage): { buttons?: ButtonView[][] } {
  const rows = toButtons(message);
  if (rows.length === 0) return {};
  const view = ({ text, url, callback_data: data }: JsonObject): ButtonView => ({
    text: String(text),
    ...(typeof url === 'string' && { url }),
    ...(typeof data === 'string' && { callbackData: data }),
  });
  return { buttons: rows.map((row) => row.map(view)) };
}

function toServiceText(world: World, fromId: number | undefined, event: ServiceEvent): string {
  const who = fromId === undefined ? 'The channel' : toName(world, fromId);
  switch (event.type) {
    case 'new_chat_members': {
      const isSelf = event.userIds.length === 1 && event.userIds[0] === fromId;
      return isSelf ? `${who} joined` : `${who} added ${event.userIds.map((id) => toName(world, id)).join(', ')}`;
    }
    case 'left_chat_member':
      return event.userId === fromId ? `${who} left` : `${who} removed ${toName(world, event.userId)}`;
    case 'group_chat_created':
    case 'supergroup_chat_created':
      return `${who} created the group`;
    case 'channel_chat_created':
      return 'The channel was created';
    case 'migrate_to_chat_id':
      return 'The group became a supergroup';
    case 'migrate_from_chat_id':
      return 'This was a basic group before';
    case 'forum_topic_created':
      return `${who} opened the topic ${event.name}`;
    case 'new_chat_title':
      return `${who} renamed the chat to ${event.title}`;
    case 'chat_shared':
      return `${who} shared a chat`;
  }
}

function toName(world: World, userId: number): string {
  const user = findUser(world, userId);
  return user ? toDisplayName(user) : 'Deleted account';
}
