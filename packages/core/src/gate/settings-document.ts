/** A group's choices as a text that people copy from one group to another: a head, then a line for each choice and channel. */
import type { RequiredChannel } from '../domain/group.js';
import { DEFAULT_SETTINGS, type GroupSettings, readSettings, SETTING_NAMES, SPECS } from '../domain/settings.js';
import { findTemplateFault } from '../domain/warning-template.js';

const VERSION = 1;
const HEAD = /^gmbot-settings (\d{1,6})$/;
const LINE = /^(\w+)\s+(.+)$/;
const CHANNEL = /^-?\d{1,15}$/;

/** What such a text says. */
export interface SettingsDocument {
  /** Whole: what has no line is as in a group that never chose. */
  readonly settings: GroupSettings;
  /** Ids of the required channels, as they stand in the text. */
  readonly channels: readonly string[];
}

/** A text that was read. */
export type ReadDocument =
  | { readonly kind: 'document'; readonly document: SettingsDocument }
  | { readonly kind: 'unreadable'; readonly why: 'broken' | 'newer' }
  /** Nothing of it counts. */
  | { readonly kind: 'bad-lines'; readonly lines: readonly string[] };

/** Where a group logs is its own affair and does not travel. */
const TRAVELLING = SETTING_NAMES.filter((name) => name !== 'logChatId');

/** Writes down what differs from the defaults. */
export function writeSettingsDocument(settings: GroupSettings, channels: readonly RequiredChannel[]): string {
  const chosen = TRAVELLING.map((name) => ({ name, value: JSON.stringify(settings[name]) }));
  const lines = chosen
    .filter(({ name, value }) => value !== JSON.stringify(DEFAULT_SETTINGS[name]))
    .map(({ name, value }) => `${name} ${value}`);
  return [`gmbot-settings ${VERSION}`, ...lines, ...channels.map(({ chatId }) => `channel ${chatId}`)].join('\n');
}

/** Never throws: what cannot be read says so, line by line. */
export function readSettingsDocument(text: string): ReadDocument {
  const [head = '', ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const version = HEAD.exec(head)?.[1];
  if (version === undefined) return { kind: 'unreadable', why: 'broken' };
  if (Number(version) > VERSION) return { kind: 'unreadable', why: 'newer' };
  const read = lines.map(readLine);
  const bad = lines.filter((_, index) => read[index] === null);
  if (bad.length > 0) return { kind: 'bad-lines', lines: bad };
  const channels = read.flatMap((line) => (line?.kind === 'channel' ? [line.id] : []));
  const choices = read.flatMap((line) => (line?.kind === 'choice' ? [[line.name, line.value] as const] : []));
  return { kind: 'document', document: { settings: readSettings(Object.fromEntries(choices)), channels } };
}

type Line =
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'choice'; readonly name: string; readonly value: unknown };

function readLine(line: string): Line | null {
  const [, word = '', rest = ''] = LINE.exec(line) ?? [];
  if (word === 'channel') return CHANNEL.test(rest) ? { kind: 'channel', id: rest } : null;
  const name = TRAVELLING.find((one) => one === word);
  if (name === undefined) return null;
  const value = SPECS[name].read(readJson(rest));
  const isTemplate = name !== 'warningText' || typeof value !== 'string' || findTemplateFault(value) === null;
  return value === null || !isTemplate ? null : { kind: 'choice', name, value };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // SyntaxError is how JSON says no
  }
}
