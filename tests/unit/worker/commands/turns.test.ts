import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCommandLine } from '../../../support/fakes/memory-command-line.js';
import { describeCommandLine } from '../../../support/contracts/command-line.js';
import { createStage, type Stage } from './stage.js';
import { GROUP_ID, MIA, toMember } from './world.js';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
  stage.world.memberFault = { kind: 'wait', untilMs: 77, isHold: true };
});

describeCommandLine('memory', async () => ({ line: createMemoryCommandLine(), addJob: async () => undefined }));

describe('commands of one person in one group', () => {
  it('come true in the order in which they were given, whichever is tried first', async () => {
    const [protect, unprotect] = [stage.say('/protect @harbour_news'), stage.say('/unprotect @harbour_news')];
    await expect(stage.handlers.commands.handle(protect)).rejects.toMatchObject({ retry: { atMs: 77 } });
    stage.world.memberFault = null;

    await expect(stage.handlers.commands.handle(unprotect)).rejects.toMatchObject({
      code: 'command-in-line',
      retry: { kind: 'until' },
    });
    await stage.handlers.commands.handle(protect);
    const between = stage.tenants.links.length;
    await stage.handlers.commands.handle(unprotect);

    expect([between, stage.tenants.links.length]).toEqual([1, 0]);
  });

  it('hold up nothing that changes nothing', async () => {
    await expect(stage.handlers.commands.handle(stage.say('/protect @harbour_news'))).rejects.toMatchObject({
      retry: {},
    });
    stage.world.memberFault = null;

    expect(await stage.run('/status')).not.toBeNull();
  });

  it('hold up nobody else', async () => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));
    await expect(stage.handlers.commands.handle(stage.say('/protect @harbour_news'))).rejects.toMatchObject({
      retry: {},
    });
    stage.world.memberFault = null;

    expect(await stage.run('/protect @harbour_deals', { from: MIA })).not.toBeNull();
  });

  it('are out of the way once they turn out not to be theirs to give', async () => {
    stage.world.memberFault = null;
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'member' }));
    const refused = await stage.run('/protect @harbour_news', { from: MIA });
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));

    expect([refused, (await stage.run('/unprotect @harbour_news', { from: MIA })) !== null]).toEqual([null, true]);
  });

  it('have come true before Telegram lets us answer', async () => {
    stage.world.memberFault = null;
    stage.world.nextSends.push({ kind: 'wait', untilMs: 99, isHold: true });
    await expect(stage.handlers.commands.handle(stage.say('/protect @harbour_news'))).rejects.toMatchObject({
      retry: {},
    });

    expect(await stage.run('/unprotect @harbour_news')).not.toBeNull();
    expect(stage.tenants.links.length).toBe(0);
  });
});
