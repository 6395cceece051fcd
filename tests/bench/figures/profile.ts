/** CPU profiles under load: of an ingress whose updates are passed, of one that enqueues them, and of a worker. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBacklog } from '../support/backlog.js';
import { spreadPeople, writeMessages } from '../support/crowd.js';
import type { Figure, Row } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { readProfile } from '../support/read-profile.js';
import { openStore, seedAnswers, seedGroups, seedPasses } from '../support/seed.js';
import { SECRET, setStage } from '../support/stage.js';

const AFTER_MS = '1000';
const PEOPLE = 2000;

/** The largest entries of each. */
export const profile: Figure = {
  name: 'profile',
  async run({ isQuick }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'gmbot-profile-'));
    const stage = await setStage();
    const count = isQuick ? 10_000 : 30_000;
    const toEnv = (name: string) => ({ PROFILE_TO: path.join(folder, name), PROFILE_AFTER_MS: AFTER_MS });
    try {
      const store = openStore(stage);
      const crowd = spreadPeople(await seedGroups(store, 50), PEOPLE);
      await seedAnswers(stage, crowd);
      await store.close();
      let firstId = 1;
      for (const name of ['enqueued', 'passed']) {
        const ingress = await stage.startIngress(toEnv(name));
        await new Promise((resolve) => setTimeout(resolve, Number(AFTER_MS) + 500));
        if (name === 'passed') await seedPasses(stage, crowd);
        const lanes = await openLanes({ url: ingress.url, secret: SECRET });
        await lanes.postAll(writeMessages(crowd, count, (firstId += count)));
        lanes.close();
        await ingress.stop();
      }
      const backlog = await openBacklog(stage); // what the first ingress left there is handled as well
      const worker = await stage.startWorker(toEnv('worker'));
      await backlog.add(writeMessages(crowd, count, (firstId += count)));
      await backlog.emptied();
      await backlog.close();
      await worker.stop();
      return await Promise.all(['enqueued', 'passed', 'worker'].map((name) => toRow(name, path.join(folder, name))));
    } finally {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function toRow(name: string, file: string): Promise<Row> {
  const { functions, packages, inclusive } = await readProfile(file);
  const show = (shares: typeof packages): string =>
    shares.map(({ place, percent }) => `${place} ${percent} %`).join(', ');
  return {
    figure: 'profile',
    what: name === 'worker' ? 'CPU of a worker' : `CPU of an ingress, updates ${name}`,
    measured: show(packages.slice(0, 8)),
    baseline: '–',
    target: '–',
    isMet: null,
    details: { functions: show(functions), packages: show(packages), inclusive: show(inclusive) },
  };
}
