import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { MessageView } from '../support/system/sandbox-client.js';
import { type Scene, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem();

/** Asks for the figures, and waits for what says how often the cache answered. */
async function readStats(scene: Scene<never>): Promise<MessageView> {
  await scene.say(scene.owner, '/stats');
  return scene.eventually(async () => {
    const found = (await scene.botMessages()).find(({ text }) => text?.includes('hit_rate_percent'));
    if (found === undefined) throw new Error('There is no answer to /stats');
    return found;
  });
}

/** Mia is held and frees herself. */
async function play() {
  const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
  const { mia } = scene.people;
  await scene.say(mia);
  await scene.expectHeld(mia);
  await scene.join(scene.channelAt(0), mia);
  await scene.expectFree(mia);
  await scene.quiet();
  return scene;
}

describe.concurrent('/stats', () => {
  it('answers with the figures and a chart of them', async () => {
    const scene = await play();

    const figures = await readStats(scene);

    expect(figures).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/Last 30 days\nHeld: 1\nFreed: 1 \(1 had joined\)/) as string,
    });
    await scene.quiet();
    const chart = (await scene.botMessages()).find(({ kind }) => kind === 'photo');
    expect(chart?.text).toBe('Each day (UTC): 🟧 held, 🟦 freed');
    const png = await system().sandbox.readFile(chart?.photo ?? '');
    expect(decode(png)).toMatchObject({ width: 800, height: 400 });
    expect(await scene.calls('sendPhoto')).toHaveLength(1);
  });

  it('answers with the figures alone where nothing has happened', async () => {
    const scene = await setScene(system(), { channels: 1 });

    await readStats(scene);

    await scene.quiet();
    expect(await scene.calls('sendPhoto')).toHaveLength(0);
  });

  it('answers with the figures alone where photos are not allowed', async () => {
    const scene = await play();
    const description = 'Bad Request: not enough rights to send photos to the chat';
    await system().sandbox.addFault({ method: 'sendPhoto', chatId: scene.group.id, status: 400, description });

    expect(await readStats(scene)).toMatchObject({ kind: 'text', text: expect.stringMatching(/Held: 1\n/) as string });
    await scene.quiet();
    expect(await scene.calls('sendPhoto')).toHaveLength(1);
  });
});
