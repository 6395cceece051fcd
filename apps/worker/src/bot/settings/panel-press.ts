/** What the buttons of the panel carry: 64 bytes at most, and never a decision that cannot be checked. */
import { type GroupKey, parseGroupKey } from '@gmbot/core/domain/ids';
import { SETTING_NAMES, type SettingName } from '@gmbot/core/domain/settings';
import { type Page, readPage, toPageName } from './panel-pages.js';

/** How the buttons spell what waits for a yes. */
const WAITING_LETTERS = { 'save-text': 't', import: 'i', allow: 'a' } as const;
const WAITING_KINDS = Object.keys(WAITING_LETTERS) as WaitingKind[];

/** What was typed and waits for its yes: words of the warning, a configuration, a chat that may post. */
export type WaitingKind = keyof typeof WAITING_LETTERS;

/** What a button asks for. */
export type PanelAsk =
  | { readonly kind: 'close' }
  | { readonly kind: 'page'; readonly page: Page }
  /** `token` names a choice, `seen` marks what was in force when the button was shown; sure = asked once more. */
  | {
      readonly kind: 'choose';
      readonly name: SettingName;
      readonly token: string;
      readonly seen: string;
      readonly isSure: boolean;
    }
  | { readonly kind: WaitingKind; readonly token: string };

/** A press on the panel of one group. */
export interface PanelPress {
  readonly groupKey: GroupKey;
  /** Null: this version has no such page or setting. */
  readonly ask: PanelAsk | null;
}

const DATA = /^s:(\d{1,15}):([xpcytia])(?::([\w/+-]{1,40}))?(?::([\w/+-]{1,28}):([\w-]{6}))?$/;

/** What a button carries. */
export function toPressData(groupKey: GroupKey, ask: PanelAsk): string {
  const start = `s:${groupKey}`;
  switch (ask.kind) {
    case 'close':
      return `${start}:x`;
    case 'page':
      return `${start}:p:${toPageName(ask.page)}`;
    case 'choose':
      return `${start}:${ask.isSure ? 'y' : 'c'}:${ask.name}:${ask.token}:${ask.seen}`;
    case 'save-text':
    case 'import':
    case 'allow':
      return `${start}:${WAITING_LETTERS[ask.kind]}:${ask.token}`;
  }
}

/** Null iff the press is none of the panel's. */
export function readPanelPress(data: string): PanelPress | null {
  if (!data.startsWith('s:')) return null;
  const [, groupKey, letter, name = '', token, seen] = DATA.exec(data) ?? [];
  if (groupKey === undefined || letter === undefined) return { groupKey: parseGroupKey(0), ask: null };
  return { groupKey: parseGroupKey(Number(groupKey)), ask: readAsk(letter, name, { token, seen }) };
}

function readAsk(
  letter: string,
  name: string,
  { token, seen }: { readonly token: string | undefined; readonly seen: string | undefined },
): PanelAsk | null {
  if (letter === 'x') return { kind: 'close' };
  const waiting = WAITING_KINDS.find((kind) => WAITING_LETTERS[kind] === letter);
  if (waiting !== undefined) return { kind: waiting, token: name };
  if (letter === 'p') {
    const page = readPage(name);
    return page === null ? null : { kind: 'page', page };
  }
  const setting = SETTING_NAMES.find((one) => one === name);
  if (setting === undefined || token === undefined || seen === undefined) return null;
  return { kind: 'choose', name: setting, token, seen, isSure: letter === 'y' };
}
