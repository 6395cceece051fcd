import type { Group } from '@gmbot/core/domain/group';
import type { SettingName } from '@gmbot/core/domain/settings';
import { type ChangeSetting, digestSetting } from '@gmbot/core/gate/change-setting';
import type { ReadObserveReport } from '@gmbot/core/gate/observe-report';
import type { Groups } from '@gmbot/core/gate/ports';
import { mayChange } from '@gmbot/core/gate/read-rank';
import { join } from '@gmbot/core/i18n/rich-text';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import { SILENT, toAlert } from '../commands/press.js';
import { renderReport } from '../commands/render-report.js';
import { type Choice, findChoice } from './choices.js';
import { type Danger, findDanger } from './danger.js';
import type { AllowPoster } from './allow-poster.js';
import type { FinishSaving } from './finish-saving.js';
import type { PanelAsk, PanelPress } from './panel-press.js';
import type { Page } from './panel-pages.js';
import type { OpenPanel, PanelPresses } from './panel-presses.js';
import { type PanelView, renderPage, renderSure } from './render-panel.js';

/** A press on the panel, in the group or in private; each one asks afresh what the presser may do in that group. */
export interface PressPanel {
  /** @throws AppError until, backoff */
  (query: SlimCallbackQuery, press: PanelPress): Promise<void>;
}

type Choosing = Extract<PanelAsk, { kind: 'choose' }>;

interface Deps {
  readonly presses: PanelPresses;
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly changeSetting: ChangeSetting;
  readonly finishSaving: FinishSaving;
  readonly observeReport: ReadObserveReport;
  readonly allowPoster: Pick<AllowPoster, 'readTitles'>;
}

/** Composes it. A button that shows an older state than what is in force changes nothing, and is shown anew. */
export function createPressPanel(deps: Deps): PressPanel {
  const { presses, groups, changeSetting, finishSaving, observeReport, allowPoster } = deps;

  return async function press(query, { groupKey, ask }): Promise<void> {
    const open = await presses.open(query, groupKey);
    if (open === null) return;
    switch (ask?.kind) {
      case undefined:
        return presses.answer(open, toAlert(open.alerts.plain('settings.text-expired')));
      case 'close':
        return presses.close(open);
      case 'page':
        return show(open, ask.page);
      case 'choose':
        return choose(open, ask);
      case 'save-text':
      case 'import':
      case 'allow':
        return finishSaving(open, ask);
    }
  };

  async function choose(open: OpenPanel, ask: Choosing): Promise<void> {
    const { view, rank, alerts } = open;
    const { settings } = view.group;
    if (!mayChange(rank, settings, ask.name)) return presses.answer(open, toAlert(alerts.plain('settings.owner-only')));
    const choice = findChoice(ask.name, ask.token, settings);
    if (choice === null || isOutdated(ask, choice, view.group)) return showAnew(open, view.group, ask.name);
    if (choice.lacksZone === true) return show(open, { kind: 'regions', hours: choice.token });
    const danger = ask.isSure ? null : await findDangerOf(view.group, ask.name, choice);
    if (danger === null) return save(open, ask, choice);
    await askOnceMore(open, ask.name, { choice, danger });
  }

  async function findDangerOf(group: Group, name: SettingName, { value }: Choice): Promise<Danger | null> {
    const channels = (await groups.listChannels(group.key)).length;
    return findDanger({ name, before: group.settings, value, channels });
  }

  /** Who would be held is told before another action holds anybody. */
  async function askOnceMore(
    open: OpenPanel,
    name: SettingName,
    { choice, danger }: { readonly choice: Choice; readonly danger: Danger },
  ): Promise<void> {
    const { texts, group } = open.view;
    const report =
      name === 'action' && danger !== 'settings.frees.sure'
        ? [renderReport(texts, await observeReport(group), isPrivate(open) ? 'in-private' : 'in-group')]
        : [];
    const question = join([...report, texts.rich(danger)], '\n\n');
    await presses.replace(open, renderSure(open.view, name, { choice, question }));
    await presses.answer(open, SILENT);
  }

  async function save(open: OpenPanel, { name, seen }: Choosing, { value }: Choice): Promise<void> {
    const { view, presserId: actorId, alerts } = open;
    const changed = await changeSetting({ groupKey: view.group.key, actorId, name, value, seen });
    if (changed.kind === 'gone') return presses.answer(open, toAlert(alerts.plain('settings.text-expired')));
    if (changed.kind === 'stale') return showAnew(open, changed.group, name);
    await draw(open, changed.group, { kind: 'setting', name });
    await presses.answer(open, { text: alerts.plain('settings.saved'), isAlert: false });
  }

  async function show(open: OpenPanel, page: Page): Promise<void> {
    const { settings } = open.view.group;
    const hold = page.kind === 'report' ? findChoice('action', 'hold', settings) : null;
    if (hold !== null && settings.action === 'observe')
      return askOnceMore(open, 'action', { choice: hold, danger: 'settings.action.sure' });
    const shown = page.kind === 'report' ? ({ kind: 'setting', name: 'action' } as const) : page;
    await draw(open, open.view.group, shown);
    await presses.answer(open, SILENT);
  }

  async function draw(open: OpenPanel, group: Group, page: Parameters<typeof renderPage>[1]): Promise<void> {
    const learned = page.kind === 'setting' ? await learnFor(page.name, group) : {};
    await presses.replace(open, renderPage({ ...open.view, ...learned, group }, page));
  }

  /** What the page of one setting needs to know besides. */
  async function learnFor(name: SettingName, group: Group): Promise<Partial<PanelView>> {
    if (name === 'allowedPosters') return { posterTitles: await allowPoster.readTitles(group) };
    return name === 'rule' ? { channels: (await groups.listChannels(group.key)).length } : {};
  }

  async function showAnew(open: OpenPanel, group: Group, name: SettingName): Promise<void> {
    await draw(open, group, { kind: 'setting', name });
    await presses.answer(open, toAlert(open.alerts.plain('settings.changed-meanwhile')));
  }
}

/** What is in force is neither what the button showed nor what it asks for. */
function isOutdated({ name, seen }: Choosing, { value }: Choice, { settings }: Pick<Group, 'settings'>): boolean {
  const current = digestSetting(settings[name]);
  return current !== seen && current !== digestSetting(value);
}

function isPrivate({ view }: OpenPanel): boolean {
  return view.privateUrl === null;
}
