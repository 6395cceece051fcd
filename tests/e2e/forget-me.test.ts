import { queuePrefix } from '@gmbot/core/queues/names';
import { expect, it } from 'vitest';
import { createOperator } from '../support/ops.js';
import { connectTestRedis } from '../support/redis.js';
import type { MessageView, Person } from '../support/system/sandbox-client.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem();

/** Keys of either Redis in which the person's id stands; what is under way for a moment is no matter. */
async function findKeys({ id }: Person): Promise<readonly string[]> {
  const redis = await connectTestRedis();
  try {
    const ours = [
      ...(await redis.keys(`${queuePrefix(system().botId)}:*`)),
      ...(await redis.keys(`gmbot:${system().botId}:m:*`)),
    ];
    const found = [];
    for (const key of ours) if (await holds(key)) found.push(key);
    return found.filter(
      (key) =>
        !/:(requests|commands|faults|look-ups|patience|pass[a-z-]*|sends|claims):|:(updates|interactions|members|warnings|sweeps|clean-ups):/.test(
          key,
        ),
    );
  } finally {
    redis.disconnect();
  }

  async function holds(key: string): Promise<boolean> {
    const name = new RegExp(`(^|:)${id}$`);
    if (key.includes(`{${id}}`) || name.test(key)) return true;
    const type = await redis.type(key);
    if (type === 'zset') return (await redis.zrange(key, '0', '-1')).some((member) => name.test(member));
    return type === 'hash' && (await redis.hkeys(key)).some((field) => name.test(field));
  }
}

async function readPrivate(person: Person): Promise<readonly MessageView[]> {
  return (await system().sandbox.readChat(person.id)).messages.filter(({ from }) => from.id === system().botId);
}

it('a person who asks for it is forgotten in every store, and stays held where they are held', async () => {
  const free = await setScene(system(), { members: { mia: [0, 1], noah: [] } });
  const { mia } = free.people;
  const held = await setScene(system(), { guests: [mia] });
  await free.say(mia);
  await held.say(mia);
  await held.expectHeld(mia);
  await free.say(free.owner, `/trust ${mia.id}`);
  await free.quiet();
  await held.quiet();
  expect((await findKeys(mia)).length).toBeGreaterThan(3);

  await system().sandbox.act('start-private', { userId: mia.id });
  await system().sandbox.say(mia.id, mia.id, '/forgetme');
  const question = await free.eventually(async () => {
    const asked = (await readPrivate(mia)).find(({ text }) => text?.startsWith('I can erase'));
    if (asked === undefined) throw new Error('Nobody asks');
    return asked;
  });
  await system().sandbox.press(mia.id, mia.id, question.messageId, 'Erase it');
  await free.eventually(async () => {
    const answer = (await readPrivate(mia)).find(({ messageId }) => messageId === question.messageId);
    expect(answer?.text).toContain('You are still held in one group');
  });

  expect(await findKeys(mia)).toEqual([]);
  expect(await system().database.query('SELECT FROM trusted WHERE user_id = $1', [mia.id])).toEqual([]);
  expect(await system().database.query('SELECT name, owner FROM holds WHERE user_id = $1', [mia.id])).toEqual([
    { name: '', owner: 'ours' },
  ]);
  expect(await held.isHeld(mia)).toBe(true);
  await held.eventually(async () => expect((await held.warningFor(mia)).text).toMatch(/^Someone, to write here/));
  for (const channel of held.channels) await held.join(channel, mia);
  await held.expectFree(mia);
});

it("the operator's command does the same", async () => {
  const scene = await setScene(system(), { members: { mia: [0, 1] } });
  const { mia } = scene.people;
  await scene.say(mia);
  await scene.quiet();

  const forgotten = await createOperator(system().env, system().botId).ask('forget', `${mia.id}`);

  expect(forgotten).toMatchObject({ code: 0, json: { userId: mia.id, kept: 0 } });
  expect(await findKeys(mia)).toEqual([]);
});
