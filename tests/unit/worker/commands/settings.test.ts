import { SETTING_NAMES, SETTING_VALUES } from '@gmbot/core/gate/settings';
import { readPanelPress } from '@gmbot/worker/bot/commands/settings-panel';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { GROUP_ID, MIA, OWNER, toMember } from './world.js';

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  await stage.run('/settings');
});

async function press(data: string, from = OWNER): Promise<boolean> {
  return stage.handlers.commandPresses.handle(stage.press(data, from));
}

function listButtons(): { text: string; press: string }[] {
  const { buttons } = stage.world.sent[0] ?? { buttons: [] };
  return buttons.flat().flatMap((button) => ('press' in button ? [button] : []));
}

describe('the settings panel', () => {
  it('offers every value of every setting and marks the one in force', () => {
    expect(listButtons().map(({ text }) => text)).toEqual([
      '1. ✓ deleted',
      '1. allowed',
      '2. ✓ deleted',
      '2. allowed',
      '3. ✓ kept',
      '3. deleted',
      'Close',
    ]);
  });

  it('says what is in force', () => {
    const { text, entities } = stage.world.sent[0]?.content ?? { text: '', entities: [] };

    expect(text).toContain('1. Posts in the name of another channel: deleted\n');
    expect(entities.map(({ offset, length }) => text.slice(offset, offset + length)).slice(1)).toEqual([
      'deleted',
      'deleted',
      'kept',
    ]);
  });

  it('has no button that nothing answers, and none above 64 bytes', async () => {
    for (const button of listButtons()) {
      expect(Buffer.byteLength(button.press)).toBeLessThanOrEqual(64);
      expect(await press(button.press)).toBe(true);
    }

    expect(stage.world.answered.map(({ isAlert }) => isAlert)).not.toContain(true);
  });

  it.each(SETTING_NAMES.flatMap((name) => SETTING_VALUES[name].map((value) => [name, value] as const)))(
    'sets %s to %s and shows it',
    async (name, value) => {
      await press(`s:7:${name}:${value}`);

      expect(stage.tenants.group().settings[name]).toBe(value);
      const marked = stage.world.edited[0]?.message.buttons.flat().filter(({ text }) => text.includes('✓'));
      expect(marked).toContainEqual(expect.objectContaining({ press: `s:7:${name}:${value}` }));
      expect(stage.world.answered).toEqual([{ text: 'Saved.', isAlert: false }]);
    },
  );

  it('asks for the presser’s rights with each press, and changes nothing for others', async () => {
    await press('s:7:inDoubt:allow', MIA);
    stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER));
    await press('s:7:inDoubt:allow', OWNER);

    expect(stage.tenants.group().settings.inDoubt).toBe('deny');
    expect(stage.world.answered).toEqual([
      { text: 'Only administrators of this group can change this.', isAlert: true },
      { text: 'Only administrators of this group can change this.', isAlert: true },
    ]);
  });

  it.each(['s:8:inDoubt:allow', 's:7:inDoubt:perhaps', 's:7:nothing:allow', 's:7:constructor:x', 's:8:close'])(
    'says that %s is too old',
    async (data) => {
      await press(data);

      expect([stage.world.edited, stage.world.deleted]).toEqual([[], []]);
      expect(stage.world.answered[0]).toMatchObject({ isAlert: true });
    },
  );

  it('goes away when closed', async () => {
    await press('s:7:close');

    expect(stage.world.deleted).toEqual([901]);
  });

  it('leaves presses of others to others', async () => {
    expect(await press('w:12')).toBe(false);
  });

  it.each(['', 's', 's:', 's:x:inDoubt:allow', 's:7', `s:7:${'x'.repeat(60)}`])('reads nothing in %j', (data) => {
    expect(readPanelPress(data)).toBeNull();
  });
});
