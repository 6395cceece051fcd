import type { Group } from '@gmbot/core/domain/group';
import { findTemplateFault } from '@gmbot/core/domain/warning-template';
import { CONFIRM_WITHIN_MS, type PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import { join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import { renderCloseRow } from './close-row.js';
import { toPressData } from './panel-press.js';
import { renderPreview, renderTemplateFault } from './render-template.js';

/** Shows words of a warning as they would look, with a button that saves them for each of some groups. */
export interface PreviewText {
  (texts: Texts, groups: readonly Group[], text: string): Promise<Answer>;
}

/** Composes it. Whoever presses is asked for: nothing is saved for a group whose settings they may not change. */
export function createPreviewText({ pending }: { readonly pending: Pick<PendingConfirmations, 'put'> }): PreviewText {
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
    return toAnswer(join([texts.rich('text.preview'), renderPreview(texts, text)], '\n\n'), [...rows, ...close]);
  };
}
