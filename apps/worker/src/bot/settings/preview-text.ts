import type { Group } from '@gmbot/core/domain/group';
import { countNeeded } from '@gmbot/core/domain/rule';
import { findTemplateFault } from '@gmbot/core/domain/warning-template';
import { CONFIRM_WITHIN_MS, type PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { Groups } from '@gmbot/core/gate/ports';
import { toChannelUrl } from '@gmbot/core/gate/render-topic';
import { join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import { renderCloseRow } from './close-row.js';
import { toPressData } from './panel-press.js';
import { type PreviewedChannels, renderPreview, renderTemplateFault } from './render-template.js';

/** Shows words of a warning as they would look, with a button that saves them for each of some groups. */
export interface PreviewText {
  (texts: Texts, groups: readonly Group[], text: string): Promise<Answer>;
}

interface Deps {
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly pending: Pick<PendingConfirmations, 'put'>;
}

/**
 * Composes it. Whoever presses is asked for: nothing is saved for a group whose settings they may not change. The words of one
 * group are shown with its channels, those of several with an example.
 */
export function createPreviewText({ groups: tenants, pending }: Deps): PreviewText {
  return async function preview(texts, groups, text): Promise<Answer> {
    const fault = findTemplateFault(text);
    if (fault !== null) return toAnswer(renderTemplateFault(texts, fault));
    const rows: Answer['buttons'][number][] = [];
    for (const { key, chatId, title } of groups) {
      const token = await pending.put({ chatId, args: text }, CONFIRM_WITHIN_MS);
      const label =
        groups.length === 1
          ? texts.plain('text.save-button')
          : texts.plain('text.save-for-button', { group: texts.label(title) });
      rows.push([{ text: label, press: toPressData(key, { kind: 'save-text', token }) }]);
    }
    const [first] = groups;
    const close = first === undefined ? [] : [renderCloseRow(texts, first.key)];
    const shown = renderPreview(
      texts,
      text,
      groups.length === 1 && first !== undefined ? await readChannels(first) : null,
    );
    return toAnswer(join([texts.rich('text.preview'), shown], '\n\n'), [...rows, ...close]);
  };

  /** Null iff none is required yet. */
  async function readChannels({ key, settings }: Group): Promise<PreviewedChannels | null> {
    const inForce = (await tenants.listChannels(key)).filter(({ lostAtMs }) => lostAtMs === null);
    const missing = inForce.map((channel) => ({ title: channel.title, url: toChannelUrl(channel) }));
    return missing.length === 0 ? null : { missing, needed: countNeeded(settings.rule, missing.length) };
  }
}
