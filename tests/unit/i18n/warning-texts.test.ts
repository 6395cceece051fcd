import { parseUserId } from '@gmbot/core/domain/ids';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import {
  alertBlocked,
  alertCannotTell,
  alertFreed,
  alertNotForYou,
  alertProtectionOff,
  alertStillMissing,
  noticeChannelLost,
  noticePaused,
  renderWarning,
} from '@gmbot/core/i18n/warning-texts';
import { describe, expect, it } from 'vitest';

const ANNA = { userId: parseUserId(1), name: 'Anna' };
const BEN = { userId: parseUserId(2), name: 'Ben 🐝' };
const NEWS = { title: 'News', url: 'https://t.me/news' };
const HIDDEN = { title: 'Hidden', url: null };

function marked({ text, entities }: RichText, type: string): string[] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

describe('renderWarning', () => {
  it('names the person as a mention and gives each missing channel a button, then the press', () => {
    const { content, buttons } = renderWarning({ people: [ANNA], othersCount: 0, missing: [NEWS], pressData: 'w:1' });

    expect(content.text).toBe(
      'Anna, to write here please join the channel below. As soon as you have joined, you can write.',
    );
    expect(content.entities).toEqual([{ type: 'text_mention', offset: 0, length: 4, userId: 1 }]);
    expect(buttons).toEqual([[{ text: 'News', url: 'https://t.me/news' }], [{ text: 'I have joined', press: 'w:1' }]]);
  });

  it.each([
    [1, 'Anna, to write here please join one of the channels below. As soon as you have joined, you can write.'],
    [2, 'Anna, to write here please join at least 2 of the channels below. As soon as you have joined, you can write.'],
    [3, 'Anna, to write here please join the channels below. As soon as you have joined, you can write.'],
  ])('says that %i of three are enough', (needed, sentence) => {
    const missing = [NEWS, NEWS, NEWS];

    expect(renderWarning({ people: [ANNA], othersCount: 0, missing, needed, pressData: 'w:1' }).content.text).toBe(
      sentence,
    );
  });

  it.each([
    [1, '\n\nOne of the channels below is enough.'],
    [2, '\n\n2 of the channels below are enough.'],
    [3, ''],
  ])('says below words of the group that %i of three are enough', (needed, sentence) => {
    const missing = [NEWS, NEWS, NEWS];
    const template = 'Join, {people}: {channels}';
    const { content } = renderWarning({ people: [ANNA], othersCount: 0, missing, needed, template, pressData: 'w:1' });

    expect(content.text).toBe(`Join, Anna: News, News, and News${sentence}`);
  });

  it('has a sentence of its own for whom an administrator holds', () => {
    const byHand = { people: [BEN], othersCount: 1 };
    const named = { people: [ANNA], othersCount: 0, missing: [HIDDEN], byHand, pressData: 'w:1' };

    expect(renderWarning(named).content.text.split('\n\n')).toEqual([
      expect.stringMatching(/^Anna, to write here/),
      expect.stringMatching(/^Hidden: ask/),
      'Ben 🐝 and 1 other: an administrator of this group has paused your writing here. Only they can change it.',
    ]);
  });

  it.each([
    [{ times: 3, left: 2 }, '2 more messages before that, then your writing here is paused.'],
    [{ times: 3, left: 1 }, 'One more message before that, then your writing here is paused.'],
    [{ times: 3, left: 0 }, 'The next message you write before that pauses your writing here.'],
    [{ times: 3, left: null }, 'Whoever keeps writing before that is paused after 3 messages.'],
  ])('says what follows from going on: %j', (warned, sentence) => {
    const { content } = renderWarning({ people: [ANNA], othersCount: 0, missing: [NEWS], warned, pressData: 'w:1' });

    expect(content.text.split('\n\n')[1]).toBe(sentence);
  });

  it('puts a channel without an address into the text and makes no button for it', () => {
    const { content, buttons } = renderWarning({
      people: [ANNA],
      othersCount: 0,
      missing: [NEWS, HIDDEN],
      pressData: 'w:1',
    });

    expect(content.text).toContain('\n\nHidden: ask an administrator of this group for the link.');
    expect(marked(content, 'bold')).toEqual(['Hidden']);
    expect(buttons).toHaveLength(2);
  });

  it('mentions each person at the right place, also after characters of two units', () => {
    const { content } = renderWarning({ people: [BEN, ANNA, BEN], othersCount: 0, missing: [NEWS], pressData: 'w:1' });

    expect(content.text).toMatch(/^Ben 🐝, Anna, and Ben 🐝, to write here/u);
    expect(marked(content, 'text_mention')).toEqual(['Ben 🐝', 'Anna', 'Ben 🐝']);
  });

  it.each([
    [1, 'Anna and 1 other, to write'],
    [7, 'Anna and 7 others, to write'],
    [12345, 'Anna and 12,345 others, to write'],
  ])('counts %i others', (othersCount, start) => {
    const { content } = renderWarning({ people: [ANNA], othersCount, missing: [NEWS], pressData: 'w:1' });

    expect(content.text.startsWith(start)).toBe(true);
  });

  it('offers nothing to press to a person held by hand', () => {
    const { content, buttons } = renderWarning({ people: [ANNA], othersCount: 0, missing: [], pressData: 'w:1' });

    expect(content.text).toContain('an administrator');
    expect(buttons).toEqual([]);
  });

  it('stays within a message with twenty of the longest names and ten of the longest titles', () => {
    const people = Array.from({ length: 20 }, (_, index) => ({
      userId: parseUserId(index + 1),
      name: '👨‍👩‍👧‍👦'.repeat(64),
    }));
    const missing = Array.from({ length: 10 }, () => ({ title: '👨‍👩‍👧‍👦'.repeat(128), url: null }));
    const { content } = renderWarning({ people, othersCount: 999, missing, pressData: 'w:1' });

    expect(content.text.length).toBeLessThanOrEqual(4096);
    expect(content.entities.every(({ offset, length }) => length > 0 && offset + length <= content.text.length)).toBe(
      true,
    );
  });
});

describe('alerts', () => {
  it('names what is missing', () => {
    expect(alertStillMissing({ titles: ['News'] })).toBe('Not yet: “News” is still missing. Join, then tap again.');
    expect(alertStillMissing({ titles: ['News', 'Art'] })).toContain('“News” and “Art” are still missing');
  });

  it('names as many titles as fit and counts the rest', () => {
    const alert = alertStillMissing({
      titles: Array.from({ length: 10 }, (_, index) => `A rather long channel title no. ${index}`),
    });

    expect(alert.length).toBeLessThanOrEqual(200);
    expect(alert).toMatch(/no\. 0”, .* and \d more are still missing\. Join, then tap again\.$/u);
  });

  it.each([alertFreed, alertBlocked, alertNotForYou, alertCannotTell, alertProtectionOff])(
    '%o fits as it is',
    (alert) => {
      expect(alert()).toMatch(/^.{20,200}[.!]$/u);
    },
  );

  it('cuts a single title that would not fit', () => {
    const alert = alertStillMissing({ titles: ['👨‍👩‍👧‍👦'.repeat(100)] });

    expect(alert.length).toBeLessThanOrEqual(200);
  });

  it('says that it cannot tell when nothing certain is missing', () => {
    expect(alertStillMissing({ titles: [] })).toBe(alertCannotTell());
  });
});

describe('notices', () => {
  it('says which rights are missing by the names that the app shows', () => {
    const both = noticePaused({ causes: ['cannot-delete', 'cannot-restrict'] });
    const one = noticePaused({ causes: ['cannot-restrict'] });

    expect(marked(both, 'bold')).toEqual(['Delete messages', 'Ban users']);
    expect(marked(one, 'bold')).toEqual(['Ban users']);
  });

  it('lists every cause', () => {
    const notice = noticePaused({ causes: ['bot-absent', 'cannot-delete', 'cannot-restrict'] });

    expect(notice.text).toContain('Delete messages and Ban users');
    expect(notice.text).toContain('I am not in the group');
  });

  it('says which channel was lost and how to stop requiring it', () => {
    const notice = noticeChannelLost({ title: 'News', reference: '-1001234' });

    expect(marked(notice, 'bold')).toEqual(['News']);
    expect(marked(notice, 'code')).toEqual(['/unprotect -1001234']);
  });
});
