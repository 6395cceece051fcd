import { describe, expect, it } from 'vitest';
import { eventually } from '../support/system/eventually.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const GROUPS = 12;
const MESSAGES = 1000;
/** What the workers ask Postgres by themselves meanwhile: the reconciler, and the policies that they keep for a while. */
const BACKGROUND_QUERIES = 150;
/** The sampler's look-ups, and the ingress's look at its webhook. */
const BACKGROUND_CALLS = ['getChatMember', 'getWebhookInfo'];
const RAID_IS_OVER_WITHIN_MS = 90 * 1000;

const system = useSystem({ workers: 2 });

describe('a free member', () => {
  it('costs no call about them and no query for each of a thousand messages', async () => {
    const first = await setScene(system(), { members: { mia: [0, 1] } });
    const { mia } = first.people;
    const shared = { channels: 0, sharedChannels: first.channels, owner: first.owner, guests: [mia] };
    const scenes = [first, await setScene(system(), shared), await setScene(system(), shared)];
    for (const scene of scenes) await scene.say(mia);
    await system().quiet();
    const { n: last } = (await system().sandbox.readJournal()).at(-1) ?? { n: 0 };
    const queries = system().countQueries();

    for (let said = 0; said < MESSAGES; said += scenes.length * 10)
      await Promise.all(scenes.map((scene) => scene.say(mia, { text: 'Free', count: 10 })));
    await system().quiet({ withinMs: 100_000 });

    const calls = await system().sandbox.readJournal(last);
    expect(calls.filter(({ params }) => Number(params['user_id']) === mia.id)).toEqual([]);
    expect(calls.filter(({ method }) => !BACKGROUND_CALLS.includes(method))).toEqual([]);
    expect(system().countQueries() - queries).toBeLessThan(BACKGROUND_QUERIES);
  });
});

describe('twelve groups that share channels', () => {
  it('hold and free one person alike, wherever they were seen', async () => {
    const first = await setScene(system(), { members: { mia: [] } });
    const { mia } = first.people;
    const shared = { channels: 0, sharedChannels: first.channels, owner: first.owner, guests: [mia] };
    const scenes = [first];
    while (scenes.length < GROUPS) scenes.push({ ...(await setScene(system(), shared)), people: first.people });

    for (const scene of scenes) await scene.say(mia);
    for (const scene of scenes) await scene.expectHeld(mia);
    await first.join(first.channelAt(0), mia);
    await first.join(first.channelAt(1), mia);
    for (const scene of scenes) await scene.expectFree(mia);
    await first.leave(first.channelAt(1), mia);
    for (const scene of scenes) await scene.expectHeld(mia);
  });
});

describe('the same update', () => {
  it('acts once, however often and however closely it is delivered', async () => {
    let messageId = 0;
    const scene = await setScene(system(), {
      channels: 1,
      members: { mia: [] },
      before: async ({ group, people }) => (messageId = await system().sandbox.say(group.id, people.mia.id, 'Early')),
    });
    const { mia } = scene.people;
    const { id, title } = scene.group;
    const update = {
      update_id: (await system().sandbox.readState()).counters.nextUpdateId + 1000,
      message: {
        message_id: messageId,
        date: Math.floor(Date.now() / 1000),
        chat: { id, type: 'supergroup', title },
        from: { id: mia.id, is_bot: false, first_name: mia.name },
        text: 'Early',
      },
    };

    const statuses = await Promise.all([1, 2, 3].map(async () => system().postUpdate(update)));
    await scene.expectHeld(mia);
    await scene.quiet();
    statuses.push(await system().postUpdate(update));
    await scene.quiet();

    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await scene.calls('deleteMessage')).toHaveLength(1);
    expect(await scene.calls('restrictChatMember')).toHaveLength(1);
    expect(await scene.calls('sendMessage')).toHaveLength(1);
  });

  it('acts once when every update comes twice and out of order', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await system().sandbox.setDelivery({ duplicate: 1, reorder: 0.5, seed: 7 });

    await scene.say(mia);
    await scene.expectHeld(mia);
    await scene.quiet();
    expect(await scene.calls('sendMessage')).toHaveLength(1);
    expect(await scene.calls('restrictChatMember')).toHaveLength(1);
    await scene.join(scene.channelAt(0), mia);
    await scene.expectFree(mia);
    await scene.quiet();

    await system().sandbox.clearTrouble();
    expect(await scene.calls('restrictChatMember')).toHaveLength(2);
    expect(await scene.calls('sendMessage')).toHaveLength(1);
  });
});

describe('an update of an unknown kind or an odd shape', () => {
  it.each([
    ['of an unknown kind', { brand_new_thing: { id: 1 } }],
    ['with nothing in it', {}],
    ['with a message that is none', { message: 'hello' }],
    ['with a membership that is none', { chat_member: { chat: 7 } }],
    ['with a press without data', { callback_query: { id: '1' } }],
  ])('is taken and does nothing: %s', async (_name, body) => {
    const { nextUpdateId } = (await system().sandbox.readState()).counters;

    const status = await system().postUpdate({ update_id: nextUpdateId + 5000, ...body });

    expect(status).toBe(200);
    await system().quiet();
    expect(await system().queues.listFailed()).toEqual([]);
  });
});

describe('a worker that is killed outright', () => {
  it('loses nothing: others do its work', async () => {
    const members = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`talker ${index + 1} of`, []]));
    const scene = await setScene(system(), { channels: 1, members });
    const talkers = Object.values(scene.people);
    const victim = await system().addWorker();

    const said = await Promise.all(talkers.map((talker) => scene.say(talker)));
    await victim.kill();

    for (const messageId of said) await scene.expectGone(messageId, RAID_IS_OVER_WITHIN_MS);
    await eventually(
      async () => {
        for (const talker of talkers) expect(await scene.isHeld(talker)).toBe(true);
      },
      { withinMs: RAID_IS_OVER_WITHIN_MS, describe: system().describe },
    );
  });
});
