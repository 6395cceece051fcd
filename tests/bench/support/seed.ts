/** Groups that require channels, members whom we know to be in them, and people who are held. */
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import type { GroupPolicy } from '@gmbot/core/domain/group';
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { createPasses } from '@gmbot/core/queues/passes';
import { createStore, type Store } from '@gmbot/core/store/create-store';
import { createInvalidationBus } from '../../support/store.js';
import type { FastTelegram } from './fast-telegram.js';
import type { Stage } from './stage.js';
import { until } from './until.js';
import { toTitle } from './updates.js';

const ADMIN = parseUserId(7);
const RIGHTS = { isPresent: true, canDelete: true, canRestrict: true, canInvite: true };
const AT_ONCE = 200;
const PASS_MS = 10 * 60 * 1000;
/** Longer than any run: what is cached stays fresh while it is measured. */
const TTL_MS = 12 * 60 * 60 * 1000;
const HOLD_SECONDS = 29 * 24 * 60 * 60;
export const clock = { now: () => Date.now() };

/** A chat id of a group, of a channel; which of them it is; a person's id. */
export const toGroupId = (index: number): number => -1_001_000_000_000 - index;
export const toChannelId = (index: number): number => -1_002_000_000_000 - index;
export const isGroupId = (chatId: number): boolean => chatId > toChannelId(0);
export const toPersonId = (index: number): number => 5_000_000_000 + index;

/** The store of the stage's bot. */
export function openStore({ database, botId }: Pick<Stage, 'database' | 'botId'>): Store {
  return createStore({ databaseUrl: database.url, botId, invalidation: createInvalidationBus() });
}

/** Groups in force, each of which requires a channel of its own, or all the same one if it is shared. */
export async function seedGroups(
  store: Store,
  count: number,
  { isShared = false }: { readonly isShared?: boolean } = {},
): Promise<readonly GroupPolicy[]> {
  const policies: GroupPolicy[] = [];
  for (let index = 0; index < count; index += 1) {
    const chatId = parseChatId(toGroupId(index));
    const { key } = await store.groups.ensure({
      chatId,
      kind: 'supergroup',
      title: toTitle(chatId),
      username: null,
      isForum: false,
    });
    await store.groups.setRights(key, RIGHTS, 1);
    const channelId = parseChatId(toChannelId(isShared ? 0 : index));
    const channel = {
      chatId: channelId,
      kind: 'channel',
      title: toTitle(channelId),
      username: `bench_${isShared ? 0 : index}`,
    } as const;
    await store.groups.link(key, { ...channel, inviteLink: null }, ADMIN);
    await store.groups.setEnabled(key, true);
    const policy = await store.groups.findPolicy(chatId);
    if (policy !== null) policies.push(policy);
  }
  return policies;
}

/** Who is who. */
export interface Membership {
  readonly policy: GroupPolicy;
  readonly userIds: readonly number[];
}

/** These are in the channels of their group, and the cache knows; or they are not, and it knows that. */
export async function seedAnswers(
  { botId, redisUrl }: Pick<Stage, 'botId' | 'redisUrl'>,
  memberships: readonly Membership[],
  answer: 'yes' | 'no' = 'yes',
): Promise<void> {
  const redis = createCacheRedis({ url: redisUrl, name: 'bench', clock });
  await until(async () => redis.state() === 'up');
  const ttls = { memberTtlMs: TTL_MS, nonMemberTtlMs: TTL_MS };
  const cache = createEvidenceCache({ redis, botId, clock, random: Math.random, ...ttls });
  const atMs = Date.now();
  await eachAtOnce(memberships, async ({ channels: [channel] }, userId) => {
    if (channel === undefined) return;
    await cache.weigh({ channel, userId: parseUserId(userId) }, { answer, atMs, updateId: null });
  });
  redis.close();
}

/** These are free and have a pass. */
export async function seedPasses(
  { redis, botId }: Pick<Stage, 'redis' | 'botId'>,
  memberships: readonly Membership[],
): Promise<void> {
  const passes = createPasses({ redis, botId });
  await eachAtOnce(memberships, async ({ group: { chatId } }, id) => {
    const userId = parseUserId(id);
    const [groupEpoch, start] = await Promise.all([passes.readGroupEpoch(chatId), passes.begin(userId)]);
    if (groupEpoch !== null && start !== null)
      await passes.grant({ chatId, userId, start, groupEpoch, keepMs: PASS_MS });
  });
}

/** These have none any more. */
export async function endPasses(
  { redis, botId }: Pick<Stage, 'redis' | 'botId'>,
  memberships: readonly Membership[],
): Promise<void> {
  const passes = createPasses({ redis, botId });
  await eachAtOnce(memberships, (_policy, id) => passes.endPerson(parseUserId(id)));
}

/** These are held by us, as the ledger and Telegram say. */
export async function seedHolds(
  store: Store,
  telegram: Pick<FastTelegram, 'hold'>,
  memberships: readonly Membership[],
): Promise<void> {
  const untilDate = Math.floor(Date.now() / 1000) + HOLD_SECONDS;
  await eachAtOnce(memberships, async ({ group, channels }, id) => {
    const userId = parseUserId(id);
    const claimed = await store.ledger.claimHold({
      groupKey: group.key,
      userId,
      groupVersion: group.version,
      rowVersion: null,
      untilDate,
      missing: channels.map(({ key }) => key),
      reason: 'channel-missing',
      name: 'Mia',
      topicId: 0,
      isQuiet: false,
      isSilent: false,
      nowMs: Date.now(),
    });
    if (claimed === null) throw new Error('The group moved on');
    await store.ledger.confirm(group.key, userId, claimed.version, Date.now() + TTL_MS);
    telegram.hold(group.chatId, userId, untilDate);
  });
}

async function eachAtOnce(
  memberships: readonly Membership[],
  work: (policy: GroupPolicy, userId: number) => Promise<void>,
): Promise<void> {
  const pairs = memberships.flatMap(({ policy, userIds }) => userIds.map((userId) => ({ policy, userId })));
  for (let from = 0; from < pairs.length; from += AT_ONCE)
    await Promise.all(pairs.slice(from, from + AT_ONCE).map(({ policy, userId }) => work(policy, userId)));
}
