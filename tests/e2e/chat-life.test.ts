import { describe, expect, it } from 'vitest';
import { buttonsOf, linksOf } from '../support/system/group-view.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem({ workers: 2 });

describe.concurrent('a channel that changes its name', () => {
  it('is shown and linked by its new name, in the warnings that stand too', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const channel = scene.channelAt(0);
    await scene.say(scene.people.mia);
    await scene.expectHeld(scene.people.mia);

    const username = `${channel.username}_new`;
    await sandbox.act('rename-chat', { chatId: channel.id, by: scene.owner.id, title: 'Fresh title', username });
    await scene.join(channel, await scene.createOutsider('Somebody'));

    await scene.eventually(async () => {
      const { buttons } = await scene.warningFor(scene.people.mia);
      expect(linksOf(buttons)).toEqual([`https://t.me/${username}`]);
      expect(buttonsOf(buttons)[0]?.text).toBe('Fresh title');
    });
  });
});

describe.concurrent('a channel that is deleted', () => {
  it('holds nobody, and is told of once with how to unlink it', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [] } });
    const channel = scene.channelAt(0);
    await sandbox.act('delete-chat', { chatId: channel.id, by: scene.owner.id });

    const said = [await scene.say(scene.people.mia), await scene.say(scene.people.noah)];

    await scene.eventually(async () => {
      const hints = (await scene.botMessages()).filter(({ text = '' }) =>
        text.includes(`/unprotect @${channel.username}`),
      );
      expect(hints).toHaveLength(1);
    });
    await scene.quiet();
    for (const messageId of said) expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });
});

describe.concurrent('a required chat', () => {
  it('may be another group', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { channels: 0, isProtected: false, members: { mia: [] } });
    const club = await sandbox.createChat({ type: 'supergroup', title: 'Club', ownerId: scene.owner.id });
    await sandbox.act('add-bot', { chatId: club.id, by: scene.owner.id, admin: { canInviteUsers: true } });
    await scene.say(scene.owner, `/protect ${club.id}`);
    await scene.expectProtected(1);

    await scene.say(scene.people.mia);
    await scene.expectHeld(scene.people.mia);
    await scene.join(club, scene.people.mia);

    await scene.expectFree(scene.people.mia);
  });

  it('may be the group’s own linked channel, whose posts stand', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [0] } });
    const home = scene.channelAt(0);
    await sandbox.act('set-linked', { chatId: home.id, linkedChatId: scene.group.id });

    await sandbox.act('post', { chatId: home.id, userId: scene.owner.id, text: 'News of the day' });
    const own = await scene.say(scene.owner, { text: 'As home', asChannel: home.id });
    await scene.say(scene.people.mia);

    await scene.expectHeld(scene.people.mia);
    await scene.quiet();
    expect(await scene.stands(own)).toBe(true);
    expect((await scene.readGroup()).messages.map(({ text }) => text)).toContain('News of the day');
    expect(await scene.isHeld(scene.people.noah)).toBe(false);
  });
});

describe.concurrent('an anonymous administrator', () => {
  it('sets a group up: whoever confirms must administer the channel', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { isProtected: false, channels: 1, members: { adam: [] } });
    await scene.administer('promote', scene.people.adam, { isAnonymous: true });
    const { username } = scene.channelAt(0);

    await sandbox.say(scene.group.id, scene.people.adam.id, { text: `/protect @${username}`, anonymous: true });
    const question = await scene.eventually(async () => {
      const found = (await scene.botMessages()).find(({ buttons }) =>
        buttonsOf(buttons).some(({ text }) => text === 'Confirm'),
      );
      if (found === undefined) throw new Error('No question');
      return found;
    });
    const queryId = await sandbox.press(scene.group.id, scene.people.adam.id, question.messageId, 'Confirm');
    await scene.eventually(async () => {
      expect((await sandbox.findAnswer(queryId))?.text).toContain('You are no administrator of that channel.');
    });
    await sandbox.press(scene.group.id, scene.owner.id, question.messageId, 'Confirm');

    await scene.expectProtected(1);
  });
});
