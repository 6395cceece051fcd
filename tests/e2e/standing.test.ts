import { describe, expect, it } from 'vitest';
import { createGroupView } from '../support/system/group-view.js';
import { BOT_RIGHTS, setScene, type Scene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem({ workers: 2 });

describe.concurrent('a channel in which we are no administrator any more', () => {
  it('holds nobody, is told of once, and counts again by itself when we are back', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [] } });
    const { mia, noah } = scene.people;

    await changeBot(scene, 'demote', scene.channelAt(0).id);
    await scene.eventually(async () => expect(await noticesAbout(scene, scene.channelAt(0).title)).toHaveLength(1));
    const said = [await scene.say(mia), await scene.say(noah)];
    await scene.expectUntouched(said);
    expect(await noticesAbout(scene, scene.channelAt(0).title)).toHaveLength(1);

    await changeBot(scene, 'promote', scene.channelAt(0).id);
    await scene.expectHeld(mia);
    await scene.expectHeld(noah);
    expect(await noticesAbout(scene, scene.channelAt(0).title)).toHaveLength(0);
  });

  it('is found out by a look-up although no update told', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const [channel] = scene.channels;
    await system().sandbox.addFault({
      method: 'getChatMember',
      chatId: channel?.id ?? 0,
      status: 400,
      description: 'Bad Request: member list is inaccessible',
    });

    const messageId = await scene.say(scene.people.mia);

    await scene.eventually(async () => expect(await noticesAbout(scene, channel?.title ?? '')).toHaveLength(1));
    await scene.expectUntouched([messageId]);
  });

  it('leaves whoever it alone holds as they are for now', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await changeBot(scene, 'demote', scene.channelAt(0).id);

    await scene.eventually(async () => expect(await noticesAbout(scene, scene.channelAt(0).title)).toHaveLength(1));
    await scene.quiet();
    expect(await scene.isHeld(mia)).toBe(true);
  });

  it('does not weaken the other channels', async () => {
    const scene = await setScene(system(), { members: { mia: [0] } });
    await changeBot(scene, 'demote', scene.channelAt(0).id);
    await scene.eventually(async () => expect(await noticesAbout(scene, scene.channelAt(0).title)).toHaveLength(1));

    await scene.say(scene.people.mia);

    await scene.expectHeld(scene.people.mia);
  });
});

describe.concurrent('a "user not found" from a channel', () => {
  it('means that the person is not in it while we stand there', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const mia = await system().sandbox.createPerson('Mia', { unseenByBot: true });

    await scene.join(scene.group, mia);

    await scene.expectHeld(mia);
  });
});

describe.concurrent('our own standing in the group', () => {
  it('pauses enforcement when we are demoted and resumes it when the rights are back', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [] } });
    const { mia, noah } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await changeBot(scene, 'demote', scene.group.id);
    await scene.eventually(async () => expect(await noticesAbout(scene, 'Protection is waiting')).toHaveLength(1));
    const messageId = await scene.say(noah);
    await scene.quiet();
    expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.isHeld(mia)).toBe(true);

    await changeBot(scene, 'promote', scene.group.id, { rights: BOT_RIGHTS });
    await scene.expectHeld(noah);
    await scene.quiet();
    expect(await noticesAbout(scene, 'Protection is waiting')).toHaveLength(0);
    expect(await scene.isHeld(mia)).toBe(true);
  });

  it('frees on our return whoever complied while we could do nothing', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await changeBot(scene, 'demote', scene.group.id);
    await scene.join(scene.channelAt(0), mia);
    await scene.quiet();
    expect(await scene.isHeld(mia)).toBe(true);

    await changeBot(scene, 'promote', scene.group.id, { rights: BOT_RIGHTS });

    await scene.expectFree(mia);
  });

  it('goes on with a drain that found us without the right', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [] } });
    const { mia, noah } = scene.people;
    await scene.say(mia);
    await scene.say(noah);
    await scene.expectHeld(mia);
    await scene.expectHeld(noah);
    await changeBot(scene, 'demote', scene.group.id);
    await scene.say(scene.owner, '/unprotect');
    await scene.quiet();
    expect([await scene.isHeld(mia), await scene.isHeld(noah)]).toEqual([true, true]);

    await changeBot(scene, 'promote', scene.group.id, { rights: BOT_RIGHTS });

    await scene.expectFree(mia);
    await scene.expectFree(noah);
  });

  it('keeps the configuration through our removal and return', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    await changeBot(scene, 'remove', scene.group.id);
    const messageId = await scene.say(scene.people.mia);
    await scene.quiet();
    expect(await scene.stands(messageId)).toBe(true);

    const { id: chatId } = scene.group;
    await changeBot(scene, 'unban', chatId);
    await system().sandbox.act('add-bot', { chatId, by: scene.owner.id, admin: BOT_RIGHTS });
    await scene.say(scene.people.mia, 'Once more');

    await scene.expectHeld(scene.people.mia);
  });
});

describe.concurrent('a basic group', () => {
  it('keeps what is required, and is protected by itself once it is a supergroup', async () => {
    const scene = await setScene(system(), { type: 'group', channels: 1, members: { mia: [] } });
    const early = await scene.say(scene.people.mia, 'Still a basic group');
    await scene.quiet();
    expect(await scene.stands(early)).toBe(true);

    const { chatId } = await system().sandbox.act<{ chatId: number }>('upgrade-group', {
      chatId: scene.group.id,
      by: scene.owner.id,
    });

    const after = createGroupView(system(), { chatId, since: 0 });
    await after.eventually(async () => {
      await system()
        .sandbox.say(chatId, scene.people.mia.id, 'Now a supergroup')
        .catch(() => undefined);
      expect(await after.isHeld(scene.people.mia)).toBe(true);
    });
    await after.expectHeld(scene.people.mia);
  });
});

async function changeBot(scene: Scene<never>, act: string, chatId: number, details: object = {}): Promise<void> {
  await system().sandbox.act(act, { chatId, by: scene.owner.id, userId: system().botId, ...details });
}

async function noticesAbout(scene: Scene<never>, words: string): Promise<readonly string[]> {
  const texts = (await scene.botMessages()).map(({ text = '' }) => text);
  return texts.filter((text) => text.includes(words) && !/^(To write here|Ready\.)/.test(text));
}
