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
import {
  clock,
  isGroupId,
  type Membership,
  openStore,
  seedAnswers,
  seedGroups,
  seedHolds,
  toPersonId,
} from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { writeMove } from '../support/updates.js';

/** What we allow ourselves: one group gets half of the look-ups. */
const LOOK_UPS_PER_SECOND = 10;
const PROBES_PER_SECOND = 2;
const PROBES = 40;
const FIRST_OF_CROWD = 100_000;
const FIRST_MOVE = 10_000_000;
/** A crowd that does not count, in a group of its own. */
const REHEARSAL = { people: 100, perSecond: 100, firstPerson: 90_000, firstId: 5_000_000 };

/** `--full`: 5,000 people each. */
export const crowds: Figure = {
  name: 'crowds',
  run: async (scale) => [await raid(scale), await loss(scale)],
};

async function raid({ isFull, isQuick, say }: Scale): Promise<Row> {
  const people = isFull ? 5000 : isQuick ? 60 : 600;
  return onStage(async (stage) => {
    const scene = await setUp(stage, 1);
    const { chatId } = scene.first.policy.group;
    const joins = toUserIds(people).map((userId, index) =>
      writeMove({ updateId: FIRST_MOVE + index, chatId, userId }, 'supergroup', true),
    );
    const outcome = await pour(scene, joins, {
      perSecond: people / (isFull ? 10 : 2),
      least: people / LOOK_UPS_PER_SECOND,
      say,
    });
    const isInTime = outcome.seconds <= outcome.least * 1.25 + 10;
    return toRow(`a raid: ${show(people)} joins in one group, all held`, {
      ...outcome,
      isMet: outcome.held >= people && isInTime && outcome.refused === 0,
    });
  });
}

async function loss({ isFull, isQuick, say }: Scale): Promise<Row> {
  const people = isFull ? 5000 : isQuick ? 60 : 600;
  const groups = isFull ? 1000 : isQuick ? 20 : 100;
  return onStage(async (stage) => {
    const scene = await setUp(stage, groups);
    await scene.seeIn(toUserIds(people));
    const chatId = scene.first.policy.channels[0]?.chatId ?? 0;
    const leaves = toUserIds(people).map((userId, index) =>
      writeMove({ updateId: FIRST_MOVE + index, chatId, userId }, 'channel', false),
    );
    const outcome = await pour(scene, leaves, {
      perSecond: people / (isFull ? 60 : 6),
      least: people / (2 * LOOK_UPS_PER_SECOND),
      say,
    });
    const extra = outcome.held - people;
    const what = `a channel of ${show(groups)} groups loses ${show(people)} members, each seen in one`;
    return toRow(`${what}: ${extra === 0 ? 'held there and nowhere else' : `${extra} more or fewer are held`}`, {
      ...outcome,
      isMet: extra === 0 && outcome.refused === 0,
    });
  });
}

async function onStage(work: (stage: Stage) => Promise<Row>): Promise<Row> {
  const stage = await setStage({ telegram: { readStatus: readStanding, hasFloodControl: true } });
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

function toUserIds(people: number): readonly number[] {
  return Array.from({ length: people }, (_, index) => toPersonId(FIRST_OF_CROWD + index));
}

interface Outcome {
  /** From the first of them until all were held. */
  readonly seconds: number;
  /** What the budgets of calls allow. */
  readonly least: number;
  /** How many of the crowd are held in the end. */
  readonly held: number;
  readonly sent: number;
  readonly refused: number;
  /** Delays (ms) of another group's deletions. */
  readonly calm: readonly number[];
  readonly busy: readonly number[];
}

/** Posts the crowd's updates while others are timed, and waits until all are held. */
async function pour(
  { stage, openCrowdLanes, time, countHeld }: Scene,
  updates: readonly string[],
  { perSecond, least, say }: { readonly perSecond: number; readonly least: number; readonly say: Scale['say'] },
): Promise<Outcome> {
  const calm = await time(1);
  const before = { ...stage.telegram.countSends(), held: await countHeld() };
  const lanes = await openCrowdLanes();
  const startedAt = performance.now();
  const posting = lanes.postPaced(updates, perSecond);
  const busy = await time(1_000_000);
  await posting;
  lanes.close();
  const withinMs = (3 * least + 60) * 1000; // a good deal longer than the budgets allow
  const isAllHeld = async (): Promise<boolean> => (await countHeld()) - before.held >= updates.length;
  await until(isAllHeld, { everyMs: 500, withinMs }).catch(() => undefined);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = stage.telegram.countSends();
  const held = (await countHeld()) - before.held;
  say(`crowds: ${held} of ${updates.length} held after ${Math.round(seconds)} s`);
  return {
    seconds,
    least,
    held,
    sent: after.sent - before.sent,
    refused: after.refused - before.refused,
    calm,
    busy,
  };
}

function toRow(
  what: string,
  { seconds, least, sent, refused, calm, busy, isMet }: Outcome & { readonly isMet: boolean },
): Row {
  const [calm99, busy99] = [quantile(calm, 0.99), quantile(busy, 0.99)];
  return {
    figure: 'crowds',
    what,
    measured: `${show(seconds)} s, ${show(sent)} sends, ${show(refused)} refused; another group’s deletions p50 ${show(quantile(busy, 0.5))} ms, p99 ${show(busy99)} ms`,
    baseline: `the budgets allow ${show(least)} s; without it p50 ${show(quantile(calm, 0.5))} ms, p99 ${show(calm99)} ms`,
    target: 'the time of the budgets; p99 ≤ 2 ×',
    isMet: isMet && busy99 <= 2 * calm99,
    details: { seconds, least, sent, refused, calm99, busy99 },
  };
}

/** Everybody is in their group, and nobody in a channel. */
function readStanding(chatId: number): 'member' | 'left' {
  return isGroupId(chatId) ? 'member' : 'left';
}

interface Scene {
  readonly stage: Stage;
  readonly first: Membership;
  /** Connections for the crowd's updates: those that are idle for long are closed by the ingress. */
  readonly openCrowdLanes: () => Promise<HttpLanes>;
  /** Times the deletions of another group; update ids go on from `firstId`. */
  readonly time: (firstId: number) => Promise<readonly number[]>;
  /** Each was seen in one of the groups. */
  readonly seeIn: (userIds: readonly number[]) => Promise<void>;
  /** How many of the crowd are held. */
  readonly countHeld: () => Promise<number>;
}

/** A worker and an ingress, groups of which the first channel is required by all, and one group more with people held. */
async function setUp(stage: Stage, groups: number): Promise<Scene> {
  const store = openStore(stage);
  const policies = await seedGroups(store, groups + 2, { isShared: groups > 1 });
  const [other, stand] = [spreadPeople(policies.slice(-1), PROBES)[0], policies.at(-2)];
  const [first] = spreadPeople(policies.slice(0, 1), 1);
  if (other === undefined || stand === undefined || first === undefined) throw new Error('There is no group');
  await Promise.all([seedAnswers(stage, [other], 'no'), seedHolds(store, stage.telegram, [other])]);
  await store.close();
  const [ingress] = [await stage.startIngress(), await stage.startWorker()];
  const to = { url: ingress.url, secret: SECRET };
  const ownLanes = await openLanes(to, 4);
  const time: Scene['time'] = (firstId) =>
    layProbes(stage, ownLanes, other, { count: PROBES, perSecond: PROBES_PER_SECOND, firstId });
  await time(500_000);
  await rehearse(stand.group.chatId);

  async function rehearse(chatId: number): Promise<void> {
    const { people, perSecond, firstPerson, firstId } = REHEARSAL;
    const joins = Array.from({ length: people }, (_, index) =>
      writeMove({ updateId: firstId + index, chatId, userId: toPersonId(firstPerson + index) }, 'supergroup', true),
    );
    const lanes = await openLanes(to, 80);
    await lanes.postPaced(joins, perSecond);
    lanes.close();
    await until(async () => (await countHeld()) >= people, { everyMs: 500, withinMs: 60_000 });
  }

  async function seeIn(userIds: readonly number[]): Promise<void> {
    const seen = createSeenMembers({ redis: stage.redis, botId: stage.botId, clock });
    await Promise.all(
      userIds.map(async (userId, index) => {
        const policy = policies[index % groups];
        if (policy !== undefined) await seen.touch(policy.group.key, parseUserId(userId), 0);
      }),
    );
  }

  async function countHeld(): Promise<number> {
    const [row] = await stage.database.query<{ held: string }>(
      `SELECT count(*) AS held FROM holds WHERE owner = 'ours' AND intent IS NULL`,
    );
    return Number(row?.held ?? 0) - PROBES;
  }

  return { stage, first, openCrowdLanes: () => openLanes(to, 80), time, seeIn, countHeld };
}
