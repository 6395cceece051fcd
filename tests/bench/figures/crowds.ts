/**
 * Two crowds, with Telegram's flood control on: a raid on one group, and a channel of many groups that loses members.
 * What they cost others is measured in a group of its own.
 */
import { parseUserId } from '@gmbot/core/domain/ids';
import { createSeenMembers } from '@gmbot/core/limits/seen-members';
import { spreadPeople } from '../support/crowd.js';
import type { Figure, Row, Scale } from '../support/figure.js';
import { type HttpLanes, openLanes } from '../support/http-lanes.js';
import { layProbes } from '../support/lay-probes.js';
import { quantile, show } from '../support/numbers.js';
import { clock, type Membership, openStore, seedAnswers, seedGroups, seedHolds, toPersonId } from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { writeMove } from '../support/updates.js';

/** What we allow ourselves: one group gets half of the look-ups. */
const LOOK_UPS_PER_SECOND = 10;
const PROBES_PER_SECOND = 2;
const PROBES = 40;
const FIRST_OF_CROWD = 100_000;

/** `--full`: 5,000 people each. */
export const crowds: Figure = {
  name: 'crowds',
  run: async (scale) => [await raid(scale), await loss(scale)],
};

async function raid({ isFull, isQuick }: Scale): Promise<Row> {
  const people = isFull ? 5000 : isQuick ? 60 : 600;
  const stage = await setStage({ telegram: { readStatus: readLeft, hasFloodControl: true } });
  try {
    const { lanes, other, first, time } = await setUp(stage, 1);
    const joins = Array.from({ length: people }, (_, index) =>
      writeMove(
        { updateId: 10_000_000 + index, chatId: first.policy.group.chatId, userId: toPersonId(FIRST_OF_CROWD + index) },
        'supergroup',
        true,
      ),
    );
    const calm = await time(1);
    const startedAt = performance.now();
    const posting = lanes.postPaced(joins, people / (isFull ? 10 : 2));
    const busy = await time(1_000_000);
    await posting;
    const least = people / LOOK_UPS_PER_SECOND;
    const held = await waitForHeld(stage, people + other.userIds.length, least);
    const seconds = (performance.now() - startedAt) / 1000;
    return toRow('crowds', `a raid: ${show(people)} joins in one group, all held`, {
      seconds,
      least,
      calm,
      busy,
      isMet: held >= people + other.userIds.length && seconds <= least * 1.25 + 10,
    });
  } finally {
    await stage.close();
  }
}

async function loss({ isFull, isQuick }: Scale): Promise<Row> {
  const people = isFull ? 5000 : isQuick ? 60 : 600;
  const groups = isFull ? 1000 : isQuick ? 20 : 100;
  const stage = await setStage({ telegram: { readStatus: readLeft, hasFloodControl: true } });
  try {
    const { lanes, other, time, seenIn, channelId } = await setUp(stage, groups);
    const userIds = Array.from({ length: people }, (_, index) => toPersonId(FIRST_OF_CROWD + index));
    await seenIn(userIds);
    const leaves = userIds.map((userId, index) =>
      writeMove({ updateId: 10_000_000 + index, chatId: channelId, userId }, 'channel', false),
    );
    const calm = await time(1);
    const startedAt = performance.now();
    const posting = lanes.postPaced(leaves, people / (isFull ? 60 : 6));
    const busy = await time(1_000_000);
    await posting;
    const least = people / (2 * LOOK_UPS_PER_SECOND);
    const held = await waitForHeld(stage, people + other.userIds.length, least);
    const seconds = (performance.now() - startedAt) / 1000;
    const extra = held - people - other.userIds.length;
    const what = `a channel of ${show(groups)} groups loses ${show(people)} members, each seen in one: ${extra === 0 ? 'held there and nowhere else' : `${extra} more or fewer are held`}`;
    return toRow('crowds', what, { seconds, least, calm, busy, isMet: extra === 0 });
  } finally {
    await stage.close();
  }
}

interface Outcome {
  readonly seconds: number;
  readonly least: number;
  readonly calm: readonly number[];
  readonly busy: readonly number[];
  readonly isMet: boolean;
}

function toRow(figure: string, what: string, { seconds, least, calm, busy, isMet }: Outcome): Row {
  const [calm99, busy99] = [quantile(calm, 0.99), quantile(busy, 0.99)];
  return {
    figure,
    what,
    measured: `${show(seconds)} s; another group’s deletions p50 ${show(quantile(busy, 0.5))} ms, p99 ${show(busy99)} ms`,
    baseline: `the budgets allow ${show(least)} s; without it p50 ${show(quantile(calm, 0.5))} ms, p99 ${show(calm99)} ms`,
    target: 'the time of the budgets; p99 ≤ 2 ×',
    isMet: isMet && busy99 <= 2 * calm99,
    details: { seconds, least, calm99, busy99 },
  };
}

function readLeft(_chatId: number, userId: number): 'member' | 'left' {
  return userId >= toPersonId(0) ? 'left' : 'member';
}

async function countHeld({ database }: Stage): Promise<number> {
  const [row] = await database.query<{ held: string }>(
    `SELECT count(*) AS held FROM holds WHERE owner = 'ours' AND intent IS NULL`,
  );
  return Number(row?.held ?? 0);
}

/** Waits for so many, a good deal longer than the budgets allow. @returns how many there are in the end */
async function waitForHeld(stage: Stage, count: number, leastSeconds: number): Promise<number> {
  const withinMs = (3 * leastSeconds + 60) * 1000;
  await until(async () => (await countHeld(stage)) >= count, { everyMs: 500, withinMs }).catch(() => undefined);
  return countHeld(stage);
}

/** A worker and an ingress, groups of which the first channel is required by all, and one group more with people held. */
async function setUp(stage: Stage, groups: number) {
  const store = openStore(stage);
  const policies = await seedGroups(store, groups + 1, { isShared: groups > 1 });
  const other = spreadPeople(policies.slice(-1), PROBES)[0];
  const [first] = spreadPeople(policies.slice(0, 1), 1);
  if (other === undefined || first === undefined) throw new Error('There is no group');
  await Promise.all([seedAnswers(stage, [other], 'no'), seedHolds(store, [other])]);
  await store.close();
  const [ingress] = [await stage.startIngress(), await stage.startWorker()];
  const lanes: HttpLanes = await openLanes({ url: ingress.url, secret: SECRET }, 80);
  const time = (firstId: number): Promise<readonly number[]> =>
    layProbes(stage, lanes, other, { count: PROBES, perSecond: PROBES_PER_SECOND, firstId });
  await time(500_000);

  /** Each was seen in one of the groups. */
  async function seenIn(userIds: readonly number[]): Promise<void> {
    const seen = createSeenMembers({ redis: stage.redis, botId: stage.botId, clock });
    await Promise.all(
      userIds.map(async (userId, index) => {
        const policy = policies[index % groups];
        if (policy !== undefined) await seen.touch(policy.group.key, parseUserId(userId), 0);
      }),
    );
  }

  const channelId = first.policy.channels[0]?.chatId ?? 0;
  return { lanes, other: other satisfies Membership, first, time, seenIn, channelId };
}
