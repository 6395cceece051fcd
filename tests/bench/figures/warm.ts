/**
 * The cache is emptied while people write: how soon messages find an answer again, with the warm start and without, and
 * that no second sees more look-ups than are allowed. In real time, on the real Redis, with our own limits on calls.
 */
import { parseUserId } from '@gmbot/core/domain/ids';
import { createPatrol } from '@gmbot/core/limits/patrol';
import { createSeenMembers } from '@gmbot/core/limits/seen-members';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import type { Heard } from '../support/fast-telegram.js';
import type { Figure } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { openStore, seedGroups, toPersonId } from '../support/seed.js';
import { SECRET, setStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';
import { writeMessage } from '../support/updates.js';
import { createZipf } from '../support/zipf.js';

const PEOPLE = 2000;
const PER_SECOND = 4;
const WINDOW_SECONDS = 10;
const LOOK_UPS_PER_SECOND = 20;
const MARK = 'warm';

interface Said {
  readonly atMs: number;
  readonly userId: number;
}

interface Run {
  /** Share of messages whose author had been looked up before, by window. */
  readonly hitPercents: readonly number[];
  readonly mostLookUps: number;
}

/** Everybody is a member; those who spoke last are those who speak most. */
export const warm: Figure = {
  name: 'warm',
  async run({ isQuick }) {
    const seconds = isQuick ? 40 : 90;
    const baseline = await measure(seconds, false);
    const ours = await measure(seconds, true);
    const [last = 0, lastWithout = 0] = [ours.hitPercents.at(-1), baseline.hitPercents.at(-1)];
    const most = Math.max(ours.mostLookUps, baseline.mostLookUps);
    return [
      {
        figure: 'warm',
        what: `hits after the cache was emptied, per ${WINDOW_SECONDS} s: ${PEOPLE} members, Zipf s = 1, ${PER_SECOND} messages a second`,
        measured: `${ours.hitPercents.join(' · ')} %; at most ${ours.mostLookUps} look-ups in a second`,
        baseline: `without a warm start ${baseline.hitPercents.join(' · ')} %; at most ${baseline.mostLookUps}`,
        target: `more hits at the end; ≤ ${LOOK_UPS_PER_SECOND} look-ups in a second`,
        isMet: last > lastWithout && most <= LOOK_UPS_PER_SECOND,
        details: { ours: ours.hitPercents, without: baseline.hitPercents, mostLookUps: most },
      },
    ];
  },
};

async function measure(seconds: number, isWarmed: boolean): Promise<Run> {
  const stage = await setStage();
  try {
    const chatId = await seedSeen(stage);
    const [ingress] = [await stage.startIngress(), await stage.startWorker()];
    const lanes = await openLanes({ url: ingress.url, secret: SECRET });
    await empty(stage, isWarmed);
    stage.telegram.take();
    const pick = createZipf(PEOPLE, Math.random);
    const speakers = Array.from({ length: seconds * PER_SECOND }, () => toPersonId(pick()));
    const said: Said[] = [];
    const bodies = speakers.map((userId, index) => writeMessage({ updateId: 1 + index, chatId, userId }));
    await lanes.postPaced(bodies, PER_SECOND, (index, atMs) => said.push({ atMs, userId: speakers[index] ?? 0 }));
    lanes.close();
    return sumUp(said, stage.telegram.take());
  } finally {
    await stage.close();
  }
}

/** A group whose members spoke one after the other; the first of all spoke last. */
async function seedSeen(stage: Stage): Promise<number> {
  const store = openStore(stage);
  const [policy] = await seedGroups(store, 1);
  await store.close();
  if (policy === undefined) throw new Error('There is no group');
  const { redis, botId } = stage;
  let nowMs = Date.now() - PEOPLE * 1000;
  const clock = { now: () => nowMs };
  const seen = createSeenMembers({ redis, botId, clock });
  const patrol = createPatrol({ redis, botId, clock, random: Math.random });
  for (let index = PEOPLE - 1; index >= 0; index -= 1) {
    nowMs += 1000;
    await seen.touch(policy.group.key, parseUserId(toPersonId(index)), 0);
  }
  await patrol.enrol(policy.group.key, parseUserId(toPersonId(0)));
  return policy.group.chatId;
}

/** The reconciler looks at once. Where the mark is left, nothing starts. */
async function empty({ redis, redisUrl, botId }: Stage, isWarmed: boolean): Promise<void> {
  const keys = await redis.keys(`gmbot:${botId}:*`);
  if (keys.length > 0) await redis.del(keys);
  if (!isWarmed) await redis.set(`gmbot:${botId}:${MARK}`, '1');
  const queues = createQueueSet({ redisUrl, botId, name: 'bench' });
  await until(() => queues.isReady());
  const { 'clean-ups': cleanUps } = await queues.open();
  await cleanUps.add('reconcile', { v: 1 });
  await until(async () => (await redis.exists(`gmbot:${botId}:${MARK}`)) === 1);
  await queues.close();
}

function sumUp(said: readonly Said[], calls: readonly Heard[]): Run {
  const lookUps = calls.filter(({ method }) => method === 'getChatMember');
  const knownAtMs = new Map<number, number>();
  for (const { atMs, params } of lookUps) {
    const userId = Number(params['user_id']);
    if (!knownAtMs.has(userId)) knownAtMs.set(userId, atMs);
  }
  const beganAtMs = said[0]?.atMs ?? 0;
  const toWindow = ({ atMs }: Said): number => Math.floor((atMs - beganAtMs) / (WINDOW_SECONDS * 1000));
  const windows = [...new Set(said.map(toWindow))].sort((one, other) => one - other);
  const hitPercents = windows.map((window) => {
    const messages = said.filter((message) => toWindow(message) === window);
    const hits = messages.filter(({ atMs, userId }) => (knownAtMs.get(userId) ?? Number.POSITIVE_INFINITY) < atMs);
    return Math.round((100 * hits.length) / messages.length);
  });
  return { hitPercents, mostLookUps: countMostInSecond(lookUps.map(({ atMs }) => atMs)) };
}

/** In any second, not only in those of the clock. */
function countMostInSecond(times: readonly number[]): number {
  let [most, from] = [0, 0];
  times.forEach((atMs, index) => {
    while ((times[from] ?? atMs) <= atMs - 1000) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
}
