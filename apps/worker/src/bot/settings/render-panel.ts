import type { Group } from '@gmbot/core/domain/group';
import type { SettingName } from '@gmbot/core/domain/settings';
import { digestSetting } from '@gmbot/core/gate/change-setting';
import type { Button, RichText } from '@gmbot/core/gate/telegram-port';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import { type Choice, listChoices, listZones, type ZoneChoice } from './choices.js';
import { nameSpans, nameValue, nameZone } from './name-value.js';
import { type Page, REGIONS, SECTION_NAMES, SECTIONS, sectionOf } from './panel-pages.js';
import { toPressData } from './panel-press.js';
import { TIME_ZONES } from './time-zones.js';

/** What a panel is drawn from. */
export interface PanelView {
  readonly texts: Texts;
  readonly group: Pick<Group, 'key' | 'title' | 'settings'>;
  /** Opens the panel in private; null = it is there already. */
  readonly privateUrl: string | null;
  /** Opens the picker for the log. */
  readonly logUrl: string;
  /** How many channels the group requires; absent: as many as it may. */
  readonly channels?: number;
  /** What chats that may post are called; those that Telegram does not tell of are shown by their id. */
  readonly posterTitles?: ReadonlyMap<number, string>;
}

const MARK = '✓ ';
/** Of a long text, this much is shown. */
const SHOWN_TEXT = 1000;

/** One page: what is in force, a button for each thing that can be done, and the way back. */
export function renderPage(view: PanelView, page: Exclude<Page, { kind: 'report' }>): Answer {
  switch (page.kind) {
    case 'main':
      return renderMain(view);
    case 'section':
      return renderSection(view, page.section);
    case 'setting':
      return renderSetting(view, page.name);
    case 'regions':
    case 'zones':
      return renderZones(view, page);
  }
}

/** A dangerous choice is asked once more, with what it means. */
export function renderSure(view: PanelView, name: SettingName, { choice, question }: Sure): Answer {
  const { texts, group } = view;
  const setting = texts.plain(`settings.${name}`);
  const wanted = nameValue(texts, name, { ...group.settings, [name]: choice.value });
  const content = join([texts.rich('settings.item', { setting, value: wanted }), question], '\n\n');
  const seen = digestSetting(group.settings[name]);
  const yes = toPressData(group.key, { kind: 'choose', name, token: choice.token, seen, isSure: true });
  return toAnswer(content, [
    [{ text: texts.plain('settings.sure-button'), press: yes }],
    [toPageButton(view, { kind: 'setting', name }, texts.plain('settings.no-button'))],
  ]);
}

/** What is asked before a choice is made. */
export interface Sure {
  readonly choice: Choice;
  readonly question: RichText;
}

function renderMain(view: PanelView): Answer {
  const { texts, group, privateUrl } = view;
  const sections = SECTION_NAMES.map((section) => [
    toPageButton(view, { kind: 'section', section }, texts.plain(`section.${section}`)),
  ]);
  const open: readonly Button[][] =
    privateUrl === null ? [] : [[{ text: texts.plain('settings.private-button'), url: privateUrl }]];
  const close: Button = { text: texts.plain('settings.close'), press: toPressData(group.key, { kind: 'close' }) };
  const head = texts.rich('settings.head', { group: texts.title(group.title) });
  const inForce = SECTION_NAMES.map((section) => renderItems(view, SECTIONS[section]));
  return toAnswer(join([head, ...inForce, texts.rich('settings.pick-section')], '\n\n'), [
    ...sections,
    ...open,
    [close],
  ]);
}

function renderSection(view: PanelView, section: keyof typeof SECTIONS): Answer {
  const { texts } = view;
  const names = SECTIONS[section];
  const head = texts.rich('settings.section-head', { section: texts.plain(`section.${section}`) });
  const rows = names.map((name) => [toPageButton(view, { kind: 'setting', name }, texts.plain(`settings.${name}`))]);
  return toAnswer(join([head, renderItems(view, names)], '\n\n'), [...rows, [toBackButton(view, { kind: 'main' })]]);
}

function renderItems({ texts, group }: PanelView, names: readonly SettingName[]): RichText {
  const items = names.map((name) =>
    texts.rich('settings.item', {
      setting: texts.plain(`settings.${name}`),
      value: nameValue(texts, name, group.settings),
    }),
  );
  return join(items, '\n');
}

function renderSetting(view: PanelView, name: SettingName): Answer {
  const { texts, group } = view;
  const { settings } = group;
  const rows = listChoices(name, settings, view.channels).map((choice) => [toChoiceButton(view, name, choice)]);
  const zone = settings.schedule?.timeZone;
  const zones: readonly Button[][] =
    name !== 'schedule' || zone === undefined
      ? []
      : [
          [
            toPageButton(
              view,
              { kind: 'regions', hours: null },
              texts.plain('settings.zone-button', { zone: nameZone(zone) }),
            ),
          ],
        ];
  const own =
    name === 'warningText' && settings.warningText !== null ? [settings.warningText.slice(0, SHOWN_TEXT)] : [];
  const content = [
    texts.rich('settings.item', {
      setting: texts.plain(`settings.${name}`),
      value: nameValue(texts, name, settings),
    }),
    ...own,
    name === 'warningText'
      ? texts.rich('settings.warningText.hint', { people: '{people}', channels: '{channels}' })
      : texts.rich(`settings.${name}.hint`),
    ...(name === 'schedule' ? [texts.rich('hours.how')] : []),
  ];
  const report: readonly Button[][] =
    name !== 'action' || settings.action !== 'observe'
      ? []
      : [[toPageButton(view, { kind: 'report' }, texts.plain('settings.report-button'))]];
  const log: readonly Button[][] =
    name === 'logChatId' ? [[{ text: texts.plain('log.choose-button'), url: view.logUrl }]] : [];
  const back = toBackButton(view, { kind: 'section', section: sectionOf(name) });
  return toAnswer(join(content, '\n\n'), [...rows, ...zones, ...report, ...log, [back]]);
}

/** Regions, or the zones of one; without hours there is nothing to choose a clock for. */
function renderZones(view: PanelView, page: Extract<Page, { kind: 'regions' | 'zones' }>): Answer {
  const { texts, group } = view;
  const { hours } = page;
  const zones = listZones(group.settings, hours);
  const [plain] = zones;
  if (plain === undefined) return renderSetting(view, 'schedule');
  const content = concat([renderZonesHead(view, hours, plain)]);
  const toButton = (choice: ZoneChoice): readonly Button[] => [
    toChoiceButton(view, 'schedule', choice, nameZone(choice.timeZone)),
  ];
  if (page.kind === 'zones') {
    const rows = zones.filter(({ timeZone }) => TIME_ZONES[page.region].includes(timeZone)).map(toButton);
    return toAnswer(content, [...rows, [toBackButton(view, { kind: 'regions', hours })]]);
  }
  const rows = REGIONS.map((region) => [
    toPageButton(view, { kind: 'zones', region, hours }, texts.plain(`region.${region}`)),
  ]);
  return toAnswer(content, [toButton(plain), ...rows, [toBackButton(view, { kind: 'setting', name: 'schedule' })]]);
}

/** The clock in force, or the hours that wait for one. */
function renderZonesHead({ texts, group }: PanelView, hours: string | null, { value }: ZoneChoice): RichText {
  const { schedule } = group.settings;
  if (hours === null && schedule !== null)
    return texts.rich('settings.zones.hint', { zone: nameZone(schedule.timeZone) });
  return texts.rich('settings.zones.first', { hours: nameSpans(texts, value.spans) });
}

function toChoiceButton(view: PanelView, name: SettingName, choice: Choice, label?: string): Button {
  const { settings, key } = view.group;
  const seen = digestSetting(settings[name]);
  const isInForce = digestSetting(choice.value) === seen;
  const text = label ?? nameChoice(view, name, choice);
  return {
    text: `${isInForce ? MARK : ''}${text}`,
    press: toPressData(key, { kind: 'choose', name, token: choice.token, seen, isSure: false }),
  };
}

function nameChoice({ texts, group, posterTitles }: PanelView, name: SettingName, choice: Choice): string {
  if (name === 'allowedPosters') {
    const title = posterTitles?.get(Number(choice.token));
    return texts.plain('settings.allowedPosters.remove', {
      id: title === undefined ? choice.token : texts.label(title),
    });
  }
  if (name === 'warningText') return texts.plain('settings.warningText.none');
  return nameValue(texts, name, { ...group.settings, [name]: choice.value });
}

function toPageButton({ group }: PanelView, page: Page, text: string): Button {
  return { text, press: toPressData(group.key, { kind: 'page', page }) };
}

function toBackButton(view: PanelView, page: Page): Button {
  return toPageButton(view, page, view.texts.plain('settings.back'));
}
