import { readStandingAt } from '@gmbot/core/domain/group';
import type { GroupKey } from '@gmbot/core/domain/ids';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Diagnosis, Examine } from '@gmbot/core/gate/doctor';
import type { ReadObserveReport } from '@gmbot/core/gate/observe-report';
import type { Clock, Figures, Groups, Ledger, SeenMembers } from '@gmbot/core/gate/ports';
import { type Stats, toHitRatePercent } from '@gmbot/core/gate/stats';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import { renderAgo } from '@gmbot/core/i18n/render-time';
import { renderStopButton } from '@gmbot/core/i18n/progress-texts';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { listChartDays, renderChart, renderFigures, STATS_DAYS } from './render-figures.js';
import { renderReport } from './render-report.js';
import { renderAction, renderChannels, renderStanding } from './render-status.js';

interface Deps {
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly ledger: Pick<Ledger, 'countHeld'>;
  readonly seen: Pick<SeenMembers, 'count'>;
  readonly stats: Stats;
  readonly figures: Pick<Figures, 'read'>;
  readonly examine: Examine;
  readonly links: DeepLinks;
  readonly observeReport: ReadObserveReport;
  readonly clock: Clock;
}

/** `/status`, `/stats`, `/doctor`, `/recheck`. */
export function createOverviewCommands(deps: Deps): {
  readonly status: RunCommand;
  readonly stats: RunCommand;
  readonly doctor: RunCommand;
  readonly recheck: RunCommand;
} {
  const { groups, ledger, seen, stats, figures, examine, links, observeReport, clock } = deps;

  async function runStatus({ group, texts }: GroupCommand): Promise<Answer> {
    const channels = await groups.listChannels(group.key);
    const standing = renderStanding(texts, group, { hasChannels: channels.length > 0, nowMs: clock.now() });
    const isOn = readStandingAt(group, clock.now()).kind === 'on';
    const isWatching = isOn && channels.length > 0 && group.settings.action === 'observe';
    const sections = [
      standing,
      isOn ? renderAction(texts, group.settings) : null,
      renderChannels(texts, group, channels),
      texts.rich('status.held', { count: await ledger.countHeld(group.key) }),
      isWatching ? renderReport(texts, await observeReport(group), 'in-group') : null,
    ];
    return toAnswer(
      join(
        sections.filter((section) => section !== null),
        '\n\n',
      ),
    );
  }

  async function runStats({ group, texts }: GroupCommand): Promise<Answer> {
    const { hits, misses } = await stats.read(group.key);
    const channels = await groups.listChannels(group.key);
    const now = texts.rich('stats.text', {
      held: await ledger.countHeld(group.key),
      seen: await seen.count(group.key),
      channels: channels.length,
      hits,
      all: hits + misses,
      percent: toHitRatePercent({ hits, misses }),
    });
    const nowMs = clock.now();
    const calendar = listChartDays(group.settings, nowMs);
    const dayStarts = calendar.days.map(({ startsAtMs }) => startsAtMs);
    const counted = await figures.read(group.key, { days: STATS_DAYS, dayStarts, nowMs });
    const chart = renderChart(texts, counted, calendar);
    const answer = toAnswer(join([...renderFigures(texts, counted, channels), now], '\n\n'));
    return chart === null ? answer : { ...answer, chart };
  }

  async function runDoctor({ group, texts }: GroupCommand): Promise<Answer> {
    const diagnosis = await examine(group);
    return toAnswer(
      renderDiagnosis(texts, diagnosis, clock.now()),
      listMends(texts, diagnosis, { links, groupKey: group.key }),
    );
  }

  async function runRecheck({ group, texts }: GroupCommand): Promise<Answer> {
    const standing = readStandingAt(group, clock.now());
    if (standing.kind === 'off') return toAnswer(texts.rich('recheck.off'));
    if (standing.kind !== 'on')
      return toAnswer(renderStanding(texts, group, { hasChannels: true, nowMs: clock.now() }));
    if (group.settings.action === 'observe') return toAnswer(texts.rich('status.observing'));
    const total = await seen.count(group.key);
    if (total === 0) return toAnswer(texts.rich('recheck.nobody'));
    return {
      ...toAnswer(texts.rich('sweep.checking', { done: 0, total }), [[renderStopButton('recheck', texts.language)]]),
      sweep: { over: 'seen', purpose: 'recheck' },
    };
  }

  return { status: runStatus, stats: runStats, doctor: runDoctor, recheck: runRecheck };
}

function renderDiagnosis(
  texts: Texts,
  { standing, isEnabled, isOpenToGuests, isLogLost, channels }: Diagnosis,
  nowMs: number,
): RichText {
  const here =
    standing.kind === 'paused' ? [texts.rich('doctor.group', { cause: renderCauses(texts, standing.causes) })] : [];
  const doors = isOpenToGuests ? [texts.rich('doctor.open-to-guests')] : [];
  const log = isLogLost ? [texts.rich('doctor.log-lost')] : [];
  const faults = [...here, ...doors, ...channels.flatMap((one) => renderChannelFault(texts, one)), ...log];
  const head =
    faults.length === 0
      ? texts.rich('doctor.fine')
      : concat([texts.rich('doctor.found', { count: faults.length }), '\n', join(faults, '\n')]);
  const off = texts.rich(channels.length === 0 ? 'doctor.no-channels' : 'doctor.off');
  const hasNoEffect = !isEnabled || channels.length === 0;
  const checked = texts.rich('doctor.checked', { count: channels.length });
  const watched = channels.filter(({ fault }) => fault !== 'lost' && fault !== 'gone');
  const seen = join([checked, ...watched.map((one) => renderLastMove(texts, one, nowMs))], '\n');
  return join([head, ...(hasNoEffect ? [off] : []), seen], '\n\n');
}

/** A button for each thing that a tap can mend. */
function listMends(
  texts: Texts,
  { standing, isLogLost, channels }: Diagnosis,
  { links, groupKey }: { readonly links: DeepLinks; readonly groupKey: GroupKey },
): Answer['buttons'] {
  const lacksRights = standing.kind === 'paused' && standing.causes.some((cause) => cause !== 'basic-group');
  const lacksChannel = channels.some(({ fault }) => fault === 'lost' || fault === 'cannot-invite');
  const mends = [
    lacksRights ? { text: texts.plain('set-up.rights-button'), url: links.addToGroup } : null,
    lacksChannel ? { text: texts.plain('help.add-channel-button'), url: links.addToChannel } : null,
    channels.length === 0 ? { text: texts.plain('set-up.channels-button'), url: links.pickFor(groupKey) } : null,
    isLogLost ? { text: texts.plain('log.choose-button'), url: links.logFor(groupKey) } : null,
  ];
  return mends.flatMap((button) => (button === null ? [] : [[button]]));
}

/** Whoever joins is freed by what we see there: so we say whether we see anything. */
function renderLastMove(texts: Texts, { channel, lastMoveMs }: Diagnosis['channels'][number], nowMs: number): RichText {
  const title = texts.title(channel.title);
  return lastMoveMs === null
    ? texts.rich('doctor.no-move', { title })
    : texts.rich('doctor.last-move', { title, ago: renderAgo(texts.language, nowMs - lastMoveMs) });
}

function renderChannelFault(texts: Texts, { channel, fault }: Diagnosis['channels'][number]): readonly RichText[] {
  const title = texts.title(channel.title);
  switch (fault) {
    case null:
      return [];
    case 'lost':
      return [texts.rich('doctor.channel-lost', { title })];
    case 'gone':
      return [texts.rich('doctor.channel-gone', { title, reference: toReference(channel) })];
    case 'cannot-invite':
      return [texts.rich('doctor.cannot-invite', { title })];
  }
}

function toReference({ username, chatId }: Diagnosis['channels'][number]['channel']): string {
  return username === null ? String(chatId) : `@${username}`;
}
