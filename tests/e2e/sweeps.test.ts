import { describe, expect, it } from 'vitest';
import { connectTestRedis } from '../support/redis.js';
import type { MessageView } from '../support/system/sandbox-client.js';
import { type Scene, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const MEMBERS = 8;
const FINISHED_WITHIN_MS = 60 * 1000;

const system = useSystem({ workers: 2 });

/** A protected group in which all have spoken: the first is in no channel and held. */
async function setCrowd() {
  const names = Array.from({ length: MEMBERS }, (_, index) => `member ${index} of`);
  const members = Object.fromEntries(names.map((name, index) => [name, index === 0 ? [] : [0]]));
  const scene = await setScene(system(), { channels: 1, members });
  const people = Object.values(scene.people);
  await Promise.all(people.map((person) => scene.say(person)));
  const [stranger] = people;
  if (stranger === undefined) throw new Error('There are no members');
  await scene.expectHeld(stranger);
  await scene.quiet();
  return { scene, people, stranger };
}

/** Nothing is known of the channel's members, and nothing can be found out until the trouble is cleared. */
async function forgetAndBlock(scene: Scene): Promise<void> {
  await system().sandbox.addFault({
    method: 'getChatMember',
    chatId: scene.channelAt(0).id,
    status: 500,
    delayMs: 100,
    description: 'Internal Server Error',
  });
  const redis = await connectTestRedis();
  const keys = await redis.keys(`gmbot:${system().botId}:m:*`);
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}

async function progressOf(scene: Scene): Promise<readonly MessageView[]> {
  return (await scene.botMessages()).filter(({ text = '' }) => /Checking the members|members checked|Done:/.test(text));
}

/** The one message that shows progress. */
async function findProgress(scene: Scene): Promise<MessageView> {
  return scene.eventually(async () => {
    const all = await progressOf(scene);
    expect(all).toHaveLength(1);
    const [shown] = all;
    if (shown === undefined) throw new Error('No progress is shown');
    return shown;
  });
}

async function pressStop(scene: Scene, presserId: number, { messageId }: MessageView): Promise<string> {
  const queryId = await system().sandbox.press(scene.group.id, presserId, messageId, 'Stop checking');
  const answer = await scene.eventually(async () => {
    const found = await system().sandbox.findAnswer(queryId);
    if (found === null) throw new Error('The press has no answer');
    return found;
  });
  return answer.text;
}

describe('/recheck', () => {
  it('given twice while it runs is one sweep with one message, which ends with what was found', async () => {
    const { scene } = await setCrowd();
    await forgetAndBlock(scene);
    await scene.say(scene.owner, '/recheck');
    const first = await findProgress(scene);
    await scene.say(scene.owner, '/recheck');

    const standing = await scene.eventually(async () => {
      const shown = await progressOf(scene);
      expect(shown.map(({ messageId }) => messageId)).not.toContain(first?.messageId);
      expect(shown).toHaveLength(1);
      return shown[0];
    });
    await system().sandbox.clearTrouble();

    await scene.eventually(async () => {
      const [done] = await progressOf(scene);
      expect(done?.messageId).toBe(standing?.messageId);
      expect(done?.text).toBe(`Done: ${MEMBERS} members checked.\nHeld 1 · free ${MEMBERS - 1} · could not check 0`);
      expect(done?.buttons ?? []).toEqual([]);
    });
    await scene.quiet();
    expect(await progressOf(scene)).toHaveLength(1);
  });

  it('stops for an administrator, for nobody else, and says how far it came', async () => {
    const { scene, stranger } = await setCrowd();
    await forgetAndBlock(scene);
    await scene.say(scene.owner, '/recheck');
    const shown = await findProgress(scene);
    if (shown === undefined) throw new Error('Nothing is shown');

    const refused = await pressStop(scene, stranger.id, shown);
    const stillStands = (await progressOf(scene))[0]?.text;
    await pressStop(scene, scene.owner.id, shown);

    expect(refused).toBe('Only administrators of this group can do that.');
    expect(stillStands).toContain('Checking the members');
    await scene.eventually(async () => {
      const [stopped] = await progressOf(scene);
      expect(stopped?.messageId).toBe(shown.messageId);
      expect(stopped?.text).toMatch(new RegExp(`^Stopped: \\d of ${MEMBERS} members checked\\.`));
    });
    await system().sandbox.clearTrouble();
  });
});

describe('/unprotect', () => {
  it('is taken back by its button: protection is on again, and who was freed is settled again', async () => {
    const { scene, stranger } = await setCrowd();
    await system().sandbox.addFault({
      method: 'restrictChatMember',
      chatId: scene.group.id,
      status: 500,
      delayMs: 100,
      description: 'Internal Server Error',
    });
    await scene.say(scene.owner, '/unprotect');
    const drain = await scene.eventually(async () => {
      const found = (await scene.botMessages()).find(({ text = '' }) => text.startsWith('Protection is off.'));
      if (found === undefined) throw new Error('Nothing is shown');
      return found;
    });

    await system().sandbox.press(scene.group.id, scene.owner.id, drain.messageId, 'Undo: protect again');
    await scene.expectProtected(1);
    await system().sandbox.clearTrouble();

    await scene.eventually(async () => {
      const after = (await scene.botMessages()).find(({ messageId }) => messageId === drain.messageId);
      expect(after?.text).toMatch(/^Protection is on again, with the same channels\. \d of 1 had been freed/);
    });
    await scene.quiet();
    expect(await scene.isHeld(stranger)).toBe(true);
  });
});

describe('a worker that dies in the middle of a sweep', () => {
  it('leaves it to another, which finishes it in the same message', async () => {
    const { scene } = await setCrowd();
    await forgetAndBlock(scene);
    await scene.say(scene.owner, '/recheck');
    const shown = await findProgress(scene);

    const [first, second] = system().workers;
    await Promise.all([first?.kill(), second?.kill()]);
    await system().addWorker();
    await system().sandbox.clearTrouble();

    await scene.eventually(async () => {
      const all = await progressOf(scene);
      expect(all.map(({ messageId }) => messageId)).toEqual([shown?.messageId]);
      expect(all[0]?.text).toContain(`Done: ${MEMBERS} members checked.`);
    }, FINISHED_WITHIN_MS);
  });
});
