import { describe, expect, it } from 'vitest';
import { JOINED_BUTTON, linksOf, urlOf } from '../support/system/group-view.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem();

describe('a newcomer who plays the group', () => {
  it('meets the whole loop: speak, press, join, leave, unprotect, protect', async () => {
    const scene = await setScene(system(), { members: { mia: [], noah: [] } });
    const { mia, noah } = scene.people;
    const [news, deals] = [scene.channelAt(0), scene.channelAt(1)];

    const messageId = await scene.say(mia, 'Hello everybody');
    await scene.expectGone(messageId);
    const warning = await scene.expectHeld(mia);
    expect(linksOf(warning.buttons)).toEqual([urlOf(news), urlOf(deals)]);
    await expect(scene.say(mia, 'Am I muted?')).rejects.toThrow('may not speak');

    await scene.join(news, mia);
    const answer = await scene.pressJoined(mia, warning);
    expect(answer).toMatchObject({ alert: true });
    expect(answer.text).toContain(deals.title);

    await scene.join(deals, mia);
    await scene.expectFree(mia);
    const greeting = await scene.say(mia, 'Here I am');
    await scene.quiet();
    expect(await scene.stands(greeting)).toBe(true);

    await scene.leave(news, mia);
    await scene.expectHeld(mia);
    await scene.say(noah);
    await scene.expectHeld(noah);

    await scene.say(scene.owner, '/unprotect');
    await scene.expectFree(mia);
    await scene.expectFree(noah);
    const unguarded = await scene.say(noah, 'Nothing is required');
    await scene.quiet();
    expect(await scene.stands(unguarded)).toBe(true);

    await scene.say(scene.owner, '/protect');
    await scene.expectHeld(mia);
    await scene.expectHeld(noah);
  });
});

describe('unlinking', () => {
  it('one channel frees whoever lacked only that, and nobody else', async () => {
    const scene = await setScene(system(), { members: { mia: [1], noah: [] } });
    const { mia, noah } = scene.people;
    await scene.say(mia);
    await scene.say(noah);
    await scene.expectHeld(mia);
    await scene.expectHeld(noah);

    await scene.say(scene.owner, `/unprotect @${scene.channelAt(0).username ?? ''}`);

    await scene.expectFree(mia);
    await scene.eventually(async () =>
      expect(linksOf((await scene.warningFor(noah)).buttons)).toEqual([urlOf(scene.channelAt(1))]),
    );
    expect(await scene.isHeld(noah)).toBe(true);
  });
});

describe('exemptions', () => {
  it('by /trust free at once, and /untrust holds again', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await scene.say(scene.owner, `/trust ${mia.id}`);
    await scene.expectFree(mia);
    await scene.say(scene.owner, `/untrust ${mia.id}`);
    await scene.expectHeld(mia);
  });

  it('by /free last until the next leave, and /hold holds whoever is complete', async () => {
    const scene = await setScene(system(), { members: { mia: [0], noah: [0, 1] } });
    const { mia, noah } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    await scene.say(scene.owner, `/free ${mia.id}`);
    await scene.expectFree(mia);
    await scene.leave(scene.channelAt(0), mia);
    await scene.expectHeld(mia);
    await scene.say(scene.owner, `/hold ${noah.id}`);
    await scene.eventually(async () => expect(await scene.isHeld(noah)).toBe(true));
    await scene.say(scene.owner, `/free ${noah.id}`);
    await scene.expectFree(noah);
  });
});

describe('a command of somebody who is no administrator', () => {
  it('is a message like any other: deleted, its author held', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });

    const messageId = await scene.say(scene.people.mia, '/unprotect');

    await scene.expectGone(messageId);
    await scene.expectHeld(scene.people.mia);
    await scene.expectProtected(1);
  });
});

describe('members seen before /protect', () => {
  it('are verified in the background, with one silent warning', async () => {
    const scene = await setScene(system(), { channels: 1, isProtected: false, members: { mia: [], noah: [0] } });
    const { mia, noah } = scene.people;
    await scene.say(mia, 'Before');
    await scene.say(noah, 'Before');
    await scene.quiet();

    await scene.protect();

    await scene.expectHeld(mia);
    await scene.quiet();
    expect(await scene.isHeld(noah)).toBe(false);
    const sent = (await scene.calls('sendMessage')).filter(({ params }) =>
      JSON.stringify(params).includes(JOINED_BUTTON),
    );
    expect(sent.map(({ params }) => params['disable_notification'])).toEqual([true]);
  });
});
