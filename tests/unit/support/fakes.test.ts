/** The fakes keep what their ports promise. */
import { type ChatId, parseChatId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import { describeAdministratorCache } from '../../support/contracts/administrator-cache.js';
import { describeClaims } from '../../support/contracts/claims.js';
import { describeFollowUps } from '../../support/contracts/follow-ups.js';
import { createMemoryFollowUps } from '../../support/fakes/memory-follow-ups.js';
import { describeNewcomers } from '../../support/contracts/newcomers.js';
import { describeSweepDesk } from '../../support/contracts/sweep-desk.js';
import { createMemorySweepDesk } from '../../support/fakes/memory-sweep-desk.js';
import { describeEvidenceCache } from '../../support/contracts/evidence-cache.js';
import { describeLookUpHealth } from '../../support/contracts/look-up-health.js';
import { describeArrivals, describeJoinRequests, describeLastMoves } from '../../support/contracts/member-facts.js';
import { describePeople } from '../../support/contracts/people.js';
import { describeSeenMembers } from '../../support/contracts/seen-members.js';
import { describeTelegram } from '../../support/contracts/telegram.js';
import { describeTenants } from '../../support/contracts/tenants.js';
import { createFakeClock } from '../../support/fakes/clock.js';
import {
  createMemoryAdministrators,
  createMemoryArrivals,
  createMemoryLastMoves,
  createMemoryClaims,
  createMemoryEvidence,
  createMemoryHealth,
  createMemoryRequests,
  createMemoryNewcomers,
  createMemorySeen,
  type HeldClaims,
} from '../../support/fakes/memory-caches.js';
import { createMemoryStore } from '../../support/fakes/memory-store.js';
import { createWorldTelegram } from '../../support/fakes/world-telegram.js';
import { createWorld } from '../../support/fakes/world.js';

describeEvidenceCache('the cache in memory', async () => {
  const clock = createFakeClock();
  return { clock, cache: createMemoryEvidence(clock) };
});

describeAdministratorCache('the cache in memory', async () => createMemoryAdministrators());

describeSeenMembers('the record in memory', async () => {
  const clock = createFakeClock();
  return { clock, seen: createMemorySeen(clock) };
});

describeTenants('the store in memory', async () => createMemoryStore(createFakeClock()));

describePeople('the store in memory', async () => createMemoryStore(createFakeClock()));

describeNewcomers('a line in memory', async () => createMemoryNewcomers());

describeSweepDesk('a desk in memory', async () => createMemorySweepDesk());

describeFollowUps('in memory', async () => createMemoryFollowUps());

describeClaims('claims in memory', async () => {
  const clock = createFakeClock();
  const held: HeldClaims = new Map();
  return {
    here: createMemoryClaims(clock, held),
    there: createMemoryClaims(clock, held),
    runOut: async (name) => void held.delete(name),
  };
});

describeJoinRequests('the record in memory', async () => {
  const clock = createFakeClock();
  return { clock, requests: createMemoryRequests(clock) };
});

describeLastMoves('the record in memory', async () => createMemoryLastMoves());

describeArrivals('the record in memory', async () => {
  const clock = createFakeClock();
  return { clock, arrivals: createMemoryArrivals(clock) };
});

describeLookUpHealth('the record in memory', async () => {
  const clock = createFakeClock();
  return { clock, health: createMemoryHealth(clock) };
});

describeTelegram('the world in memory', async () => {
  const clock = createFakeClock();
  const [bot, owner, member, stranger] = [42, 7, 8, 9].map((id) => parseUserId(id)) as [UserId, UserId, UserId, UserId];
  const [group, channel, basicGroup] = [-1001, -2001, -3].map((id) => parseChatId(id)) as [ChatId, ChatId, ChatId];
  const world = createWorld({ clock, botId: bot });
  world.addChat({ chatId: group, kind: 'supergroup' });
  world.addChat({ chatId: channel, kind: 'channel' });
  world.addChat({ chatId: basicGroup, kind: 'basic' });
  for (const chatId of [group, channel, basicGroup]) world.place(chatId, owner, 'creator');
  for (const chatId of [group, basicGroup]) world.place(chatId, member, 'member');
  return {
    telegram: createWorldTelegram({ world, clock }),
    ...{ group, channel, basicGroup, owner, member, stranger },
    nowSeconds: () => Math.floor(clock.now() / 1000),
    say: async () => world.say(),
    demoteBot: async (chatId) => world.place(chatId, bot, 'member'),
    removeBot: async (chatId) => world.place(chatId, bot, 'left'),
    close: async () => undefined,
  };
});
