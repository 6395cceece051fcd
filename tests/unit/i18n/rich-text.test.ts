import { parseUserId } from '@gmbot/core/domain/ids';
import { concat, cut, cutText, join, linkTo, mention, wrap } from '@gmbot/core/i18n/rich-text';
import { renderSweepProgress } from '@gmbot/core/i18n/progress-texts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('rich text', () => {
  it('keeps each span on its words', () => {
    const content = join([wrap('a👍', 'bold'), linkTo('b', 'https://t.me/b'), mention('c', parseUserId(1))], ', ');

    expect(content).toEqual({
      text: 'a👍, b, c',
      entities: [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'text_link', offset: 5, length: 1, url: 'https://t.me/b' },
        { type: 'text_mention', offset: 8, length: 1, userId: 1 },
      ],
    });
  });

  it('makes no span of nothing', () => {
    expect(wrap('', 'code').entities).toEqual([]);
  });

  it('keeps the outer span before the inner one', () => {
    expect(wrap(concat(['x', wrap('y', 'code')]), 'bold').entities.map(({ type }) => type)).toEqual(['bold', 'code']);
  });

  it('cuts between characters and shortens the spans', () => {
    expect(cut(concat(['ab', wrap('c👍d', 'bold'), wrap('e', 'code')]), 6)).toEqual({
      text: 'abc👍…',
      entities: [{ type: 'bold', offset: 2, length: 3 }],
    });
  });

  it('never passes the limit, never ends in half a character, and keeps what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, units) => {
        const short = cutText(text, units);

        expect(short.length).toBeLessThanOrEqual(units);
        expect(short).not.toMatch(/\p{Cs}/u);
        if (text.length <= units) expect(short).toBe(text);
      }),
    );
  });
});

describe('renderSweepProgress', () => {
  it.each([
    [
      { purpose: 'unprotect', done: 3, total: 9, stage: { isOver: false, pace: null } },
      'Freeing held members: 3 of 9.',
    ],
    [{ purpose: 'unprotect', done: 1, total: 1, stage: { isOver: true, end: 'done' } }, 'One held member was freed.'],
    [{ purpose: 'unprotect', done: 0, total: 0, stage: { isOver: true, end: 'done' } }, 'Everyone is free.'],
    [{ purpose: 'recheck', done: 1200, total: 1000, stage: { isOver: false, pace: null } }, '1,200 of 1,200.'],
    [
      {
        purpose: 'recheck',
        done: 1200,
        total: 1000,
        tally: { held: 12, free: 1186, unchecked: 2 },
        stage: { isOver: true, end: 'done' },
      },
      'Done: 1,200 members checked.\nHeld 12 · free 1,186 · could not check 2',
    ],
    [
      { purpose: 'protect', done: 5, total: 90, stage: { isOver: true, end: 'stopped' } },
      'Stopped: 5 of 90 members checked.',
    ],
    [
      { purpose: 'recheck', done: 5, total: 90, stage: { isOver: true, end: 'switched-off' } },
      'Stopped, since protection is off: 5 of 90 members checked.',
    ],
    [
      { purpose: 'unprotect', done: 5, total: 90, stage: { isOver: true, end: 'switched-on' } },
      'Protection is on again, with the same channels. 5 of 90 had been freed',
    ],
  ] as const)('says of %j: %s', (progress, sentence) => {
    expect(renderSweepProgress(progress).text).toContain(sentence);
  });

  it.each([
    [{ percent: 25, perMinute: 1250, minutesLeft: 3 }, '25% done, 1,250 a minute, about 3 minutes left.'],
    [{ percent: 99, perMinute: 60, minutesLeft: 1 }, '99% done, 60 a minute, about one minute left.'],
  ])('adds the pace %j on a line of its own', (pace, line) => {
    const progress = { purpose: 'recheck', done: 25, total: 100, stage: { isOver: false, pace } } as const;

    expect(renderSweepProgress(progress).text.split('\n')).toEqual([expect.stringContaining('25 of 100'), line]);
  });
});
