import type { GroupKey } from '@gmbot/core/domain/ids';
import type { Texts } from '@gmbot/core/i18n/texts';
import type { Answer } from '../commands/answer.js';
import { toPressData } from './panel-press.js';

/** The no under a question about what was typed: it takes the question away. */
export function renderCloseRow(texts: Texts, groupKey: GroupKey): Answer['buttons'][number] {
  return [{ text: texts.plain('settings.no-button'), press: toPressData(groupKey, { kind: 'close' }) }];
}
