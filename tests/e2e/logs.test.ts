import { expect, it } from 'vitest';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const SPOKEN = 'the lighthouse keeper sells umbrellas';
/** More than a run of this file writes. */
const ALL_LINES = 1_000_000;

const system = useSystem();

it('tells every decision with its ids, and neither the token nor a word of what was said', async () => {
  const { ingress, workers, env } = system();
  const scene = await setScene(system(), { channels: 1, members: { stranger: [] } });

  await scene.say(scene.people.stranger, SPOKEN);
  await scene.say(scene.owner, `/why ${SPOKEN}`);
  await system().postUpdate({ update_id: 'odd', message: SPOKEN });
  await scene.quiet();
  await scene.join(scene.channelAt(0), scene.people.stranger);
  await scene.quiet();

  const logs = (await Promise.all([ingress, ...workers].map((one) => one.readTail(ALL_LINES)))).join('\n');
  const lines = logs.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  const judged = lines.find(({ msg, userId }) => msg === 'A message was judged' && userId === scene.people.stranger.id);
  const settled = lines.filter(
    ({ msg, userId }) => msg === 'A member was settled' && userId === scene.people.stranger.id,
  );
  const handled = lines.find(({ msg, groupId }) => msg === 'An update was handled' && groupId === scene.group.id);
  expect(handled).toMatchObject({
    jobId: expect.stringMatching(/^update-/) as string,
    updateId: expect.any(Number) as number,
  });
  expect(judged).toMatchObject({
    groupId: scene.group.id,
    jobId: expect.stringMatching(/^update-/) as string,
    updateId: expect.any(Number) as number,
    fate: 'deleted',
    reason: 'channel-missing',
  });
  expect(settled.map(({ act, groupId }) => [act, groupId])).toEqual(
    expect.arrayContaining([
      ['held', scene.group.id],
      ['freed', scene.group.id],
    ]),
  );
  expect(logs).not.toContain(env['BOT_TOKEN']);
  expect(logs).not.toContain(env['WEBHOOK_SECRET']);
  expect(logs).not.toContain(SPOKEN);
});
