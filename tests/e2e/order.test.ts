import { afterEach, describe, expect, it } from 'vitest';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const EXIT_WITHIN_MS = 15 * 1000;

const system = useSystem({ workers: 2 });

afterEach(async () => {
  await system().sandbox.clearTrouble();
});

/** Everything that is done meanwhile reaches us afterwards, at once. */
async function whileNothingIsDelivered(act: () => Promise<unknown>): Promise<void> {
  await system().sandbox.setDelivery({ paused: true });
  await act();
  await system().sandbox.setDelivery({ paused: false });
}

describe('updates that come late', () => {
  it('restrict nobody who has left the group meanwhile', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    let messageId = 0;

    await whileNothingIsDelivered(async () => {
      messageId = await scene.say(mia);
      await scene.leave(scene.group, mia);
    });

    await scene.expectGone(messageId);
    await scene.quiet();
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
    expect(await scene.warnings()).toHaveLength(0);
  });

  it('restrict nobody who has become an administrator meanwhile', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;

    await whileNothingIsDelivered(async () => {
      await scene.say(mia);
      await scene.administer('promote', mia);
    });

    await scene.quiet();
    expect((await system().sandbox.readMember(scene.group.id, mia.id)).status).toBe('administrator');
    expect(await scene.warnings()).toHaveLength(0);
  });

  it('end in what is true now, whatever their order', async () => {
    const scene = await setScene(system(), { members: { mia: [], noah: [0, 1] } });
    const { mia, noah } = scene.people;
    await system().sandbox.setDelivery({ reorder: 0.7, duplicate: 0.5, delayMs: [0, 300], seed: 11 });

    await scene.say(mia);
    await scene.say(noah);
    for (const channel of scene.channels) await scene.join(channel, mia);
    await scene.leave(scene.channelAt(0), noah);
    await scene.leave(scene.channelAt(1), noah);
    await scene.join(scene.channelAt(1), noah);

    await scene.expectFree(mia);
    await scene.expectHeld(noah);
    await scene.quiet();
    expect(await scene.isHeld(mia)).toBe(false);
    expect(await scene.isHeld(noah)).toBe(true);
    expect(await scene.warnings()).toHaveLength(1);
  });
});

describe('what an administrator orders', () => {
  it('comes true in the order in which they said it, though the first has to wait', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const { sandbox } = system();
    const other = await scene.createChannel('late');
    await sandbox.act('add-bot', { chatId: other.id, by: scene.owner.id });
    const answersBefore = (await scene.botMessages()).length;
    const faultId = await sandbox.addFault({ method: 'getChat', chatId: other.id, status: 500 });
    await scene.say(scene.owner, `/protect @${other.username}`);
    await scene.eventually(async () => {
      const calls = await sandbox.readJournal();
      expect(calls.map(({ method, params }) => `${method} ${String(params['chat_id'])}`)).toContain(
        `getChat @${other.username}`,
      );
    });

    await scene.say(scene.owner, `/unprotect @${other.username}`);
    await sandbox.removeFault(faultId);

    await scene.eventually(async () => expect(await scene.botMessages()).toHaveLength(answersBefore + 2));
    await scene.quiet();
    await scene.expectProtected(1);
  });
});

describe('updates that are lost', () => {
  it('keep nobody held who presses', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await system().sandbox.setDelivery({ lose: 1, kinds: ['chat_member'] });
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);

    await scene.join(scene.channelAt(0), mia);
    await scene.pressJoined(mia, warning);

    await scene.expectFree(mia);
  });
});

describe('a worker that is asked to stop', () => {
  it('exits with 0 in time, and another one finishes what it handed back', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [], lea: [] } });
    const people = Object.values(scene.people);
    const leaving = await system().addWorker();

    const said = await Promise.all(people.map((someone) => scene.say(someone)));
    const askedAt = performance.now();
    const code = await leaving.stop();

    expect(code).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(EXIT_WITHIN_MS);
    for (const messageId of said) await scene.expectGone(messageId);
    await scene.eventually(async () => {
      for (const someone of people) expect(await scene.isHeld(someone)).toBe(true);
    });
  });
});
