import type { SweepRequest } from '../gate/ports.js';
import type { SweepStage } from '../gate/sweep.js';
import type { RichText } from '../gate/telegram-port.js';
import { DEFAULT_LANGUAGE, type Language } from './catalogs.js';
import { join } from './rich-text.js';
import { getTexts } from './texts.js';

/** How far a sweep is. */
export interface SweepProgress {
  readonly purpose: SweepRequest['purpose'];
  readonly done: number;
  /** How many it was at the start; more may be done when members came in meanwhile. */
  readonly total: number;
  readonly stage: SweepStage;
}

/** What the message that shows a sweep's progress says. */
export function renderSweepProgress(
  { purpose, done, total, stage }: SweepProgress,
  language: Language = DEFAULT_LANGUAGE,
): RichText {
  const texts = getTexts(language);
  const counts = { done, total: Math.max(done, total) };
  const isDrain = purpose === 'unprotect';
  if (stage.isOver) return texts.rich(isDrain ? 'sweep.freed' : 'sweep.checked', counts);
  const progress = texts.rich(isDrain ? 'sweep.freeing' : 'sweep.checking', counts);
  return stage.pace === null ? progress : join([progress, texts.rich('sweep.pace', { ...stage.pace })], '\n');
}
