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
  it('has the figures for its caption', async () => {
    await stage.run('/stats');

    expect(stage.world.sent.map(({ content }) => content.text)).toEqual([
      `${LEGEND}\n\nHeld now: 0\nMembers seen: 5\nRequired channels: 1\nAnswered from memory: 39 of 40\nhit_rate_percent: 97.5`,
    ]);
    expect(stage.world.sent[0]?.content.entities).toContainEqual(
      expect.objectContaining({ type: 'code', offset: expect.any(Number) as number }),
    );
    expect(decode(stage.world.pictures.get(0) ?? new Uint8Array())).toMatchObject({ width: 800, height: 400 });
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

  it('follows in a message of its own when the figures are too long for a caption', async () => {
    const period = { held: 1, freed: 1, complied: 0, medianMs: null, falseAlarms: 0 };
    stage.figures = { ...stage.figures, periods: Array.from({ length: 12 }, (_, days) => ({ days, ...period })) };

    await stage.run('/stats');

    const [first, second] = stage.world.sent;
    expect(first?.content.text.length).toBeGreaterThan(1024);
    expect(first?.content.text).not.toContain(LEGEND);
    expect(second?.content.text).toBe(LEGEND);
    expect([...stage.world.pictures.keys()]).toEqual([1]);
  });

  it.each(['no-right', 'picture-unfit'] as const)('leaves the figures alone when it is refused: %s', async (why) => {
    stage.world.nextSends.push({ kind: 'refused', why });

    expect(await stage.run('/stats')).toMatch(/^Held now/);
    expect(stage.world.pictures.size).toBe(0);
  });

  it('is not asked for again when the text that goes without it has to wait', async () => {
    const command = stage.say('/stats');
    stage.world.nextSends.push(
      { kind: 'refused', why: 'no-right' },
      { kind: 'wait', untilMs: stage.clock.now() + 1000, isHold: false },
    );
    await expect(stage.handlers.commands.handle(command)).rejects.toMatchObject({ retry: { kind: 'until' } });

    await stage.handlers.commands.handle(command);

    expect(stage.world.sent.map(({ content }) => content.text)).toEqual([expect.stringMatching(/^Held now/)]);
    expect(stage.world.pictures.size).toBe(0);
  });

  it('is sent once, however often the job runs', async () => {
    const command = stage.say('/stats');

    await stage.handlers.commands.handle(command);
    await stage.handlers.commands.handle(command);

    expect(stage.world.sent).toHaveLength(1);
  });

  it('goes as text to a group that has just become a supergroup', async () => {
    stage.world.nextSends.push(
      { kind: 'refused', why: 'chat-upgraded', movedTo: parseChatId(-1009) },
      { kind: 'refused', why: 'chat-upgraded', movedTo: parseChatId(-1009) },
    );

    await stage.run('/stats');

    expect(stage.world.sent).toMatchObject([
      { chatId: -1009, content: { text: expect.stringMatching(/^Held now/) as string } },
    ]);
  });
});
