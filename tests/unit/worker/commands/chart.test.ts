import { decode } from 'fast-png';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseChatId } from '@gmbot/core/domain/ids';
import { createStage, type Stage } from './stage.js';

const COUNTED = { held: 3, freed: 2 };
const LEGEND = 'Each day (UTC): 🟧 held, 🟦 freed';

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  await stage.run('/protect @harbour_news');
  stage.world.sent.length = 0;
  stage.figures = {
    periods: [],
    daily: [...Array.from({ length: 29 }, () => ({ held: 0, freed: 0 })), COUNTED],
    joins: [],
  };
});

describe('the chart of /stats', () => {
  it('follows the figures, and says in its caption which colour is what', async () => {
    await stage.run('/stats');

    const [figures, chart] = stage.world.sent;
    expect(figures?.content.text).toMatch(/^Held now: 0\n[^]*hit_rate_percent: 97\.5$/);
    expect(chart).toMatchObject({ content: { text: LEGEND }, replyTo: 901, buttons: [] });
    expect([...stage.world.pictures.keys()]).toEqual([1]);
    expect(decode(stage.world.pictures.get(1) ?? new Uint8Array())).toMatchObject({ width: 800, height: 400 });
  });

  it('is left out where nothing happened', async () => {
    stage.figures = { ...stage.figures, daily: [] };

    expect(await stage.run('/stats')).toMatch(/^Held now/);
    expect(stage.world.pictures.size).toBe(0);
  });

  it('names the time zone of the group’s hours', async () => {
    const spans = [{ days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, toMinute: 0 }];
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, {
      schedule: { timeZone: 'Europe/Kyiv', spans },
    });

    expect(await stage.run('/stats')).toContain('Each day (Europe/Kyiv)');
  });

  it.each(['no-right', 'picture-unfit'] as const)('leaves the figures alone when it is refused: %s', async (why) => {
    const command = stage.say('/stats');
    stage.world.pictureFault = { kind: 'refused', why };

    await stage.handlers.commands.handle(command);

    expect(stage.world.sent.map(({ content }) => content.text)).toEqual([expect.stringMatching(/^Held now/)]);
  });

  it('is sent once, and so are the figures, however often the job runs and although it has to wait', async () => {
    const command = stage.say('/stats');
    stage.world.pictureFault = { kind: 'wait', untilMs: stage.clock.now() + 1000, isHold: false };
    await expect(stage.handlers.commands.handle(command)).rejects.toMatchObject({ retry: { kind: 'until' } });
    stage.world.pictureFault = null;

    await stage.handlers.commands.handle(command);
    await stage.handlers.commands.handle(command);

    expect(stage.world.sent.map(({ content }) => content.text)).toEqual([expect.stringMatching(/^Held now/), LEGEND]);
  });

  it('follows them to a group that has just become a supergroup', async () => {
    stage.world.nextSends.push({ kind: 'refused', why: 'chat-upgraded', movedTo: parseChatId(-1009) });

    await stage.run('/stats');

    expect(stage.world.sent.map(({ chatId }) => chatId)).toEqual([-1009, -1009]);
    expect([...stage.world.pictures.keys()]).toEqual([1]);
  });
});
