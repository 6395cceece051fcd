import { type Group, type RequiredChannel, readStanding } from '../domain/group.js';
import type { DeepLinks } from './deep-links.js';
import type { StandingNotice } from './ports.js';
import { toDigest } from './render-topic.js';
import { isSetUp, readSetUp, SET_UP } from './set-up-notice.js';
import type { MemberTexts, RenderedMessage, SpeakTexts } from './texts-port.js';

/** A notice that is to stand. */
export interface WantedNotice {
  readonly message: RenderedMessage;
  /** What is kept of it once it stands: tells whether something else is to stand there. */
  readonly mark: string;
}

/** What is to stand in a group, by subject. */
export interface ListNotices {
  /** While the set-up notice stands or is asked for, it tells what enforcement lacks, and no other notice does. */
  (
    group: Group,
    channels: readonly RequiredChannel[],
    standing: readonly StandingNotice[],
  ): ReadonlyMap<string, WantedNotice>;
}

/** Begins the mark of a set-up notice that says "ready". */
const READY = 'ready-';

/** Composes it. */
export function createListNotices({
  speak,
  links,
}: {
  readonly speak: SpeakTexts;
  readonly links: DeepLinks;
}): ListNotices {
  return function listNotices(group, channels, standing) {
    const texts = speak(group.settings.language);
    const setUp = renderSetUp(texts, group, channels);
    const known = standing.find(({ subject }) => subject === SET_UP);
    const hasSaidReady = known?.rendered?.startsWith(READY) === true;
    const isSettingUp = known !== undefined && (!hasSaidReady || setUp.mark.startsWith(READY));
    const faults = listFaults(texts, group, channels).filter(([subject]) => subject !== 'paused' || !isSettingUp);
    return new Map([...(isSettingUp ? [[SET_UP, setUp] as const] : []), ...faults]);
  };

  function renderSetUp(texts: MemberTexts, group: Group, channels: readonly RequiredChannel[]): WantedNotice {
    const facts = readSetUp(group, channels);
    const urls = { rightsUrl: links.addToGroup, pickUrl: links.pickFor(group.key) };
    const message = texts.noticeSetUp({ ...facts, ...urls });
    return { message, mark: `${isSetUp(facts) ? READY : ''}${toDigest(message)}` };
  }
}

/** The faults of a switched-on group that its administrators can mend. */
function listFaults(
  texts: MemberTexts,
  group: Group,
  channels: readonly RequiredChannel[],
): readonly (readonly [string, WantedNotice])[] {
  const standing = readStanding(group);
  if (standing.kind === 'off') return [];
  const paused =
    standing.kind === 'paused' ? [['paused', toNotice(texts.noticePaused({ causes: standing.causes }))] as const] : [];
  const lost = channels
    .filter(({ lostAtMs }) => lostAtMs !== null)
    .map(({ key, chatId, title, username }) => {
      const reference = username === null ? String(chatId) : `@${username}`;
      return [`channel-lost-${key}`, toNotice(texts.noticeChannelLost({ title, reference }))] as const;
    });
  return [...paused, ...lost];
}

function toNotice(content: RenderedMessage['content']): WantedNotice {
  const message = { content, buttons: [] };
  return { message, mark: toDigest(message) };
}
