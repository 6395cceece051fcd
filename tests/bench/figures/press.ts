/** From a press on "I have joined" to its answer, while 20,000 updates wait, beside the same without them. */
import type { GroupPolicy } from '@gmbot/core/domain/group';
import { parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { toPressData } from '@gmbot/core/gate/render-topic';
import type { Store } from '@gmbot/core/store/create-store';
import { openBacklog } from '../support/backlog.js';
import { interleave, spreadPeople, writeMessages } from '../support/crowd.js';
import { alternate, type Figure } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { quantile, show, sumUp } from '../support/numbers.js';
import { type Membership, openStore, seedAnswers, seedGroups, seedHolds } from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { writePress } from '../support/updates.js';

const GROUPS = 40;
/** Each press asks twice, for the channel and for the settle in the group: half of what look-ups allow. */
const PER_SECOND = 4;
const BACKLOG = 20_000;
const SHORT_BACKLOG = 2000;
/** Presses before those that count: a worker that has just begun is slower than it will be. */
const WARM_UP = 12;
const MESSAGE_ID = 77;

interface Presser {
  readonly chatId: number;
  readonly userId: number;
  readonly data: string;
}

interface Timed {
  readonly delays: readonly number[];
  /** How few waited at any moment. */
  readonly least: number;
}

/** Everybody who presses has joined: they are looked up afresh, and freed. */
export const press: Figure = {
  name: 'press',
  async run({ rounds, isQuick }) {
    const stage = await setStage();
    try {
      const times = isQuick ? 1 : Math.min(rounds, 2);
      const presses = isQuick ? 40 : 100;
      const store = openStore(stage);
      const policies = await seedGroups(store, GROUPS);
      const free = spreadPeople(policies, 2000);
      await seedAnswers(stage, free);
      const pressers = await seedPressers(
        { store, stage },
        spreadPeople(policies, presses * times * 3 + WARM_UP + GROUPS, 2000),
      );
      const [ingress] = [await stage.startIngress(), await stage.startWorker()];
      const backlog = await openBacklog(stage);
      let firstId = 1;

      async function time(waiting: number, count = presses): Promise<Timed> {
        firstId += 1_000_000;
        const own = pressers.splice(0, count);
        const isOver = new AbortController();
        let least = waiting;
        const filler = (async () => {
          for (let from = firstId; !isOver.signal.aborted && waiting > 0;) {
            const found = await backlog.count();
            if (from > firstId) least = Math.min(least, found);
            const missing = waiting + 2000 - found;
            if (missing > 500) await backlog.add(writeMessages(free, missing, (from += missing)));
            else await new Promise((resolve) => setTimeout(resolve, 50));
          }
        })();
        await until(async () => (await backlog.count()) >= waiting);
        const delays = await pressAll(stage, ingress.url, own, firstId + 900_000);
        isOver.abort();
        await filler;
        await backlog.emptied();
        return { delays, least };
      }

      await time(0, WARM_UP);
      const samples = await alternate(times, {
        without: () => time(0),
        short: () => time(SHORT_BACKLOG),
        within: () => time(BACKLOG),
      });
      await backlog.close();
      await store.close();
      const at = (all: readonly Timed[], share: number) => sumUp(all.map(({ delays }) => quantile(delays, share)));
      const [p99, calm99] = [at(samples.within, 0.99), at(samples.without, 0.99)];
      const [short50, short99] = [at(samples.short, 0.5), at(samples.short, 0.99)];
      const [p50, calm50] = [at(samples.within, 0.5), at(samples.without, 0.5)];
      return [
        {
          figure: 'press',
          what: `press → answer while ${show(BACKLOG)} updates wait and one worker works them off`,
          measured: `p50 ${show(p50.median)} ms, p99 ${show(p99.median)} ms (${show(p99.least)}–${show(p99.most)})`,
          baseline: `${show(SHORT_BACKLOG)} wait: p50 ${show(short50.median)} ms, p99 ${show(short99.median)} ms; none: p50 ${show(calm50.median)} ms, p99 ${show(calm99.median)} ms`,
          target: 'p99 < 100 ms; no more than with a tenth of the backlog',
          isMet: p99.median < 100 && p50.median <= 1.5 * short50.median,
          details: {
            p50,
            p99,
            short50,
            short99,
            calm50,
            calm99,
            presses,
            leastWaiting: Math.min(...samples.within.map(({ least }) => least)),
          },
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

/** Held people, each named by a warning that stands. */
async function seedPressers(
  { store, stage }: { readonly store: Store; readonly stage: Stage },
  memberships: readonly Membership[],
): Promise<Presser[]> {
  await seedHolds(store, stage.telegram, memberships);
  const pressers = await Promise.all(
    memberships.map(async ({ policy, userIds }) => {
      const warningId = await seedWarning(store, policy, userIds);
      return userIds.map((userId) => ({ chatId: policy.group.chatId, userId, data: toPressData(warningId) }));
    }),
  );
  return interleave(pressers);
}

async function seedWarning(store: Store, { group }: GroupPolicy, userIds: readonly number[]): Promise<number> {
  const { id } = await store.warnings.create(group.key, 0, Date.now(), false);
  await store.warnings.markSent(id, parseMessageId(MESSAGE_ID), '', Date.now());
  await store.warnings.assign(group.key, userIds.map(parseUserId), id, Date.now());
  return id;
}

async function pressAll(
  { telegram }: Stage,
  url: string,
  pressers: readonly Presser[],
  firstId: number,
): Promise<readonly number[]> {
  const lanes = await openLanes({ url, secret: SECRET });
  const bodies = pressers.map(({ data, ...who }, index) =>
    writePress({ updateId: firstId + index, ...who }, { messageId: MESSAGE_ID, data }),
  );
  const [pressedAt, answeredAt] = [new Map<string, number>(), new Map<string, number>()];
  telegram.take();
  await lanes.postPaced(bodies, PER_SECOND, (index, atMs) => pressedAt.set(`${firstId + index}`, atMs));
  await until(async () => {
    for (const { method, params, atMs } of telegram.take())
      if (method === 'answerCallbackQuery') answeredAt.set(String(params['callback_query_id']), atMs);
    return [...pressedAt.keys()].every((id) => answeredAt.has(id));
  });
  lanes.close();
  return [...pressedAt].map(([id, atMs]) => (answeredAt.get(id) ?? Infinity) - atMs);
}
