import { type LogLine, listPeople, type RenderLog } from '../gate/group-log.js';
import { SETTING_NAMES } from '../domain/settings.js';
import type { RichText } from '../gate/telegram-port.js';
import { toLanguage } from './languages.js';
import { cut, join } from './rich-text.js';
import { getTexts, type Texts } from './texts.js';

/** Of one action, as many people are named; a storm is one line. */
const MOST_NAMED = 20;
const ABOUT_PEOPLE = ['hold', 'free', 'hold-by-hand', 'free-by-hand', 'trust', 'untrust'] as const;
const ABOUT_GROUP = ['protect', 'unprotect', 'unlink', 'settings-import'] as const;

/** One message for all lines, one line for each thing that was done. */
export const renderLog: RenderLog = ({ title, settings }, lines) => {
  const texts = getTexts(toLanguage(settings.language));
  const about = ABOUT_PEOPLE.flatMap((action) => renderPeople(texts, lines, action));
  const facts = ABOUT_GROUP.filter((action) => lines.some((line) => line.action === action));
  const changed = renderChanged(texts, lines);
  const head = texts.rich('log.head', { group: texts.title(title) });
  return cut(join([head, ...about, ...facts.map((action) => texts.rich(`log.${action}`)), ...changed], '\n'));
};

function renderPeople(
  texts: Texts,
  lines: readonly LogLine[],
  action: (typeof ABOUT_PEOPLE)[number],
): readonly RichText[] {
  const ids = listPeople(lines, action);
  if (ids.length === 0) return [];
  const named = ids.slice(0, MOST_NAMED).map((userId) => texts.person({ userId, name: String(userId) }));
  const others = ids.length - named.length;
  const people = others === 0 ? texts.list(named) : texts.rich('log.people', { people: join(named, ', '), others });
  return [texts.rich(`log.${action}`, { people })];
}

function renderChanged(texts: Texts, lines: readonly LogLine[]): readonly RichText[] {
  const changed = new Set(lines.flatMap((line) => line.settings));
  const names = SETTING_NAMES.filter((name) => changed.has(name)).map((name) => texts.plain(`settings.${name}`));
  return names.length === 0 ? [] : [texts.rich('log.settings', { settings: texts.list(names) })];
}
