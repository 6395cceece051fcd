/** From the second message of somebody held to its deletion, while 200 updates a second come in. */
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { openPlainBacklog } from '../support/backlog.js';
import { spreadPeople, writeMessages } from '../support/crowd.js';
import { timeDeletions } from '../support/deletions.js';
import { alternate, type Figure } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { quantile, show, sumUp } from '../support/numbers.js';
import { openStore, seedAnswers, seedGroups, seedHolds, toPersonId } from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import { writeMessage } from '../support/updates.js';

const PER_SECOND = 200;
const GROUPS = 20;
const PEOPLE = 1000;
/** One message of twenty is by somebody held: ten deletions a second. */
const PROBE_EVERY = 20;
/** Calls to Telegram with nothing around them. */
const BARE_CALLS = 100;
const BARE_PAUSE_MS = 10;

/** Beside the delay of the empty chain. */
export const deletion: Figure = {
  name: 'deletion',
  async run({ rounds, isQuick }) {
    const stage = await setStage({ telegram: { readStatus: () => 'left' } });
    try {
      const seconds = isQuick ? 4 : 10;
      const store = openStore(stage);
      const policies = await seedGroups(store, GROUPS);
      const free = spreadPeople(policies, PEOPLE);
      const held = spreadPeople(policies, GROUPS * 10, PEOPLE);
      await Promise.all([
        seedAnswers(stage, free),
        seedAnswers(stage, held, 'no'),
        seedHolds(store, stage.telegram, held),
      ]);
      const [, plainWorker] = [await stage.startWorker(), await stage.startPlainWorker()];
      const [ours, plain] = [await stage.startIngress(), await stage.startPlainIngress()];
      const bare = await openPlainBacklog(stage.redis);
      let firstId = 1;

      async function postAndTime(): Promise<readonly number[]> {
        firstId += PER_SECOND * seconds;
        const bodies = [...writeMessages(free, PER_SECOND * seconds, firstId)];
        const probes = new Map<number, number>();
        for (let index = 0; index < bodies.length; index += PROBE_EVERY) {
          const policy = policies[(index / PROBE_EVERY) % policies.length];
          const person = toPersonId(PEOPLE + ((index / PROBE_EVERY) % (GROUPS * 10)));
          const chatId = policy?.group.chatId ?? 0;
          bodies[index] = writeMessage({ updateId: firstId + index, chatId, userId: person });
          probes.set(index, firstId + index);
        }
        const lanes = await openLanes({ url: ours.url, secret: SECRET });
        const delays = await timeDeletions(stage, lanes, { bodies, probes }, PER_SECOND);
        lanes.close();
        return delays;
      }

      async function passPlain(): Promise<readonly number[]> {
        await fetch(plainWorker.url);
        const lanes = await openLanes({ url: plain.url, secret: SECRET });
        await lanes.postPaced(writeMessages(free, PER_SECOND * seconds, 1), PER_SECOND);
        lanes.close();
        await bare.emptied();
        return (await (await fetch(plainWorker.url)).json()) as readonly number[];
      }

      await postAndTime();
      const samples = await alternate(rounds, { plain: passPlain, ours: postAndTime, call: () => callBarely(stage) });
      await store.close();
      const at = (all: readonly (readonly number[])[], share: number) => sumUp(all.map((one) => quantile(one, share)));
      const [own50, own99] = [at(samples.ours, 0.5), at(samples.ours, 0.99)];
      const [plain50, plain99] = [at(samples.plain, 0.5), at(samples.plain, 0.99)];
      const [call50, call99] = [at(samples.call, 0.5), at(samples.call, 0.99)];
      return [
        {
          figure: 'deletion',
          what: 'second message of a held member → deletion received, at 200 updates/s',
          measured: `p50 ${show(own50.median)} ms, p99 ${show(own99.median)} ms (${show(own99.least)}–${show(own99.most)})`,
          baseline: `the empty chain, which calls nobody: p50 ${show(plain50.median)} ms, p99 ${show(plain99.median)} ms; one bare call: p50 ${show(call50.median)} ms, p99 ${show(call99.median)} ms`,
          target: '≤ 2 × p50; p99 < 30 ms',
          isMet: own50.median <= 2 * Math.max(1, plain50.median) && own99.median < 30,
          details: { own50, own99, plain50, plain99, call50, call99 },
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

/** How long a call takes by the client that a worker uses. */
async function callBarely({ botId, telegram }: Stage): Promise<readonly number[]> {
  const api = createBotApi({ token: `${botId}:bench`, apiRoot: telegram.url });
  const delays: number[] = [];
  for (let index = 0; index < BARE_CALLS; index += 1) {
    const startedAt = performance.now();
    await api.call('deleteMessages', { chat_id: -1, message_ids: [1] });
    delays.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, BARE_PAUSE_MS));
  }
  api.close();
  return delays;
}
