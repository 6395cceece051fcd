import { describe, expect, it } from 'vitest';
import { chooseSetting } from '../support/system/choose-setting.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem();

describe.concurrent('a setting', () => {
  it('lets posts as another channel stand', async () => {
    const scene = await setScene(system(), { channels: 1, members: { noah: [0] } });
    const ownerId = scene.people.noah.id;
    const stranger = await system().sandbox.createChat({ type: 'channel', title: 'Noah speaks', ownerId });
    await chooseSetting(system(), scene, 'channelPosts:allow');

    const messageId = await scene.say(scene.people.noah, { text: 'As a channel', asChannel: stranger.id });

    await scene.expectUntouched([messageId]);
  });

  it('has service messages cleaned up', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const mia = await scene.createOutsider('Mia', scene.channels);
    await chooseSetting(system(), scene, 'serviceMessages:delete');

    await scene.join(scene.group, mia);

    await scene.eventually(async () => {
      const { messages } = await scene.readGroup();
      expect(messages.filter(({ kind, from }) => kind === 'service' && from.id === mia.id)).toEqual([]);
    });
    await scene.quiet();
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });

  it('is changed by administrators alone', async () => {
    const scene = await setScene(system(), { channels: 1, members: { noah: [0] } });

    const text = await chooseSetting(system(), scene, 'channelPosts:allow', scene.people.noah);

    expect(text).toContain('Only administrators');
  });
});
