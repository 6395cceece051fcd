/** Many come or go at once: their updates have a queue of their own. */
import { MOST_CALM_MOVES } from '@gmbot/core/queues/crowd-watch';
import { expect, it } from 'vitest';
import { changeSettings } from '../support/system/change-settings.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const CROWD = 2 * MOST_CALM_MOVES;
/** Two look-ups for each of them, of which a group gets ten a second; and as much again. */
const WITHIN_MS = 2 * 2 * 100 * CROWD + 20_000;

const system = useSystem({ workers: 2 });

async function countCrowdJobs(): Promise<number> {
  const texts = await Promise.all(
    system().workers.map(async ({ url }) => (await fetch(`${url ?? ''}/metrics`)).text()),
  );
  const done = texts.map((text) => /^gmbot_jobs_total\{queue="crowds",outcome="done"\} (\d+)$/mu.exec(text)?.[1]);
  return done.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

it(
  'who comes in a crowd is held like everybody, and whoever has the channel is not',
  { timeout: 3 * WITHIN_MS },
  async () => {
    const scene = await setScene(system(), { channels: 1 });
    const mia = await scene.createOutsider('Mia', scene.channels);
    const others = await Promise.all(Array.from({ length: CROWD }, (_, index) => scene.createOutsider(`p${index}`)));

    await Promise.all([...others, mia].map((one) => scene.join(scene.group, one)));

    await scene.eventually(async () => {
      const { members } = await scene.readGroup();
      expect(members.filter(({ canSpeak }) => !canSpeak)).toHaveLength(CROWD);
    }, WITHIN_MS);
    await scene.quiet();
    expect(await scene.isHeld(mia)).toBe(false);
    expect(await countCrowdJobs()).toBeGreaterThan(0);

    await Promise.all(others.map((one) => scene.join(scene.channelAt(0), one)));

    await scene.eventually(async () => {
      const { members } = await scene.readGroup();
      expect(members.filter(({ canSpeak }) => !canSpeak)).toHaveLength(0);
    }, WITHIN_MS);
  },
);

it('who comes in a crowd has their time as newcomer from the first word on', { timeout: 2 * WITHIN_MS }, async () => {
  const scene = await setScene(system(), { channels: 1 });
  await changeSettings(system(), scene.group, { graceMinutes: 60 });
  const crowd = await Promise.all(Array.from({ length: CROWD }, (_, index) => scene.createOutsider(`p${index}`)));

  const said = await Promise.all(
    crowd.map(async (one) => {
      await scene.join(scene.group, one);
      return scene.say(one);
    }),
  );

  await scene.expectUntouched(said);
});
