import { describe, expect, it } from 'vitest';
import { linksOf, urlOf } from '../support/system/group-view.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem({ workers: 2 });

describe.concurrent('joining the group', () => {
  it('while lacking a channel leads to a hold and a warning as welcome', async () => {
    const scene = await setScene(system());
    const mia = await scene.createOutsider('Mia', [scene.channelAt(0)]);

    await scene.join(scene.group, mia);

    const welcome = await scene.expectHeld(mia);
    expect(linksOf(welcome.buttons)).toEqual([urlOf(scene.channelAt(1))]);
  });

  it('while lacking a channel leads to the same when somebody else adds them', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const mia = await scene.createOutsider('Mia');

    await scene.administer('add-member', mia);

    await scene.expectHeld(mia);
    expect(await scene.isHeld(scene.owner)).toBe(false);
  });

  it('with every channel costs nothing visible', async () => {
    const scene = await setScene(system());
    const mia = await scene.createOutsider('Mia', scene.channels);

    await scene.join(scene.group, mia);

    await scene.quiet();
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
    expect(await scene.calls('sendMessage')).toHaveLength(0);
  });
});

describe.concurrent('leaving a channel', () => {
  it('leads to a hold and a warning in every linked group where they were seen, and elsewhere to nothing', async () => {
    const first = await setScene(system(), { channels: 1, members: { mia: [0] } });
    const { mia } = first.people;
    const shared = { channels: 0, sharedChannels: first.channels, owner: first.owner };
    const second = await setScene(system(), { ...shared, guests: [mia] });
    const unseen = await setScene(system(), { ...shared, guests: [mia] });
    const elsewhere = await setScene(system(), { channels: 1 });
    await first.say(mia);
    await second.say(mia);
    await first.quiet();

    await first.leave(first.channelAt(0), mia);

    await first.expectHeld(mia);
    await second.expectHeld(mia);
    await unseen.quiet();
    expect(await unseen.isHeld(mia)).toBe(false);
    expect(await unseen.warnings()).toHaveLength(0);
    expect(await elsewhere.callsAbout(mia)).not.toContainEqual(
      expect.objectContaining({ params: expect.objectContaining({ chat_id: elsewhere.group.id }) as unknown }),
    );
  });

  it('leads to nothing in a group that they have left', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [0] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.leave(scene.group, mia);
    await scene.quiet();

    await scene.leave(scene.channelAt(0), mia);

    await scene.quiet();
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
    expect(await scene.warnings()).toHaveLength(0);
  });
});

describe.concurrent('joining the last missing channel', () => {
  it('frees in every group that held them and takes the warnings away, without a click', async () => {
    const first = await setScene(system(), { members: { mia: [0] } });
    const { mia } = first.people;
    const second = await setScene(system(), {
      channels: 0,
      sharedChannels: [first.channelAt(1)],
      owner: first.owner,
      guests: [mia],
    });
    await first.say(mia);
    await second.say(mia);
    await first.expectHeld(mia);
    await second.expectHeld(mia);

    await first.join(first.channelAt(1), mia);

    await first.expectFree(mia);
    await second.expectFree(mia);
    const [, free] = await first.calls('restrictChatMember', mia);
    const allowed = Object.values((free?.params['permissions'] ?? {}) as Record<string, boolean>);
    expect(allowed).toEqual(Array.from({ length: 16 }, () => true));
    expect(free?.params).toMatchObject({ use_independent_chat_permissions: true });
    expect(free?.params).not.toHaveProperty('until_date');
  });

  it("leaves the group's own defaults to rule", async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await scene.join(scene.channelAt(0), mia);
    await scene.expectFree(mia);

    await system().sandbox.act('set-default-permissions', {
      chatId: scene.group.id,
      by: scene.owner.id,
      permissions: { canSendPolls: false },
    });

    await expect(scene.say(mia, { kind: 'poll' })).rejects.toThrow('may not speak');
    await expect(scene.say(mia)).resolves.toBeGreaterThan(0);
  });
});

describe.concurrent('somebody whom an administrator restricts', () => {
  it('stays restricted after joining every channel, when the gate met them later', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.administer('restrict', mia, { permissions: { canSendPhotos: true } });
    await scene.say(mia, { kind: 'photo' });
    await scene.quiet();

    await scene.join(scene.channelAt(0), mia);

    await scene.quiet();
    const { status, permissions } = await system().sandbox.readMember(scene.group.id, mia.id);
    expect(status).toBe('restricted');
    expect(permissions).toMatchObject({ can_send_photos: true, can_send_messages: false });
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });

  it('has only their messages deleted while a channel is missing', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.administer('restrict', mia, { permissions: { canSendPhotos: true } });

    const messageId = await scene.say(mia, { kind: 'photo' });

    await scene.expectGone(messageId);
    await scene.quiet();
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
    expect(await scene.warnings()).toHaveLength(0);
  });

  it('stays restricted after joining every channel, when the gate met them before', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await scene.administer('restrict', mia, { permissions: { canSendPhotos: true } });
    await scene.quiet();

    await scene.join(scene.channelAt(0), mia);

    await scene.quiet();
    const { permissions } = await system().sandbox.readMember(scene.group.id, mia.id);
    expect(permissions).toMatchObject({ can_send_photos: true, can_send_messages: false });
    expect(await scene.warnings()).toHaveLength(0);
  });

  it('stays restricted when the administrator muted them entirely over our hold', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await scene.administer('restrict', mia);
    await scene.quiet();

    await scene.join(scene.channelAt(0), mia);

    await scene.quiet();
    expect(await scene.isHeld(mia)).toBe(true);
  });
});

describe.concurrent('somebody whom an administrator frees by hand', () => {
  it('is pardoned until they next leave a required channel', async () => {
    const scene = await setScene(system(), { members: { mia: [0] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await scene.administer('unrestrict', mia);
    await scene.expectFree(mia);
    const messageId = await scene.say(mia, 'I was freed');
    await scene.quiet();
    expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.isHeld(mia)).toBe(false);

    await scene.leave(scene.channelAt(0), mia);
    await scene.expectHeld(mia);
  });
});

describe.concurrent('a held member who', () => {
  it('leaves the group, complies and returns is free', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await scene.leave(scene.group, mia);
    await scene.eventually(async () => expect(await scene.warnings()).toHaveLength(0));

    await scene.join(scene.channelAt(0), mia);
    await scene.join(scene.group, mia);

    await scene.expectFree(mia);
  });

  it('leaves the group and returns without complying is held, with one warning', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await scene.leave(scene.group, mia);
    await scene.eventually(async () => expect(await scene.warnings()).toHaveLength(0));

    await scene.join(scene.group, mia);

    await scene.expectHeld(mia);
    await scene.quiet();
    expect(await scene.warnings()).toHaveLength(1);
  });

  it('becomes an administrator is held no more, and the warning goes', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await scene.administer('promote', mia);

    await scene.eventually(async () => expect(await scene.warnings()).toHaveLength(0));
    await scene.quiet();
    expect((await system().sandbox.readMember(scene.group.id, mia.id)).status).toBe('administrator');
  });

  it('is banned is left to the ban, and the warning goes', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await scene.administer('remove', mia);

    await scene.eventually(async () => expect(await scene.warnings()).toHaveLength(0));
    await scene.quiet();
    await scene.join(scene.channelAt(0), mia);
    await scene.quiet();
    expect((await system().sandbox.readMember(scene.group.id, mia.id)).status).toBe('kicked');
  });
});
