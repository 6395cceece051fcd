/**
 * Look-ups that 1,000 messages cost, in simulated time: the real cache and the real reading of memberships, on the real
 * Redis, with a clock that goes on by itself. Beside an ideal cache with the same times and no spread.
 */
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import { parseUserId } from '@gmbot/core/domain/ids';
import type { Claims, LookUpHealth, Telegram } from '@gmbot/core/gate/ports';
import { createMemberships } from '@gmbot/core/gate/memberships';
import type { Figure } from '../support/figure.js';
import { neverAsked } from '../support/never-asked.js';
import { show } from '../support/numbers.js';
import { openStore, seedGroups, toPersonId } from '../support/seed.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { createZipf } from '../support/zipf.js';

const PEOPLE = 10_000;
const PER_SECOND = 278;
/** Messages of one moment: a tenth of a second. */
const AT_ONCE = 25;
const MEMBER_TTL_MS = 600 * 1000;
const NON_MEMBER_TTL_MS = 60 * 1000;
const MOST_LOOK_UPS = 60;
const LEAST_HIT_PERCENT = 94;

/** Everybody is a member; Zipf with s = 1. */
export const lookUps: Figure = {
  name: 'look-ups',
  async run() {
    const stage = await setStage();
    try {
      const messages = 1_000_000;
      const store = openStore(stage);
      const [policy] = await seedGroups(store, 1);
      await store.close();
      if (policy === undefined) throw new Error('There is no group');
      let nowMs = Date.now();
      const clock = { now: () => nowMs };
      const redis = createCacheRedis({ url: stage.redisUrl, name: 'bench', clock });
      await until(async () => redis.state() === 'up');
      const cache = createEvidenceCache({
        redis,
        botId: stage.botId,
        clock,
        random: Math.random,
        memberTtlMs: MEMBER_TTL_MS,
        nonMemberTtlMs: NON_MEMBER_TTL_MS,
      });
      let asked = 0;
      const getChatMember: Telegram['getChatMember'] = async () => {
        asked += 1;
        return { kind: 'done', value: MEMBER };
      };
      const memberships = createMemberships({
        telegram: { getChatMember },
        circuit: neverAsked,
        cache: { ...cache, now: async () => nowMs },
        claims: createOwnClaims(),
        health: FINE,
        clock,
      });
      const freshUntilMs = new Map<number, number>();
      let ideal = 0;
      const pick = createZipf(PEOPLE, Math.random);
      for (let index = 0; index < messages; index += AT_ONCE) {
        nowMs += (1000 * AT_ONCE) / PER_SECOND;
        const people = Array.from({ length: AT_ONCE }, pick);
        for (const person of people) {
          if ((freshUntilMs.get(person) ?? 0) > nowMs) continue;
          ideal += 1;
          freshUntilMs.set(person, nowMs + MEMBER_TTL_MS);
        }
        const read = (person: number) =>
          memberships.read(policy.channels, parseUserId(toPersonId(person)), { asker: policy.group.key });
        await Promise.all(people.map(read));
      }
      redis.close();
      const perThousand = (asked * 1000) / messages;
      const hitPercent = 100 - perThousand / 10;
      const share = asked / ideal;
      return [
        {
          figure: 'look-ups',
          what: `look-ups per 1,000 messages: ${show(messages)} messages, ${show(PEOPLE)} members, Zipf s = 1, ${PER_SECOND} a second`,
          measured: `${show(perThousand)}; hits ${hitPercent.toFixed(1)} %`,
          baseline: `ideal cache ${show((ideal * 1000) / messages)} (ours is ${show(share)} × that); one look-up per message: 1,000`,
          target: `≤ ${MOST_LOOK_UPS}, ≥ ${LEAST_HIT_PERCENT} %, within 10 % of ideal`,
          isMet: perThousand <= MOST_LOOK_UPS && hitPercent >= LEAST_HIT_PERCENT && share <= 1.1,
          details: { asked, ideal, messages },
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

const MEMBER = {
  userId: parseUserId(1),
  status: 'member',
  isPresent: true,
  isBot: false,
  name: 'Mia',
  restriction: null,
  rights: null,
} as const;

/** Claims of one process, without an end of their own: who speaks twice at once is asked about once. */
function createOwnClaims(): Pick<Claims, 'take' | 'release'> {
  const taken = new Set<string>();
  return {
    take: async (name) => taken.size < taken.add(name).size,
    release: async (name) => void taken.delete(name),
  };
}
const FINE: LookUpHealth = {
  noteSuccess: async () => undefined,
  noteFailure: async () => undefined,
  isTelegramInDoubt: async () => false,
};
