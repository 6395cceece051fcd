import { describe, expect, it } from 'vitest';
import { chooseSetting } from '../support/system/choose-setting.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

/** Look-ups that fail leave a message in doubt for this long. */
const DOUBT_MS = 30 * 1000;
const DOUBT_IS_OVER_WITHIN_MS = 60 * 1000;

const system = useSystem({ workers: 2, env: { MEMBER_TTL_SECONDS: '2', NON_MEMBER_TTL_SECONDS: '2' } });

describe.concurrent('a look-up that fails', () => {
  it('leaves a message for thirty seconds, then deletes it, and holds nobody', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await system().sandbox.addFault({
      method: 'getChatMember',
      chatId: scene.channelAt(0).id,
      userId: mia.id,
      status: 500,
    });
    const saidAt = Date.now();

    const messageId = await scene.say(mia);

    await scene.expectGone(messageId, DOUBT_IS_OVER_WITHIN_MS);
    const [deletion] = await scene.calls('deleteMessage');
    expect((deletion?.at ?? 0) - saidAt).toBeGreaterThanOrEqual(DOUBT_MS - 500);
    expect(await scene.isHeld(mia)).toBe(false);
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
    expect(await scene.warnings()).toHaveLength(0);
  });

  it('lets a message stand that nobody could judge, where the group wants it so', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    const chatId = scene.channelAt(0).id;
    await chooseSetting(system(), scene, 'inDoubt:allow');
    await system().sandbox.addFault({ method: 'getChatMember', chatId, userId: mia.id, status: 500 });

    const messageId = await scene.say(mia);

    await scene.eventually(async () => expect((await scene.callsAbout(mia)).length).toBeGreaterThan(0));
    await scene.eventually(async () => expect(await scene.listBusyUpdates()).toEqual([]), DOUBT_IS_OVER_WITHIN_MS);
    expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.isHeld(mia)).toBe(false);
  });

  it('is tried again, so that what was in doubt is settled when it succeeds', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await system().sandbox.addFault({
      method: 'getChatMember',
      chatId: scene.channelAt(0).id,
      userId: mia.id,
      status: 502,
      times: 3,
    });

    const messageId = await scene.say(mia);

    await scene.expectGone(messageId);
    await scene.expectHeld(mia);
  });

  it('lets whoever was certainly a member lately pass', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [0] } });
    const { mia } = scene.people;
    const channelId = scene.channelAt(0).id;
    await scene.say(mia, 'I am known');
    await scene.quiet();
    await system().sandbox.addFault({ method: 'getChatMember', chatId: channelId, userId: mia.id, status: 500 });

    const said: number[] = [];
    await scene.eventually(async () => {
      said.push(await scene.say(mia, 'Am I known?'));
      const failed = (await scene.callsAbout(mia)).filter(
        ({ params, status }) => params['chat_id'] === channelId && status === 500,
      );
      expect(failed.length).toBeGreaterThan(0);
    });

    await scene.eventually(async () => expect(await scene.listBusyUpdates()).toEqual([]));
    for (const messageId of said) expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.isHeld(mia)).toBe(false);
  });

  it('leaves everything as it is when most look-ups of the channel fail', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [], lea: [], tom: [] } });
    const people = Object.values(scene.people);
    await system().sandbox.addFault({ method: 'getChatMember', chatId: scene.channelAt(0).id, status: 503 });

    const said = await Promise.all(people.map((someone) => scene.say(someone)));

    await scene.eventually(
      async () => expect(await scene.listBusyUpdates()).toEqual([]),
      DOUBT_IS_OVER_WITHIN_MS + DOUBT_MS,
    );
    for (const messageId of said) expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });
});

describe.concurrent('a call that fails for a passing reason', () => {
  it.each([
    ['restrictChatMember', { status: 500 }],
    ['restrictChatMember', { reset: true }],
    ['restrictChatMember', { hang: true }],
    ['restrictChatMember', { reset: true, afterEffect: true }],
    ['deleteMessage', { status: 502 }],
    ['deleteMessage', { reset: true, afterEffect: true }],
    ['sendMessage', { status: 500 }],
    ['getChatAdministrators', { status: 504 }],
  ] as const)('is made again: %s after %j', async (method, trouble) => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await system().sandbox.addFault({ method, chatId: scene.group.id, times: 1, ...trouble });

    const messageId = await scene.say(mia);

    await scene.expectGone(messageId, 40_000);
    await scene.expectHeld(mia, 40_000);
    await scene.quiet();
    expect(await scene.warnings()).toHaveLength(1);
  });

  it('takes a warning down although the deletion failed at first', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);
    await system().sandbox.addFault({ method: 'deleteMessage', chatId: scene.group.id, times: 2, status: 500 });
    await system().sandbox.addFault({ method: 'restrictChatMember', chatId: scene.group.id, times: 1, reset: true });

    await scene.join(scene.channelAt(0), mia);

    await scene.expectFree(mia);
  });
});

describe('flood control', () => {
  it('makes a call wait as long as Telegram says and not longer, while other chats go on', async () => {
    const slow = await setScene(system(), { channels: 1, members: { mia: [] } });
    const other = await setScene(system(), { channels: 1, members: { noah: [] } });
    const retryAfter = 5;
    const fault = { method: 'restrictChatMember', chatId: slow.group.id, times: 1, retryAfter };
    await system().sandbox.addFault(fault);

    await slow.say(slow.people.mia);
    await slow.eventually(async () => expect(await slow.calls('restrictChatMember')).toHaveLength(1));
    await other.say(other.people.noah);
    await other.expectHeld(other.people.noah);
    await slow.expectHeld(slow.people.mia);

    const [refused, again, ...more] = await slow.calls('restrictChatMember');
    expect(more).toHaveLength(0);
    expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(retryAfter * 1000);
    const [held] = await other.calls('restrictChatMember');
    expect(held?.at).toBeLessThan(again?.at ?? 0);
    expect(await system().queues.listFailed()).toEqual([]);
  });
});
