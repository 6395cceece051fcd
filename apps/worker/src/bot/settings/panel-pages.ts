import { SETTING_NAMES, type SettingName } from '@gmbot/core/domain/settings';
import { readHoursToken } from './schedule-presets.js';

/** Every setting has its place in one section, in the order shown. */
export const SECTIONS = {
  who: ['gateMessages', 'gateEdits', 'gateJoins', 'channelPosts', 'allowedPosters'],
  joined: ['rule', 'joinRequests', 'inDoubt'],
  action: ['action', 'warnTimes', 'graceMinutes', 'holdDays', 'schedule'],
  warnings: ['warningText', 'warningMinutes', 'welcomes', 'serviceMessages'],
  administration: ['language', 'logChatId', 'editors'],
} as const satisfies Readonly<Record<string, readonly SettingName[]>>;

/** Names a section. */
export type Section = keyof typeof SECTIONS;

/** In the order shown. */
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

/** A part of the world whose time zones have a page. */
export const REGIONS = ['Africa', 'America', 'Asia', 'Australia', 'Europe', 'Pacific'] as const;
/** Names one of them. */
export type Region = (typeof REGIONS)[number];

/** One page of the panel. */
export type Page =
  | { readonly kind: 'main' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'setting'; readonly name: SettingName }
  /** `hours` are to be set on the clock that is chosen; null = another clock for those in force. */
  | { readonly kind: 'regions'; readonly hours: string | null }
  /** Who would be held, while the group only watches. */
  | { readonly kind: 'report' }
  | { readonly kind: 'zones'; readonly region: Region; readonly hours: string | null };

/** The section in which a setting stands. */
export function sectionOf(name: SettingName): Section {
  return SECTION_NAMES.find((section) => SECTIONS[section].some((one) => one === name)) ?? 'administration';
}

/** How a button names a page; 24 characters at most. */
export function toPageName(page: Page): string {
  switch (page.kind) {
    case 'section':
      return `in-${page.section}`;
    case 'setting':
      return page.name;
    case 'regions':
      return withHours('regions', page.hours);
    case 'zones':
      return withHours(`zones-${page.region}`, page.hours);
    default:
      return page.kind;
  }
}

/** Null iff this version has no such page. */
export function readPage(name: string): Page | null {
  if (name === 'main' || name === 'report') return { kind: name };
  const setting = SETTING_NAMES.find((one) => one === name);
  if (setting !== undefined) return { kind: 'setting', name: setting };
  const section = SECTION_NAMES.find((one) => `in-${one}` === name);
  if (section !== undefined) return { kind: 'section', section };
  const [, place, hours = null] = /^(regions|zones-[A-Za-z]+)(?:-(\w+))?$/.exec(name) ?? [];
  if (place === undefined || (hours !== null && readHoursToken(hours) === null)) return null;
  const region = REGIONS.find((one) => `zones-${one}` === place);
  if (region !== undefined) return { kind: 'zones', region, hours };
  return place === 'regions' ? { kind: 'regions', hours } : null;
}

function withHours(name: string, hours: string | null): string {
  return hours === null ? name : `${name}-${hours}`;
}
