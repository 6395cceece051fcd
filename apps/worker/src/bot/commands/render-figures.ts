import type { RequiredChannel } from '@gmbot/core/domain/group';
import { listLocalDays, type LocalDay } from '@gmbot/core/domain/local-days';
import type { GroupSettings } from '@gmbot/core/domain/settings';
import type { ChannelJoins, GroupFigures, PeriodFigures } from '@gmbot/core/gate/ports';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import type { Chart } from './answer.js';

/** The last days that `/stats` tells of; joins are those of the longest period. */
export const STATS_DAYS: readonly [number, number] = [7, 30];

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The days of a chart. */
export interface ChartCalendar {
  readonly timeZone: string;
  readonly days: readonly LocalDay[];
}

/** In the time zone of the group's hours, or in UTC. */
export function listChartDays({ schedule }: Pick<GroupSettings, 'schedule'>, nowMs: number): ChartCalendar {
  const timeZone = schedule?.timeZone ?? 'UTC';
  return { timeZone, days: listLocalDays(timeZone, nowMs, STATS_DAYS[1]) };
}

/** Null iff nobody was held or freed. */
export function renderChart(
  texts: Texts,
  { daily }: Pick<GroupFigures, 'daily'>,
  { timeZone, days }: ChartCalendar,
): Chart | null {
  if (daily.every(({ held, freed }) => held + freed === 0)) return null;
  const counted = days.map(({ date }, index) => ({ date, ...(daily[index] ?? { held: 0, freed: 0 }) }));
  return { days: counted, legend: texts.rich('stats.chart', { zone: timeZone }) };
}

/** A section for each period, and one for the joins if there were any. */
export function renderFigures(
  texts: Texts,
  { periods, joins }: GroupFigures,
  channels: readonly RequiredChannel[],
): readonly RichText[] {
  const gained = channels.flatMap(({ key, title }) => {
    const found = joins.find(({ channelKey }) => channelKey === key);
    return found === undefined ? [] : [renderJoins(texts, title, found)];
  });
  const head = texts.rich('stats.joins', { days: STATS_DAYS[1] });
  return [
    ...periods.map((period) => renderPeriod(texts, period)),
    ...(gained.length === 0 ? [] : [join([head, ...gained], '\n')]),
  ];
}

function renderPeriod(texts: Texts, { medianMs, ...counts }: PeriodFigures): RichText {
  const period = texts.rich('stats.period', counts);
  if (medianMs === null) return period;
  return join([period, texts.rich('stats.median', { time: renderSpan(texts, medianMs) })], '\n');
}

function renderJoins(texts: Texts, title: string, { people, byOurLink }: ChannelJoins): RichText {
  const name = texts.title(title);
  return byOurLink === 0
    ? texts.rich('stats.channel', { title: name, people })
    : texts.rich('stats.channel-by-link', { title: name, people, byLink: byOurLink });
}

/** Rounded to the largest unit of which there are two at least; never less than a minute. */
function renderSpan(texts: Texts, spanMs: number): string {
  if (spanMs >= 2 * DAY_MS) return texts.plain('settings.days', { count: Math.round(spanMs / DAY_MS) });
  if (spanMs >= 2 * HOUR_MS) return texts.plain('settings.hours', { count: Math.round(spanMs / HOUR_MS) });
  return texts.plain('settings.minutes', { count: Math.max(1, Math.round(spanMs / MINUTE_MS)) });
}
