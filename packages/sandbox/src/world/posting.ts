import { detectEntities } from './entities.js';
import { hasRight, isPresent, readMember } from './members.js';
import { addMessage } from './messages.js';
import { ActError } from './sandbox-errors.js';
import type { StoredChat, StoredMessage } from './types.js';
import { TELEGRAM_SERVICE_ID } from './users.js';
import type { World } from './world.js';

/** Publishes in a channel; a linked discussion group gets the automatic forward. */
export function post(world: World, channel: StoredChat, userId: number, text: string): StoredMessage {
  if (channel.type !== 'channel') throw new ActError('Only channels have posts.');
  const author = readMember(world, channel, userId);
  if (!isPresent(author) || !hasRight(author, 'can_post_messages')) throw new ActError('They may not post here.');
  const message = addMessage(world, channel, {
    kind: 'text',
    text,
    entities: detectEntities(text),
    senderChatId: channel.id,
  });
  const group = channel.linkedChatId === undefined ? undefined : world.data.chats[channel.linkedChatId];
  if (group) {
    addMessage(world, group, {
      kind: 'text',
      text,
      entities: detectEntities(text),
      fromId: TELEGRAM_SERVICE_ID,
      senderChatId: channel.id,
      isAutomaticForward: true,
      forwardOf: { chatId: channel.id, messageId: message.messageId, date: message.date },
    });
  }
  return message;
}

/** Makes a group the discussion group of a channel, and ends what either was linked with before. */
export function linkChats(world: World, chat: StoredChat, otherId: number | undefined): void {
  for (const each of Object.values(world.data.chats)) {
    const isPartner = each.linkedChatId === chat.id || (otherId !== undefined && each.linkedChatId === otherId);
    if (isPartner) each.linkedChatId = undefined;
  }
  chat.linkedChatId = undefined;
  const other = otherId === undefined ? undefined : world.data.chats[otherId];
  if (otherId !== undefined && !other) throw new ActError('There is no such chat.', 404);
  if (other) {
    const types = [chat.type, other.type].sort().join(' ');
    if (types !== 'channel supergroup') throw new ActError('A channel is linked with a supergroup.');
    chat.linkedChatId = other.id;
    other.linkedChatId = chat.id;
  }
  world.emit({ type: 'state', chatId: chat.id });
}
