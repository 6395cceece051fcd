import { describe, expect, it } from 'vitest';
import { eventually } from '../support/system/eventually.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem({ workers: 2 });

/** Messages that made no job so far. */
async function countPassed(): Promise<number> {
  const text = await (await fetch(`${system().ingress.url}/metrics`)).text();
  return Number(/^gmbot_updates_total\{kind="message",outcome="passed"\} (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Mia is free and known to be: what she says makes no job any more. */
async function setFreeScene() {
  const scene = await setScene(system(), { channels: 1, members: { mia: [0] } });
  const { mia } = scene.people;
  await scene.say(mia);
  await scene.quiet();
  const before = await countPassed();
  await scene.say(mia);
  await eventually(async () => expect(await countPassed()).toBe(before + 1));
  return scene;
}

describe('somebody who is free and known to be', () => {
  it('speaks without a job', async () => {
    const scene = await setFreeScene();

    const messageId = await scene.say(scene.people.mia);

    await scene.quiet();
    expect(await scene.stands(messageId)).toBe(true);
  });

  it('is judged again once they left the channel, before they are held', async () => {
    const scene = await setFreeScene();
    const { mia } = scene.people;
    await refuseHolds(scene.group.id);

    await scene.leave(scene.channelAt(0), mia);
    await eventually(async () => expect(await scene.calls('restrictChatMember')).not.toHaveLength(0));
    const messageId = await scene.say(mia);

    await scene.expectGone(messageId);
    await scene.expectHeld(mia);
  });

  it('is judged again once another channel is required', async () => {
    const scene = await setFreeScene();
    const { mia } = scene.people;
    const other = await setScene(system(), { channels: 1, owner: scene.owner });
    await refuseHolds(scene.group.id);

    await system().sandbox.say(scene.group.id, scene.owner.id, `/protect @${other.channelAt(0).username}`);
    await scene.expectProtected(2);
    const messageId = await scene.say(mia);

    await scene.expectGone(messageId);
    await scene.expectHeld(mia);
  });
});

/** For a while nobody can be muted, so that everybody can speak. */
async function refuseHolds(chatId: number): Promise<void> {
  const fault = { method: 'restrictChatMember', chatId, times: 3, status: 500, description: 'Internal Server Error' };
  await system().sandbox.addFault(fault);
}
