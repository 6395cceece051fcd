/** What a look-up that brings no answer says about Telegram. */
import type { RequiredChannel } from '@gmbot/core/domain/group';
import { parseChannelKey, parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createMemberships } from '@gmbot/core/gate/memberships';
import type { Telegram } from '@gmbot/core/gate/ports';
import { expect, it } from 'vitest';
import { createFakeClock } from '../../support/fakes/clock.js';
import { createMemoryClaims, createMemoryEvidence, createMemoryHealth } from '../../support/fakes/memory-caches.js';

const NEWS: RequiredChannel = {
  key: parseChannelKey(1),
  chatId: parseChatId(-2001),
  kind: 'channel',
  title: 'News',
  username: 'news',
  inviteLink: null,
  generation: 0,
  lostAtMs: null,
};
const PEOPLE = [101, 102, 103, 104].map(parseUserId);

it.each([
  ['counts against Telegram when it timed out', false, true],
  ['does not when we gave it up ourselves', true, false],
])('a look-up %s', async (_, isGivenUp, isInDoubt) => {
  const clock = createFakeClock();
  const health = createMemoryHealth(clock);
  const circuit = { readRefusal: () => expect.fail('nothing was refused') };
  const getChatMember: Telegram['getChatMember'] = async () => ({
    kind: 'again',
    untilMs: clock.now(),
    isMaybeDone: true,
    fault: 'scripted',
    isGivenUp,
  });
  const cache = createMemoryEvidence(clock);
  const claims = createMemoryClaims(clock);
  const memberships = createMemberships({ telegram: { getChatMember }, cache, claims, health, circuit, clock });

  for (const userId of PEOPLE) await memberships.read([NEWS], userId, { asker: parseGroupKey(1), withinMs: 500 });

  expect(await health.isTelegramInDoubt(NEWS.key)).toBe(isInDoubt);
});
