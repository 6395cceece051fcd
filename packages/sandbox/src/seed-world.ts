import { perform } from './control/perform.js';
import type { World } from './world/world.js';

const BOT_IN_GROUP = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };
const BOT_IN_CHANNEL = { canInviteUsers: true, canPostMessages: true };

/** Fills an empty world with a harbour town: a group, its channels and some people, ready to be protected. */
export function seedWorld(world: World): void {
  const [owner, admin, mia, noah] = ['Olivia (owner)', 'Adam (admin)', 'Mia', 'Noah', 'Stranger 1', 'Stranger 2'].map(
    (firstName) => addPerson(world, firstName),
  ) as [number, number, number, number];

  const group = addChat(world, owner, { type: 'supergroup', title: 'Harbour Talk', username: 'harbour_talk' });
  const news = addChat(world, owner, { type: 'channel', title: 'Harbour News', username: 'harbour_news' });
  const deals = addChat(world, owner, { type: 'channel', title: 'Harbour Deals', username: 'harbour_deals' });
  const crew = addChat(world, owner, { type: 'channel', title: 'Harbour Crew' });
  const basic = addChat(world, owner, { type: 'group', title: 'Harbour Planning' });

  for (const chatId of [group, basic]) {
    for (const userId of [admin, mia, noah]) perform(world, { do: 'add-member', chatId, by: owner, userId });
  }
  for (const chatId of [news, deals, crew]) {
    perform(world, { do: 'join', chatId, userId: admin });
    perform(world, { do: 'add-bot', chatId, by: owner, admin: BOT_IN_CHANNEL });
    perform(world, { do: 'promote', chatId, by: owner, userId: admin });
  }
  perform(world, { do: 'join', chatId: news, userId: mia });
  perform(world, { do: 'join', chatId: deals, userId: mia });
  perform(world, { do: 'promote', chatId: group, by: owner, userId: admin });
  perform(world, { do: 'add-bot', chatId: group, by: owner, admin: BOT_IN_GROUP });
  perform(world, { do: 'add-bot', chatId: basic, by: owner, admin: BOT_IN_GROUP });
  perform(world, { do: 'post', chatId: news, userId: owner, text: 'The new pier opens on Saturday.' });
  perform(world, {
    do: 'post',
    chatId: deals,
    userId: owner,
    text: 'Two ferry tickets for the price of one, this week.',
  });
  perform(world, { do: 'post', chatId: crew, userId: owner, text: 'Crew meeting on Monday at nine.' });
}

function addPerson(world: World, firstName: string): number {
  return (perform(world, { do: 'create-user', firstName, languageCode: 'en' }) as { user: { id: number } }).user.id;
}

function addChat(world: World, ownerId: number, about: object): number {
  return (perform(world, { do: 'create-chat', ownerId, ...about }) as { chat: { id: number } }).chat.id;
}
