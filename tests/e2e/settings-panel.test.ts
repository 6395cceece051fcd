import { describe, expect, it } from 'vitest';
import { chooseSetting, createPanel } from '../support/system/choose-setting.js';
import { BOT_RIGHTS, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

/** What is told comes at the full minute. */
const TOLD_WITHIN_MS = 45 * 1000;

const system = useSystem();

describe.concurrent('the settings panel', () => {
  it('lets the second of two administrators know that the first has chosen, and keeps that choice', async () => {
    const scene = await setScene(system(), { channels: 1, members: { noah: [0] } });
    const { noah } = scene.people;
    await scene.administer('promote', noah, { rights: BOT_RIGHTS });
    const panel = createPanel(system(), scene, { chatId: scene.group.id, owner: scene.owner });
    await scene.say(scene.owner, '/settings');
    await panel.turnTo('warnTimes');
    const before = await panel.read();
    const index = before.buttons?.flat().findIndex(({ callbackData }) => callbackData?.includes(':warnTimes:5:')) ?? -1;
    await scene.say(noah, '/settings');
    await scene.eventually(async () => expect((await panel.read()).messageId).not.toBe(before.messageId));
    await panel.turnTo('warnTimes');
    expect(await panel.press(':warnTimes:10:', noah)).toBe('Saved.');

    const queryId = await system().sandbox.press(scene.group.id, scene.owner.id, before.messageId, index);

    await scene.eventually(async () => {
      expect((await system().sandbox.findAnswer(queryId))?.text).toMatch(/changed this meanwhile/);
    });
    const [row] = await system().database.query<{ settings: unknown }>(
      'SELECT settings FROM groups WHERE chat_id = $1',
      [scene.group.id],
    );
    expect(row?.settings).toMatchObject({ warnTimes: 10 });
  });

  it('works in private for the group, and only for its administrators', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [0] } });
    const { owner, people } = scene;
    await scene.say(owner, '/settings');
    const inGroup = createPanel(system(), scene, { chatId: scene.group.id, owner });
    const url = await scene.eventually(async () => {
      const found = (await inGroup.read()).buttons?.flat().find((button) => button.url !== undefined)?.url;
      if (found === undefined) throw new Error('There is no way into private');
      return found;
    });
    const payload = new URL(url).searchParams.get('start') ?? '';
    for (const person of [owner, people.mia]) {
      await system().sandbox.act('start-private', { userId: person.id });
      await system().sandbox.say(person.id, person.id, `/start ${payload}`);
    }
    const panel = createPanel(system(), scene, { chatId: owner.id, owner });
    await scene.eventually(() => panel.read());
    await panel.turnTo('inDoubt');

    expect(await panel.press(':c:inDoubt:allow:')).toBe('Saved.');

    await scene.eventually(async () => {
      const { messages } = await system().sandbox.readChat(people.mia.id);
      expect(messages.map(({ text }) => text).join()).toMatch(/only to administrators/);
    });
  });

  it('puts the group’s own words into the warning', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    await scene.say(scene.owner, '/settings text Ahoy {people}, come aboard: {channels}');
    const preview = createPanel(system(), scene, { chatId: scene.group.id, owner: scene.owner });
    await preview.press('Save these words');

    await scene.say(scene.people.mia);

    const warning = await scene.expectHeld(scene.people.mia);
    expect(warning.text).toMatch(/^Ahoy mia \d+, come aboard: Channel/);
  });

  it('copies a configuration from one group to another', async () => {
    const from = await setScene(system(), { channels: 2 });
    const to = await setScene(system(), { channels: 0, owner: from.owner, isProtected: false });
    await chooseSetting(system(), from, 'serviceMessages:delete');
    await from.say(from.owner, '/settings export');
    const exported = await from.eventually(async () => {
      const found = (await from.botMessages()).find(({ text }) => text?.includes('/settings import'))?.text;
      if (found === undefined) throw new Error('Nothing was exported');
      return found.slice(found.indexOf('/settings import'));
    });

    await to.say(to.owner, exported);
    await createPanel(system(), to, { chatId: to.group.id, owner: to.owner }).press('Replace the settings');

    await to.expectProtected(2);
    const [row] = await system().database.query<{ settings: unknown }>(
      'SELECT settings FROM groups WHERE chat_id = $1',
      [to.group.id],
    );
    expect(row?.settings).toMatchObject({ serviceMessages: 'delete' });
  });

  it(
    'tells the log channel who was held, in few messages',
    async () => {
      const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [] } });
      const log = await scene.createChannel('log');
      await system().sandbox.act('add-bot', { chatId: log.id, by: scene.owner.id });
      await scene.say(scene.owner, `/settings log @${log.username ?? ''}`);
      await scene.eventually(async () => {
        expect((await scene.botMessages()).map(({ text }) => text).join()).toContain('From now on');
      });
      for (const person of [scene.people.mia, scene.people.noah]) {
        await scene.say(person);
        await scene.expectHeld(person);
      }

      await scene.eventually(async () => {
        const { messages } = await system().sandbox.readChat(log.id);
        const told = messages.map(({ text = '' }) => text).join('\n');
        for (const { id } of Object.values(scene.people)) expect(told).toContain(`${id}`);
        expect(told).toContain('Here I tell what I do in');
        expect(messages.length).toBeLessThanOrEqual(3);
      }, TOLD_WITHIN_MS);
    },
    2 * TOLD_WITHIN_MS,
  );
});
