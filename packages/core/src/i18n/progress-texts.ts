import type { SweepRequest } from '../gate/ports.js';
import type { RichText } from '../gate/telegram-port.js';
import { DEFAULT_LANGUAGE, type Language } from './catalogs.js';
import { getTexts } from './texts.js';

/** How far a sweep is. */
export interface SweepProgress {
  readonly purpose: SweepRequest['purpose'];
  readonly done: number;
  /** How many it was at the start; more may be done when members came in meanwhile. */
  readonly total: number;
  readonly isOver: boolean;
}

/** What the message that shows a sweep's progress says. */
export function renderSweepProgress(
  { purpose, done, total, isOver }: SweepProgress,
  language: Language = DEFAULT_LANGUAGE,
): RichText {
  const texts = getTexts(language);
  const counts = { done, total: Math.max(done, total) };
  if (purpose === 'unprotect') return isOver ? texts.rich('sweep.freed', counts) : texts.rich('sweep.freeing', counts);
  return isOver ? texts.rich('sweep.checked', counts) : texts.rich('sweep.checking', counts);
}
