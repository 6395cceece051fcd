import { parseChatId } from '@gmbot/core/domain/ids';
import { findNamed, parseChannelRefs } from '@gmbot/core/gate/channel-ref';
import { describe, expect, it } from 'vitest';

function read(args: string): string {
  return parseChannelRefs(args)
    .map((ref) => {
      if (ref.kind === 'name') return ref.name;
      if (ref.kind === 'id') return String(ref.chatId);
      return ref.kind === 'invite-link' ? `invite ${ref.hash}` : ref.kind;
    })
    .join(' ');
}

describe('parseChannelRefs', () => {
  it.each([
    ['', ''],
    ['@harbour_news', '@harbour_news'],
    ['@a_b, @c1234;@Deals', 'unreadable @c1234 @Deals'],
    ['t.me/harbour', '@harbour'],
    ['https://t.me/harbour', '@harbour'],
    ['HTTP://www.T.ME/Harbour/', '@Harbour'],
    ['https://telegram.me/harbour', '@harbour'],
    ['telegram.dog/harbour', '@harbour'],
    ['https://t.me/harbour/123?single', '@harbour'],
    ['https://t.me/s/harbour', '@harbour'],
    ['https://harbour.t.me', '@harbour'],
    ['tg://resolve?domain=harbour&post=3', '@harbour'],
    ['t.me/c/2001/17', '-1002001'],
    ['https://t.me/c/2001', '-1002001'],
    ['-1002001', '-1002001'],
    ['2001', '-1002001'],
    ['-4567', '-4567'],
    ['https://t.me/+AbC_d-1', 'invite AbC_d-1'],
    ['t.me/joinchat/AbC', 'invite AbC'],
    ['harbour', 'unreadable'],
    ['@', 'unreadable'],
    ['@abc', 'unreadable'],
    ['@1abcd', 'unreadable'],
    [`@${'a'.repeat(33)}`, 'unreadable'],
    ['t.me/', 'unreadable'],
    ['https://example.com/harbour', 'unreadable'],
    ['-99999999999999999999', 'unreadable'],
    ['@harbour_news\n\t-1002001', '@harbour_news -1002001'],
  ])('reads %j as %j', (args, expected) => {
    expect(read(args)).toBe(expected);
  });
});

describe('findNamed', () => {
  const news = { chatId: parseChatId(-1002001), username: 'Harbour_News', inviteLink: null };
  const club = { chatId: parseChatId(-1002003), username: null, inviteLink: 'https://t.me/+Abc' };

  it.each([
    ['@harbour_news', news],
    ['t.me/c/2003/5', club],
    ['https://t.me/joinchat/Abc', club],
    ['t.me/+Abd', null],
    ['@someone_else', null],
    ['words', null],
  ])('finds by %j', (args, expected) => {
    const [ref] = parseChannelRefs(args);

    expect(ref === undefined ? undefined : findNamed(ref, [news, club])).toBe(expected);
  });
});
