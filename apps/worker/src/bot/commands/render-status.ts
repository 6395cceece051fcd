import { type Group, readStandingAt, type RequiredChannel } from '@gmbot/core/domain/group';
import { countNeeded } from '@gmbot/core/domain/rule';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import { renderTime } from '@gmbot/core/i18n/render-time';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';

/** Whether protection is on, and how to switch it on. */
export function renderStanding(
  texts: Texts,
  group: Group,
  { hasChannels, nowMs }: { readonly hasChannels: boolean; readonly nowMs: number },
): RichText {
  const standing = readStandingAt(group, nowMs);
  switch (standing.kind) {
    case 'on':
      return texts.rich('status.on');
    case 'off':
      return texts.rich(hasChannels ? 'status.off' : 'status.off-unset');
    case 'paused':
      return texts.rich('status.paused', { causes: renderCauses(texts, standing.causes) });
    case 'closed':
      if (standing.opensAtMs === null) return texts.rich('status.closed-for-good');
      return texts.rich('status.closed', {
        when: renderTime(texts.language, standing.opensAtMs, group.settings.schedule?.timeZone),
      });
  }
}

/** What happens to members who lack a channel, where that is not a hold at once; null = it is. */
export function renderAction(texts: Texts, { action, warnTimes }: Group['settings']): RichText | null {
  switch (action) {
    case 'hold':
      return null;
    case 'warn':
      return texts.rich('status.warning', { times: warnTimes });
    case 'delete':
      return texts.rich('status.deleting');
    case 'observe':
      return texts.rich('status.observing');
  }
}

/** The channels with their health; null iff there are none. */
export function renderChannels(texts: Texts, group: Group, channels: readonly RequiredChannel[]): RichText | null {
  if (channels.length === 0) return null;
  const items = channels.map(({ title, lostAtMs }) =>
    texts.rich(lostAtMs === null ? 'status.channel' : 'status.channel-lost', { title: texts.title(title) }),
  );
  return concat([renderRule(texts, group, channels) ?? texts.rich('status.channels'), '\n', join(items, '\n')]);
}

/** How many of the channels are enough; null = all of them are needed. */
export function renderRule(
  texts: Texts,
  { settings }: Pick<Group, 'settings'>,
  channels: readonly RequiredChannel[],
): RichText | null {
  const inForce = channels.filter(({ lostAtMs }) => lostAtMs === null).length;
  const needed = countNeeded(settings.rule, inForce);
  return needed < inForce ? texts.rich('rule.some', { needed }) : null;
}
