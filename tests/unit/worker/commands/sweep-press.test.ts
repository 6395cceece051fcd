import { parseMessageId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, dieOnce, type Stage } from './stage.js';
import { MIA, OWNER } from './world.js';

/** Of the first answer to a command after `/protect`. */
const ANSWER = 902;

let stage: Stage;

async function press(data: string, from = OWNER): Promise<void> {
  await stage.handlers.commandPresses.handle(stage.press(data, from, ANSWER));
}

/** What the fleet does with the sweeps that were asked for. */
async function noteSweeps(): Promise<void> {
  for (const request of stage.sweeps) await stage.desk.note(request);
}

describe('the button under a sweep', () => {
  beforeEach(async () => {
    stage = createStage();
    await stage.run('/protect @harbour_news');
    stage.sweeps.length = 0;
  });

  it('stops a check for an administrator', async () => {
    await stage.run('/recheck');
    await noteSweeps();

    await press('x:recheck');

    const [request] = stage.sweeps;
    if (request === undefined) throw new Error('nothing was asked for');
    expect((await stage.desk.read(request)).isStopped).toBe(true);
    expect(stage.world.answered.at(-1)).toMatchObject({ text: null });
  });

  it('stops nothing for anyone else, and says so', async () => {
    await stage.run('/recheck');
    await noteSweeps();

    await press('x:recheck', MIA);

    const [request] = stage.sweeps;
    if (request === undefined) throw new Error('nothing was asked for');
    expect((await stage.desk.read(request)).isStopped).toBe(false);
    expect(stage.world.answered.at(-1)).toMatchObject({ text: 'Only administrators of this group can do that.' });
  });

  it('tells who presses too late that it is over', async () => {
    await press('x:recheck');

    expect(stage.world.answered.at(-1)).toMatchObject({ text: 'This is over already.' });
  });

  it('is there from the beginning, and a check of its own has none of another', async () => {
    await stage.run('/recheck');

    expect(stage.world.sent.at(-1)?.buttons).toEqual([[{ text: 'Stop checking', press: 'x:recheck' }]]);
  });

  it('protects again with the channels that were kept, while people are being freed', async () => {
    stage.tenants.held.add(MIA);
    await stage.run('/unprotect');
    await noteSweeps();
    stage.sweeps.length = 0;

    await press('x:unprotect');

    expect(stage.tenants.group().isEnabled).toBe(true);
    expect(stage.sweeps).toMatchObject([{ over: 'seen', purpose: 'protect' }]);
    expect(stage.world.edited).toEqual([]); // the drain itself says where it stopped
  });

  it('protects again with all that belongs to it when a run of the press dies in between', async () => {
    stage.tenants.held.add(MIA);
    await stage.run('/unprotect');
    await noteSweeps();
    stage.sweeps.length = 0;
    const pressed = stage.press('x:unprotect', OWNER, ANSWER);
    dieOnce(stage.tenants.groups, 'setEnabled');
    await expect(stage.handlers.commandPresses.handle(pressed)).rejects.toThrow('setEnabled');

    await stage.handlers.commandPresses.handle(pressed);

    expect(stage.sweeps).toMatchObject([{ over: 'seen', purpose: 'protect' }]);
    expect(stage.world.answered.at(-1)).toMatchObject({ text: null });
    expect(stage.world.edited).toEqual([]); // the drain itself says where it stopped
  });

  it('says that protection is on where nobody is left to be freed', async () => {
    stage.tenants.held.add(MIA);
    await stage.run('/unprotect');

    await press('x:unprotect');

    expect(stage.world.edited.at(-1)?.message.content.text).toContain('News');
  });

  it('protects nothing for whoever is no administrator', async () => {
    stage.tenants.held.add(MIA);
    await stage.run('/unprotect');

    await press('x:unprotect', MIA);

    expect(stage.tenants.group().isEnabled).toBe(false);
  });

  it('is not offered where no channel is left to protect with', async () => {
    stage.tenants.held.add(MIA);

    await stage.run('/unprotect @harbour_news');

    expect(stage.world.sent.at(-1)?.buttons).toEqual([]);
    expect(stage.sweeps).toMatchObject([{ purpose: 'unprotect', progress: { isStoppable: false } }]);
  });
});

describe('/protect where many were seen', () => {
  beforeEach(() => {
    stage = createStage();
  });

  it('shows in its answer how far they are verified, and keeps what else it says', async () => {
    stage.seenCount = 51;

    const answer = await stage.run('/protect @harbour_news');

    expect(answer).toContain('Checking the members I have seen: 0 of 51.');
    expect(stage.world.sent.at(-1)?.buttons).toEqual([[{ text: 'Stop checking', press: 'x:protect' }]]);
    const shown = stage.sweeps.find(({ progress }) => progress !== null);
    expect(shown).toMatchObject({ over: 'seen', purpose: 'protect', progress: { messageId: parseMessageId(901) } });
    expect(shown?.progress?.beside?.content.text).toBe(answer?.split('\n\nChecking')[0]);
  });

  it('says nothing of it where few were', async () => {
    stage.seenCount = 50;

    const answer = await stage.run('/protect @harbour_news');

    expect(answer).not.toContain('Checking');
    expect(stage.sweeps.every(({ progress }) => progress === null)).toBe(true);
  });

  it('asks for the verification once while its answer has to wait', async () => {
    stage.seenCount = 51;
    stage.world.nextSends.push({ kind: 'wait', untilMs: 9, isHold: false });

    await expect(stage.handlers.commands.handle(stage.say('/protect @harbour_news'))).rejects.toMatchObject({
      retry: { atMs: 9 },
    });

    expect(stage.sweeps.filter(({ purpose }) => purpose === 'protect')).toHaveLength(1);
  });
});
