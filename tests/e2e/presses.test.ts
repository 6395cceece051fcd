import { describe, expect, it } from 'vitest';
import { linksOf, urlOf } from '../support/system/group-view.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const ANSWER_WITHIN_MS = 5000;
const AFRESH_PAUSE_MS = 3000;

const system = useSystem({ workers: 2 });

describe.concurrent('"I have joined"', () => {
  it('names what is missing when not all is joined, and changes nothing', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);
    await scene.join(scene.channelAt(0), mia);
    await scene.eventually(async () =>
      expect(linksOf((await scene.warningFor(mia)).buttons)).toEqual([urlOf(scene.channelAt(1))]),
    );

    const { text, alert, afterMs } = await scene.pressJoined(mia, warning);

    expect(alert).toBe(true);
    expect(text).toContain(scene.channelAt(1).title);
    expect(text).not.toContain(scene.channelAt(0).title);
    expect(afterMs).toBeLessThan(ANSWER_WITHIN_MS);
    expect(await scene.isHeld(mia)).toBe(true);
  });

  it('tells a person whom the warning does not cover so, and changes nothing', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [0] } });
    const { mia, noah } = scene.people;
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);

    const { text, alert } = await scene.pressJoined(noah, warning);

    expect(alert).toBe(true);
    expect(text).toContain('someone else');
    await scene.quiet();
    expect(await scene.isHeld(mia)).toBe(true);
    expect(await scene.stands(warning.messageId)).toBe(true);
    expect(await scene.calls('restrictChatMember', noah)).toHaveLength(0);
  });

  it('asks Telegram at most once in three seconds, however often it is pressed', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);
    const { n } = (await system().sandbox.readJournal()).at(-1) ?? { n: 0 };

    await Promise.all(Array.from({ length: 6 }, () => scene.pressJoined(mia, warning)));

    await scene.quiet();
    const asked = (await system().sandbox.readJournal(n)).filter(
      ({ method, params }) =>
        method === 'getChatMember' && params['chat_id'] === scene.channelAt(0).id && params['user_id'] === mia.id,
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const [index, call] of asked.slice(1).entries())
      expect(call.at - (asked[index]?.at ?? 0)).toBeGreaterThanOrEqual(AFRESH_PAUSE_MS - 50);
  });

  it('is answered in time while Telegram does not tell who is a member', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);
    const fault = { method: 'getChatMember', chatId: scene.channelAt(0).id, hang: true };
    const faultId = await system().sandbox.addFault(fault);

    const { afterMs } = await scene.pressJoined(mia, warning);

    await system().sandbox.removeFault(faultId);
    expect(afterMs).toBeLessThan(ANSWER_WITHIN_MS);
    expect(await scene.isHeld(mia)).toBe(true);
  });
});

describe('"I have joined", when the update of the join was lost,', () => {
  it('frees, and takes the warning away', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);
    await scene.joinUnheard(scene.channelAt(0), mia);
    expect(await scene.isHeld(mia)).toBe(true);

    const { afterMs } = await scene.pressJoined(mia, warning);

    expect(afterMs).toBeLessThan(ANSWER_WITHIN_MS);
    await scene.expectFree(mia);
  });
});
