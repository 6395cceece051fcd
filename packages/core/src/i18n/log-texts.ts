import { type LogLine, listPeople, type RenderLog } from '../gate/group-log.js';
import { toLogPress, type Undoing } from '../gate/log-press.js';
import { type GroupKey, parseUserId } from '../domain/ids.js';
import { SETTING_NAMES } from '../domain/settings.js';
import type { Button, RichText } from '../gate/telegram-port.js';
import { toLanguage } from './languages.js';
import { cut, join } from './rich-text.js';
import { getTexts, type Texts } from './texts.js';

/** Of one action, as many people are named; a storm is one line. */
const MOST_NAMED = 20;
/** The lines about people, and what each of them tells of. Whoever is freed by an administrator is, wherever it was done. */
const ABOUT_PEOPLE = {
  hold: ['hold'],
  deleted: ['deleted'],
  free: ['free'],
  'hold-by-hand': ['hold-by-hand'],
  'free-by-hand': ['free-by-hand', 'pardon'],
  trust: ['trust'],
  untrust: ['untrust'],
} as const;
type PeopleLine = keyof typeof ABOUT_PEOPLE;
const PEOPLE_LINES = Object.keys(ABOUT_PEOPLE) as readonly PeopleLine[];
const ABOUT_GROUP = ['protect', 'unprotect', 'unlink', 'settings-import'] as const;

/** Of a storm, as many people get buttons: those about whom something was done last. */
const MOST_WITH_BUTTONS = 3;
/** What undoes the last thing that was done about somebody. Who joined is free by their own doing. */
const UNDOINGS: Readonly<Record<string, readonly Undoing[]>> = {
  hold: ['free', 'trust'],
  deleted: ['free', 'trust'],
  'hold-by-hand': ['free'],
  'free-by-hand': ['hold'],
  pardon: ['hold'],
  trust: ['hold'],
};

/** What settling does because of what was done before: undoing is about the cause. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  hold: ['hold-by-hand'],
  free: ['free-by-hand', 'trust'],
};

/** One message for all lines, one line for each thing that was done, and buttons that undo it. */
export const renderLog: RenderLog = ({ key, title, settings }, lines) => {
  const texts = getTexts(toLanguage(settings.language));
  const about = PEOPLE_LINES.flatMap((name) => renderPeople(texts, lines, name));
  const facts = ABOUT_GROUP.filter((action) => lines.some((line) => line.action === action));
  const changed = renderChanged(texts, lines);
  const head = texts.rich('log.head', { group: texts.title(title) });
  const content = cut(join([head, ...about, ...facts.map((action) => texts.rich(`log.${action}`)), ...changed], '\n'));
  return { content, buttons: renderUndoings(texts, key, lines) };
};

/** A row for each of the last people about whom something was done that can be undone. */
function renderUndoings(texts: Texts, groupKey: GroupKey, lines: readonly LogLine[]): readonly Button[][] {
  return [...findLastActs(lines)]
    .flatMap(([id, action]) => {
      const undoings = UNDOINGS[action] ?? [];
      if (undoings.length === 0) return [];
      const userId = parseUserId(id);
      const row = undoings.map((undoing): Button => ({
        text: texts.plain(`log.${undoing}-button`, { id: String(userId) }),
        press: toLogPress({ undoing, groupKey, userId }),
      }));
      return [row];
    })
    .slice(-MOST_WITH_BUTTONS);
}

/** By person, in the order in which they came up first. */
function findLastActs(lines: readonly LogLine[]): ReadonlyMap<number, string> {
  const last = new Map<number, string>();
  for (const { userId, action } of lines) {
    if (userId === null) continue;
    const before = last.get(userId);
    const isConsequence = before !== undefined && CAUSES[action]?.includes(before) === true;
    if (!isConsequence) last.set(userId, action);
  }
  return last;
}

function renderPeople(texts: Texts, lines: readonly LogLine[], name: PeopleLine): readonly RichText[] {
  const ids = listPeople(lines, ABOUT_PEOPLE[name]);
  if (ids.length === 0) return [];
  const named = ids.slice(0, MOST_NAMED).map((userId) => texts.person({ userId, name: String(userId) }));
  const others = ids.length - named.length;
  const people = others === 0 ? texts.list(named) : texts.rich('log.people', { people: join(named, ', '), others });
  return [texts.rich(`log.${name}`, { people })];
}

function renderChanged(texts: Texts, lines: readonly LogLine[]): readonly RichText[] {
  const changed = new Set(lines.flatMap((line) => line.settings));
  const names = SETTING_NAMES.filter((name) => changed.has(name)).map((name) => texts.plain(`settings.${name}`));
  return names.length === 0 ? [] : [texts.rich('log.settings', { settings: texts.list(names) })];
}
