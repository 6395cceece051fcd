import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../support/system/group-view.js';
import type { MessageView } from '../support/system/sandbox-client.js';
import { BOT_RIGHTS, type Scene, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem();

/** Asks the doctor; their answer is the one that replies. */
async function consult(scene: Scene<never>): Promise<MessageView & { readonly text: string }> {
  const asked = await scene.say(scene.owner, '/doctor');
  return scene.eventually(async () => {
    const answer = (await scene.botMessages()).find(({ replyTo }) => replyTo === asked);
    if (answer?.text === undefined) throw new Error('The doctor does not answer');
    return { ...answer, text: answer.text };
  });
}

describe.concurrent('/doctor', () => {
  it('names a channel in which we are no administrator, with a button that makes us one, and is content afterwards', async () => {
    const { sandbox, botId } = system();
    const scene = await setScene(system(), { channels: 2 });
    const [lost, sound] = [scene.channelAt(0), scene.channelAt(1)];
    await sandbox.act('demote', { chatId: lost.id, by: scene.owner.id, userId: botId });

    const ill = await consult(scene);

    expect(ill.text).toContain('One thing to mend:');
    expect(ill.text).toContain(`• ${lost.title}: I am no administrator there.`);
    expect(ill.text).not.toContain(`• ${sound.title}: I am`);
    const [mend, ...others] = buttonsOf(ill.buttons);
    expect(others).toEqual([]);
    expect(mend?.text).toBe('Add me to a channel');
    const asked = new URL(mend?.url ?? '').searchParams;
    expect([asked.has('startchannel'), asked.get('admin')]).toEqual([true, 'invite_users']);
    const rights = { canInviteUsers: true };
    await sandbox.act('promote', { chatId: lost.id, by: scene.owner.id, userId: botId, rights });

    expect((await consult(scene)).text).toContain('Everything is in order');
  });

  it('names the right that we lack in the group, with a button that gives it, and is content afterwards', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const bot = { id: system().botId };
    await scene.administer('promote', bot, { rights: { ...BOT_RIGHTS, canRestrictMembers: false } });

    const ill = await consult(scene);

    expect(ill.text).toContain('• Here: I need the right Ban users.');
    const [mend] = buttonsOf(ill.buttons);
    expect(mend?.text).toBe('Give me the rights');
    expect(new URL(mend?.url ?? '').searchParams.get('admin')).toContain('restrict_members');
    await scene.administer('promote', bot, { rights: BOT_RIGHTS });

    const well = await consult(scene);
    expect(well.text).toContain('Everything is in order');
    expect(buttonsOf(well.buttons)).toEqual([]);
  });

  it('says what a private channel lacks that we may make no link to', async () => {
    const { sandbox, botId } = system();
    const scene = await setScene(system(), { channels: 0, isProtected: false });
    const club = await sandbox.createChat({ type: 'channel', title: 'Club', ownerId: scene.owner.id });
    const [chatId, by] = [club.id, scene.owner.id];
    await sandbox.act('add-bot', { chatId, by, admin: { canPostMessages: true } });
    await scene.say(scene.owner, `/protect ${club.id}`);
    await scene.expectProtected(1);

    const ill = await consult(scene);

    expect(ill.text).toContain('• Club: it is private and I may make no link');
    expect(buttonsOf(ill.buttons).map(({ text }) => text)).toEqual(['Add me to a channel']);
    await sandbox.act('promote', { chatId, by, userId: botId, rights: { canInviteUsers: true } });

    expect((await consult(scene)).text).toContain('Everything is in order');
  });
});
