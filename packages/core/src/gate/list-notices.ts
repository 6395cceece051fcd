import { type Group, type RequiredChannel, readStanding } from '../domain/group.js';
import type { DeepLinks } from './deep-links.js';
import { readSetUp, SET_UP } from './set-up-notice.js';
import type { MemberTexts, RenderedMessage, SpeakTexts } from './texts-port.js';

/** What is to stand in a group, by subject. */
export interface ListNotices {
  /** `isSettingUp`: the set-up notice is asked for, or stands. It tells what is missing, so no other notice does. */
  (group: Group, channels: readonly RequiredChannel[], isSettingUp: boolean): ReadonlyMap<string, RenderedMessage>;
}

/** Composes it. */
export function createListNotices({
  speak,
  links,
}: {
  readonly speak: SpeakTexts;
  readonly links: DeepLinks;
}): ListNotices {
  return function listNotices(group, channels, isSettingUp) {
    const texts = speak(group.settings.language);
    const wanted = new Map<string, RenderedMessage>();
    if (isSettingUp) wanted.set(SET_UP, renderSetUp(texts, group, channels));
    const standing = readStanding(group);
    if (standing.kind === 'off') return wanted;
    if (standing.kind === 'paused' && !isSettingUp)
      wanted.set('paused', { content: texts.noticePaused({ causes: standing.causes }), buttons: [] });
    for (const channel of channels.filter(({ lostAtMs }) => lostAtMs !== null)) {
      const reference = channel.username === null ? String(channel.chatId) : `@${channel.username}`;
      const content = texts.noticeChannelLost({ title: channel.title, reference });
      wanted.set(`channel-lost-${channel.key}`, { content, buttons: [] });
    }
    return wanted;
  };

  function renderSetUp(texts: MemberTexts, group: Group, channels: readonly RequiredChannel[]): RenderedMessage {
    const urls = { rightsUrl: links.addToGroup, pickUrl: links.pickFor(group.key) };
    return texts.noticeSetUp({ ...readSetUp(group, channels), ...urls });
  }
}
