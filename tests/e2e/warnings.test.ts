/** What stands in a group, and for whom: raids, topics, names, languages, time. */
import { getTexts } from '@gmbot/core/i18n/texts';
import { alertStillMissing } from '@gmbot/core/i18n/warning-texts';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../support/system/change-settings.js';
import { buttonsOf, linksOf, urlOf } from '../support/system/group-view.js';
import type { MessageView, Person } from '../support/system/sandbox-client.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const OFFENDERS = 50;
const MOST_NAMES = 20;
const RAID_WITHIN_MS = 60 * 1000;
/** A minute, and the timer that ends it. */
const TIMER_WITHIN_MS = 90 * 1000;

const system = useSystem({ workers: 2 });

function listMentions({ entities = [] }: MessageView): readonly { readonly offset: number; readonly length: number }[] {
  return entities
    .filter(({ type }) => type === 'text_mention')
    .map(({ offset, length }) => ({ offset: Number(offset), length: Number(length) }));
}

describe('fifty offenders in ten seconds', () => {
  it(
    'cost at most two sends in their topic, which name twenty each and count the others',
    { timeout: 2 * RAID_WITHIN_MS },
    async () => {
      const names = Array.from({ length: OFFENDERS }, (_, index) => [`p${index}`, []] as const);
      const scene = await setScene(system(), {
        channels: 1,
        isForum: true,
        topics: ['Boats'],
        members: Object.fromEntries(names),
      });
      const threadId = scene.group.topics?.find(({ name }) => name === 'Boats')?.id ?? 0;
      const offenders = Object.values<Person>(scene.people);

      const said = await Promise.all(offenders.map((one) => scene.say(one, { text: 'An advert', threadId })));

      await scene.eventually(async () => {
        const { deleted, members } = await scene.readGroup();
        expect(said.filter((id) => !deleted.some(({ messageId }) => messageId === id))).toEqual([]);
        const mute = members.filter(({ userId, canSpeak }) => offenders.some(({ id }) => id === userId) && !canSpeak);
        expect(mute).toHaveLength(OFFENDERS);
      }, RAID_WITHIN_MS);
      await scene.quiet();
      const warnings = await scene.warnings();
      const others = warnings.map(({ text = '' }) => Number(/and (\d+) others?/u.exec(text)?.[1] ?? 0));
      const named = warnings.map((warning) => listMentions(warning).length);
      expect((await scene.calls('sendMessage')).length).toBeLessThanOrEqual(2);
      expect(warnings.map((warning) => warning.threadId)).toEqual(warnings.map(() => threadId));
      expect(Math.max(...named)).toBe(MOST_NAMES);
      expect([...named, ...others].reduce((sum, count) => sum + count, 0)).toBe(OFFENDERS);
    },
  );
});

describe.concurrent('the warnings of a forum', () => {
  it('stand each in the topic in which their member spoke', async () => {
    const scene = await setScene(system(), {
      channels: 1,
      isForum: true,
      topics: ['Boats', 'Sails'],
      members: { mia: [], noah: [] },
    });
    const { mia, noah } = scene.people;
    const [boats, sails] = ['Boats', 'Sails'].map(
      (topic) => scene.group.topics?.find(({ name }) => name === topic)?.id,
    );

    await scene.say(mia, { text: 'In one', threadId: boats ?? 0 });
    await scene.say(noah, { text: 'In another', threadId: sails ?? 0 });

    const threads = [(await scene.expectHeld(mia)).threadId, (await scene.expectHeld(noah)).threadId];
    expect(threads).toEqual([boats, sails]);
    expect(await scene.warnings()).toHaveLength(2);
  });
});

describe.concurrent('a warning', () => {
  it('ticks off what is joined, and keeps buttons for what is missing', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    const before = await scene.expectHeld(mia);

    await scene.join(scene.channelAt(0), mia);

    await scene.eventually(async () => {
      const after = await scene.warningFor(mia);
      expect(after.text?.split('\n').filter((line) => line.includes('✓'))).toEqual([
        expect.stringContaining(scene.channelAt(0).title),
      ]);
      expect(linksOf(after.buttons)).toEqual([urlOf(scene.channelAt(1))]);
    });
    expect(before.text).not.toContain('✓');
  });

  it.each([
    ['markup', '<b>Mia</b> & <a href="https://example.org">x</a> *_`[x](y)'],
    ['marks that turn the direction', '\u202Egnp.aiM\u2066\u2067'],
    ['of the greatest length', 'M'.repeat(64), 'W'.repeat(64)],
    ['nothing to see', '\u3164\u200B\u2800'],
    ['lines', 'Mia\n\n\nYou have won'],
  ])('names a person safely whose name is %s', async (_kind, firstName, lastName = '') => {
    const scene = await setScene(system(), { channels: 1 });
    const { user: mia } = await system().sandbox.act<{ user: Person }>('create-user', { firstName, lastName });

    await scene.join(scene.group, mia);

    const { text = '', entities = [], ...warning } = await scene.expectHeld(mia);
    const [mention] = listMentions({ ...warning, text, entities });
    const shown = text.slice(mention?.offset, (mention?.offset ?? 0) + (mention?.length ?? 0));
    expect(shown).toMatch(/[\p{L}\p{N}]/u);
    expect(shown).not.toMatch(/[\n\u202A-\u202E]/u);
    expect(entities.map(({ type }) => type)).not.toContain('text_link');
    expect(linksOf(warning.buttons)).toEqual([urlOf(scene.channelAt(0))]);
  });

  it('speaks the language of the group, and alerts that of the person', async () => {
    const scene = await setScene(system(), { channels: 1, isProtected: true });
    await changeSettings(system(), scene.group, { language: 'ar' });
    const { user: mia } = await system().sandbox.act<{ user: Person }>('create-user', {
      firstName: 'Mia',
      languageCode: 'es',
    });

    await scene.join(scene.group, mia);

    const warning = await scene.eventually(async () => {
      const found = (await scene.botMessages()).find((message) => listMentions(message).length > 0);
      if (found === undefined) throw new Error('No warning');
      return found;
    });
    const buttons = buttonsOf(warning.buttons);
    expect(warning.text).toMatch(/\p{Script=Arabic}/u);
    expect(buttons.at(-1)?.text).toBe(getTexts('ar').plain('warning.joined-button'));
    const queryId = await system().sandbox.press(scene.group.id, mia.id, warning.messageId, buttons.length - 1);
    await scene.eventually(async () => {
      const answer = await system().sandbox.findAnswer(queryId);
      expect(answer?.text).toBe(alertStillMissing({ titles: [scene.channelAt(0).title] }, 'es'));
    });
  });

  it('goes when its time is up, and whom it named stays held', { timeout: 2 * TIMER_WITHIN_MS }, async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.quiet();
    await changeSettings(system(), scene.group, { warningMinutes: 1 });
    await scene.say(mia);
    const warning = await scene.expectHeld(mia);

    await scene.expectGone(warning.messageId, TIMER_WITHIN_MS);

    await scene.quiet();
    expect(await scene.warnings()).toEqual([]);
    expect(await scene.isHeld(mia)).toBe(true);
    expect(await scene.calls('sendMessage')).toHaveLength(1);
  });
});

describe.concurrent('a held member whom no warning reached', () => {
  it('is told in private, on /start, where they are held and what is missing', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { members: { mia: [0] } });
    const { mia } = scene.people;
    await sandbox.addFault({
      method: 'sendMessage',
      chatId: scene.group.id,
      status: 400,
      description: 'Bad Request: not enough rights to send text messages to the chat',
    });
    await scene.say(mia);
    await scene.eventually(async () => expect(await scene.isHeld(mia)).toBe(true));

    await sandbox.act('start-private', { userId: mia.id });
    await sandbox.say(mia.id, mia.id, '/start');

    await scene.eventually(async () => {
      const { messages } = await sandbox.readChat(mia.id);
      const told = messages.filter(({ from }) => from.isBot).find(({ text }) => text?.includes(scene.group.title));
      expect([told?.text, ...buttonsOf(told?.buttons).map(({ text }) => text)].join(' ')).toContain(
        scene.channelAt(1).title,
      );
      expect(told?.text).not.toContain(scene.channelAt(0).title);
    });
    expect(await scene.warnings()).toEqual([]);
  });
});
