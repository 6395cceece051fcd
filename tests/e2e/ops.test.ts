/** The operator's commands beside a system that runs. Each test has a scene of its own; the last one concerns all. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOperator, type Operator } from '../support/ops.js';
import { BOT_RIGHTS, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem();
let operator: Operator;
let folder: string;

beforeAll(async () => {
  operator = createOperator(system().env, system().botId);
  folder = await mkdtemp(path.join(tmpdir(), 'gmbot-ops-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('settle', () => {
  it('settles one member and explains the decision with what it rests on', async () => {
    const scene = await setScene(system(), { members: { mia: [0] } });
    const { mia } = scene.people;
    await scene.say(mia);
    await scene.expectHeld(mia);

    const { code, json } = await operator.ask('settle', `${scene.group.id}`, `${mia.id}`);
    const { out } = await operator.run('settle', `${scene.group.id}`, `${mia.id}`);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      settle: { kind: 'done' },
      verdict: { reason: 'channel-missing', wanted: 'held' },
      channels: [
        { chatId: scene.channelAt(0).id, membership: 'yes', evidence: { answer: 'yes', source: 'look-up' } },
        { chatId: scene.channelAt(1).id, membership: 'no', evidence: { answer: 'no' } },
      ],
      ledger: { owner: 'ours', intent: null },
    });
    expect(out).toMatch(/^Settled\.\nDecision: +held, because: channel-missing\n/);
  });

  it('mends what nobody told us of', async () => {
    const scene = await setScene(system(), { members: { mia: [0, 1] } });
    await scene.say(scene.people.mia);
    await scene.quiet();
    await scene.administer('restrict', scene.people.mia, { permissions: {} });

    const { json } = await operator.ask('settle', `${scene.group.id}`, `${scene.people.mia.id}`);

    expect(json).toMatchObject({ settle: { kind: 'done' }, verdict: { reason: 'complete' } });
  });

  it('ends with 3 for a group that is not known, and with 4 while no worker comes to it', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    await operator.run('queues', 'pause', 'members');

    const unknown = await operator.run('settle', '-100999', '7');
    const waiting = await operator.ask('settle', `${scene.group.id}`, `${scene.people.mia.id}`, '--wait', '1');
    await operator.run('queues', 'resume', 'members');

    expect(unknown.code).toBe(3);
    expect(waiting).toMatchObject({ code: 4, json: { settle: { kind: 'under-way' } } });
  });
});

describe('tenants', () => {
  it('lists and shows the groups', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    await scene.say(scene.people.mia);
    await scene.expectHeld(scene.people.mia);

    const { json } = await operator.ask('tenants');
    const shown = await operator.ask('tenants', 'show', `${scene.group.id}`);

    const summary = { chatId: scene.group.id, title: scene.group.title, standing: 'on', channels: 2, held: 1 };
    expect((json as { tenants: unknown[] }).tenants).toContainEqual(expect.objectContaining(summary));
    expect(shown).toMatchObject({
      code: 0,
      json: { tenant: { chatId: scene.group.id, settings: { inDoubt: 'deny' } } },
    });
    expect((await operator.run('tenants', 'show', '@nobody_here')).code).toBe(3);
  });

  it('moves a configuration: what was exported and is gone is back after the import', async () => {
    const scene = await setScene(system(), { members: { mia: [], noah: [] } });
    const { mia, noah } = scene.people;
    await scene.say(noah);
    await scene.expectHeld(noah);
    await scene.say(scene.owner, `/trust ${noah.id}`);
    await scene.expectFree(noah);
    const file = path.join(folder, 'tenant.json');
    const exported = await operator.ask('tenants', 'export', `${scene.group.id}`, '--out', file);
    await system().database.query('DELETE FROM groups WHERE chat_id = $1', [scene.group.id]);

    const imported = await operator.ask('tenants', 'import', file);
    await scene.say(mia);

    expect(exported).toEqual({ code: 0, json: { out: file, groups: 1 } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(imported).toEqual({ code: 0, json: { imported: [scene.group.id], waiting: [], full: [] } });
    await scene.expectHeld(mia);
    const again = await operator.ask('tenants', 'export', `${scene.group.id}`);
    expect(again.json).toEqual(JSON.parse(await readFile(file, 'utf8')));
    expect(again.json).toMatchObject({ groups: [{ links: { length: 2 }, trusted: [{ userId: noah.id }] }] });
  });

  it('refuses a file that is none, and one that is not there', async () => {
    const broken = path.join(folder, 'broken.json');
    await writeFile(broken, '{"format":"gmbot-tenants","version":1,"groups":[{"chatId":"x"}]}');

    const refused = await operator.run('tenants', 'import', broken);

    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('groups.0.chatId')]);
    expect((await operator.run('tenants', 'import', path.join(folder, 'nothing.json'))).code).toBe(3);
  });
});

describe('tenants block', () => {
  it('frees everyone, leaves, stays away, and goes on as configured once it is unblocked', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    const { mia } = scene.people;
    const { id: chatId } = scene.group;
    const botIsThere = async (): Promise<boolean> =>
      (await system().sandbox.readMember(chatId, system().botId)).isMember;
    await scene.say(mia);
    await scene.expectHeld(mia);

    const blocked = await operator.ask('tenants', 'block', `${chatId}`);

    expect(blocked).toEqual({ code: 0, json: { chatId, isBlocked: true, hasLeft: true, held: 0 } });
    expect(await scene.isHeld(mia)).toBe(false);
    expect(await botIsThere()).toBe(false);

    await system().sandbox.act('add-bot', { chatId, by: scene.owner.id, admin: BOT_RIGHTS });
    await scene.eventually(async () => expect(await botIsThere()).toBe(false));
    expect(await operator.ask('tenants', 'show', `${chatId}`)).toMatchObject({
      json: { tenant: { standing: 'blocked' } },
    });

    await operator.run('tenants', 'unblock', `${chatId}`);
    await system().sandbox.act('add-bot', { chatId, by: scene.owner.id, admin: BOT_RIGHTS });
    await scene.say(mia, 'Once more');
    await scene.expectHeld(mia);
  });

  it('ignores what is said there while it cannot leave', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    await system().sandbox.addFault({ method: 'leaveChat', chatId: scene.group.id, status: 500, times: 1 });

    const cut = await operator.run('tenants', 'block', `${scene.group.id}`);
    const messageId = await scene.say(scene.people.mia);
    await scene.say(scene.owner, '/protect');
    await scene.quiet();

    expect([cut.code, cut.err]).toEqual([4, expect.stringContaining('The same command goes on')]);
    expect(await scene.stands(messageId)).toBe(true);
    expect(await scene.isHeld(scene.people.mia)).toBe(false);
    expect((await operator.run('tenants', 'block', `${scene.group.id}`)).code).toBe(0);
  });
});

describe('free-all', () => {
  it('wants to be told that it is meant', async () => {
    expect((await operator.run('free-all')).code).toBe(2);
  });

  it('goes on where it was cut short, until nobody is held and every group is off', async () => {
    const scenes = [
      await setScene(system(), { members: { mia: [] } }),
      await setScene(system(), { members: { mia: [] } }),
    ];
    for (const scene of scenes) {
      await scene.say(scene.people.mia);
      await scene.expectHeld(scene.people.mia);
    }
    await operator.run('queues', 'pause', 'members');

    const cut = await operator.ask('free-all', '--yes', '--wait', '1');
    await operator.run('queues', 'resume', 'members');
    const rest = await operator.ask('free-all', '--yes');

    expect(cut).toMatchObject({ code: 4, json: { freed: 0 } });
    expect(rest).toMatchObject({ code: 0, json: { switchedOff: [], held: 0, stuck: 0 } });
    for (const scene of scenes) await scene.expectFree(scene.people.mia);
    expect(await system().database.query('SELECT FROM groups WHERE enabled')).toHaveLength(0);
  });
});
