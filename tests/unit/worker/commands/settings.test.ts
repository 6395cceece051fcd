import { parseChannelKey, parseChatId } from '@gmbot/core/domain/ids';
import { SETTING_NAMES, type SettingName } from '@gmbot/core/domain/settings';
import { type Button } from '@gmbot/core/gate/telegram-port';
import { readPanelPress } from '@gmbot/worker/bot/settings/panel-press';
import { SECTIONS } from '@gmbot/worker/bot/settings/panel-pages';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { GROUP_ID, MIA, OWNER, toMember } from './world.js';

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER, { status: 'creator' }));
  await stage.run('/settings');
});

async function press(data: string, from = OWNER): Promise<boolean> {
  return stage.handlers.commandPresses.handle(stage.press(data, from));
}

/** Buttons of the panel as it stands now. */
function listButtons(): { text: string; press: string }[] {
  const shown = stage.world.edited.at(-1)?.message ?? stage.world.sent.at(-1);
  return (shown?.buttons ?? []).flat().flatMap((button: Button) => ('press' in button ? [button] : []));
}

function text(): string {
  return (stage.world.edited.at(-1)?.message ?? stage.world.sent.at(-1))?.content.text ?? '';
}

/** What a choice's button carries on the page as it is drawn now. */
async function findChoice(name: SettingName, token: string): Promise<string> {
  await press(`s:7:p:${name}`);
  const found = listButtons().find((button) => button.press.startsWith(`s:7:c:${name}:${token}:`));
  if (found === undefined) throw new Error(`No button for ${name} ${token}`);
  return found.press;
}

async function choose(name: SettingName, token: string, from = OWNER): Promise<void> {
  await press(await findChoice(name, token), from);
}

async function watch(): Promise<void> {
  await stage.tenants.groups.changeSettings(stage.tenants.group().key, { action: 'observe' });
}

function require(count: number): void {
  const link = {
    kind: 'channel',
    title: 'News',
    username: 'x',
    inviteLink: null,
    generation: 1,
    lostAtMs: null,
  } as const;
  for (let key = 1; key <= count; key += 1)
    stage.tenants.links.push({ ...link, key: parseChannelKey(key), chatId: parseChatId(-2000 - key) });
}

describe('the settings panel', () => {
  it('says what is in force, and has a page for each section', () => {
    expect(text()).toContain('Posts in the name of another channel: deleted\n');
    expect(listButtons().map((button) => button.press)).toEqual([
      ...Object.keys(SECTIONS).map((section) => `s:7:p:in-${section}`),
      's:7:x',
    ]);
  });

  it('has a page for every setting that a person can reach', () => {
    const reached: readonly SettingName[] = Object.values(SECTIONS).flatMap((names) => [...names]);

    expect([...reached].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('has no button that nothing answers, and none above 64 bytes', async () => {
    const schedule = { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 0, toMinute: 60 }] };
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { schedule });
    await stage.run('/settings allow', { reply: { sender_chat: { id: -1009, type: 'channel' } } });
    const open = ['s:7:p:main'];
    const seen = new Set<string>();
    const dead: string[] = [];
    for (let data = open.shift(); data !== undefined; data = open.shift()) {
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      const before = stage.world.answered.length;
      await press(data);
      const told = stage.world.answered.slice(before);
      if (told.length !== 1 || told[0]?.isAlert === true) dead.push(data);
      const isPage = data.includes(':p:');
      const shown = isPage ? listButtons() : [];
      for (const button of shown) {
        if (seen.has(button.press) || button.press === 's:7:x') continue;
        seen.add(button.press);
        if (button.press.includes(':p:')) open.push(button.press);
      }
    }
    expect(dead).toEqual([]);
    for (const data of [...seen].filter((one) => one.includes(':c:'))) {
      const [, , , name = '', token = ''] = data.split(':');
      const before = stage.tenants.group().settings;
      const fresh = readPanelPress(data);
      expect(fresh?.ask?.kind).toBe('choose');
      await press(data);
      const yes = listButtons().find((button) => button.press.startsWith(`s:7:y:${name}:${token}:`));
      if (yes !== undefined) await press(yes.press);
      expect(stage.world.answered.at(-1), data).toEqual({ text: 'Saved.', isAlert: false });
      await stage.tenants.groups.changeSettings(stage.tenants.group().key, before);
    }
    expect(seen.size).toBeGreaterThan(100);
  });

  it('saves a choice, marks it and leaves the others alone', async () => {
    const before = stage.tenants.group().settings;

    await choose('inDoubt', 'allow');

    expect(stage.tenants.group().settings).toEqual({ ...before, inDoubt: 'allow' });
    expect(listButtons().map((button) => button.text)).toContain('✓ messages stay');
    expect(stage.world.answered.at(-1)).toEqual({ text: 'Saved.', isAlert: false });
    expect(stage.audited).toContain('settings');
  });

  it('tells who presses an outdated button, changes nothing, and shows what is in force', async () => {
    const outdated = await findChoice('warnTimes', '5');
    await choose('warnTimes', '10');

    await press(outdated);

    expect(stage.tenants.group().settings.warnTimes).toBe(10);
    expect(stage.world.answered.at(-1)).toMatchObject({
      isAlert: true,
      text: expect.stringMatching(/meanwhile/) as unknown,
    });
    expect(listButtons().map((button) => button.text)).toContain('✓ 10 warnings');
  });

  it('keeps what two administrators choose at the same time about two settings', async () => {
    const [one, other] = [await findChoice('inDoubt', 'allow'), await findChoice('welcomes', 'quiet')];

    await Promise.all([press(one), press(other)]);

    expect(stage.tenants.group().settings).toMatchObject({ inDoubt: 'allow', welcomes: 'quiet' });
  });

  it('takes the same press twice for one choice', async () => {
    const data = await findChoice('inDoubt', 'allow');
    await press(data);

    await press(data);

    expect(stage.world.answered.at(-1)).toEqual({ text: 'Saved.', isAlert: false });
    expect(stage.audited.filter((action) => action === 'settings')).toHaveLength(1);
  });

  it.each([
    ['gateMessages', 'off'],
    ['holdDays', '3'],
    ['action', 'delete'],
    ['action', 'observe'],
  ] as const)('asks once more before %s becomes %s', async (name, token) => {
    const before = stage.tenants.group().settings[name];
    await choose(name, token);
    expect(stage.tenants.group().settings[name]).toBe(before);

    await press(listButtons().find((button) => button.text === 'Yes, change it')?.press ?? '');

    expect(String(stage.tenants.group().settings[name])).toBe(token);
  });

  it('asks once more before watching becomes holding, and leaves it when told so', async () => {
    await watch();
    await choose('action', 'hold');

    await press(listButtons().find((button) => button.text === 'No, leave it')?.press ?? '');

    expect(stage.tenants.group().settings.action).toBe('observe');
  });

  it('shows who would be held while it only watches, and one button turns it on for real', async () => {
    stage.report = { checked: 3, wouldBeHeld: 2, unsure: 0, people: [] };
    await watch();
    await press('s:7:p:action');
    await press(listButtons().find((button) => button.text === 'See who would be held')?.press ?? '');
    expect(text()).toContain('2 members would be held now');

    await press(listButtons().find((button) => button.text === 'Yes, change it')?.press ?? '');

    expect(stage.tenants.group().settings.action).toBe('hold');
  });

  it.each([
    ['in the group mentions nobody', 'press', []],
    ['in private mentions them', 'pressPrivately', ['text_mention']],
  ] as const)('names who would be held, and %s', async (_where, way, mentions) => {
    stage.report = { checked: 3, wouldBeHeld: 1, unsure: 0, people: [{ userId: MIA, name: 'Mia', missing: [] }] };
    await watch();

    await stage.handlers.commandPresses.handle(stage[way]('s:7:p:report'));

    const { text: shown, entities } = stage.world.edited.at(-1)?.message.content ?? { text: '', entities: [] };
    expect(shown).toContain('• Mia lacks');
    expect(entities.map(({ type }) => type).filter((type) => type === 'text_mention')).toEqual(mentions);
  });

  it.each([
    [1, ['all of them', 'one of them']],
    [3, ['all of them', 'one of them', 'at least 2 of them']],
    [10, ['all of them', 'one of them', ...[2, 3, 4, 5, 6, 7, 8, 9].map((needed) => `at least ${needed} of them`)]],
  ])('offers what can be needed of %i channels', async (count, offered) => {
    require(count);

    await press('s:7:p:rule');

    expect(
      listButtons()
        .map((button) => button.text.replace('✓ ', ''))
        .slice(0, -1),
    ).toEqual(offered);
  });

  it('offers what is needed now, however few channels are left', async () => {
    require(2);
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { rule: 4 });

    await press('s:7:p:rule');

    expect(listButtons().map((button) => button.text)).toContain('✓ at least 4 of them');
  });

  it('asks for the presser’s rights with each press, and changes nothing for others', async () => {
    const data = await findChoice('inDoubt', 'allow');
    await press(data, MIA);
    stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER));
    await press(data, OWNER);

    expect(stage.tenants.group().settings.inDoubt).toBe('deny');
    expect(stage.world.answered.slice(-2)).toEqual([
      { text: 'Only administrators of this group can change this.', isAlert: true },
      { text: 'Only administrators of this group can change this.', isAlert: true },
    ]);
  });

  it('lets other administrators look and not change once the owner says so', async () => {
    await choose('editors', 'owner');
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));

    await press('s:7:p:inDoubt', MIA);
    const shown = listButtons().find((button) => button.press.includes(':allow:'));
    await press(shown?.press ?? '', MIA);

    expect(stage.tenants.group().settings.inDoubt).toBe('deny');
    expect(stage.world.answered.at(-1)?.text).toMatch(/owner/);
  });

  it('lets nobody but the owner say who changes settings', async () => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));

    await choose('editors', 'owner', MIA);

    expect(stage.tenants.group().settings.editors).toBe('administrators');
  });

  it('follows the group to a new owner with the next press', async () => {
    await choose('editors', 'owner');
    const members = stage.world.chats.get(GROUP_ID)?.members;
    members?.set(OWNER, toMember(OWNER, { status: 'administrator' }));
    members?.set(MIA, toMember(MIA, { status: 'creator' }));

    await choose('inDoubt', 'allow', OWNER);
    expect(stage.tenants.group().settings.inDoubt).toBe('deny');
    expect(stage.world.answered.at(-1)?.text).toMatch(/owner/);
    await choose('inDoubt', 'allow', MIA);

    expect(stage.tenants.group().settings.inDoubt).toBe('allow');
  });

  it.each(['s:8:p:main', 's:7:p:nothing', 's:7:c:nothing:allow:abcdef', 's:7:c:constructor:x:abcdef', 's:8:x', 's:'])(
    'says that %s is too old',
    async (data) => {
      await press(data);

      expect([stage.world.edited, stage.world.deleted]).toEqual([[], []]);
      expect(stage.world.answered[0]).toMatchObject({ isAlert: true });
    },
  );

  it('goes away when closed', async () => {
    await press('s:7:x');

    expect(stage.world.deleted).toEqual([901]);
  });

  it('leaves presses of others to others', async () => {
    expect(await press('w:12')).toBe(false);
  });
});
