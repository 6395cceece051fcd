import type { SweepRequest, SweepTally } from '../gate/ports.js';
import type { SweepEnd, SweepStage } from '../gate/sweep.js';
import { type StoppablePurpose, toSweepPress } from '../gate/sweep-press.js';
import type { Button, RichText } from '../gate/telegram-port.js';
import { DEFAULT_LANGUAGE, type Language } from './catalogs.js';
import { join } from './rich-text.js';
import { getTexts } from './texts.js';

/** How far a sweep is. */
export interface SweepProgress {
  readonly purpose: SweepRequest['purpose'];
  readonly done: number;
  /** How many it was at the start; more may be done when members came in meanwhile. */
  readonly total: number;
  /** Absent: an older version began it. */
  readonly tally?: SweepTally | undefined;
  readonly stage: SweepStage;
}

/** What the message that shows a sweep's progress says. */
export function renderSweepProgress(
  { purpose, done, total, tally, stage }: SweepProgress,
  language: Language = DEFAULT_LANGUAGE,
): RichText {
  const texts = getTexts(language);
  const counts = { done, total: Math.max(done, total) };
  const isDrain = purpose === 'unprotect';
  if (stage.isOver) {
    const end = texts.rich(toEndKey(stage.end, isDrain), counts);
    return isDrain || tally === undefined ? end : join([end, texts.rich('sweep.tally', { ...tally })], '\n');
  }
  const progress = texts.rich(isDrain ? 'sweep.freeing' : 'sweep.checking', counts);
  return stage.pace === null ? progress : join([progress, texts.rich('sweep.pace', { ...stage.pace })], '\n');
}

/** The button under it while it goes on. */
export function renderStopButton(purpose: StoppablePurpose, language: Language = DEFAULT_LANGUAGE): Button {
  const text = getTexts(language).plain(purpose === 'unprotect' ? 'sweep.undo-button' : 'sweep.stop-button');
  return { text, press: toSweepPress(purpose) };
}

function toEndKey(
  end: SweepEnd,
  isDrain: boolean,
): `sweep.${'freed' | 'checked' | 'stopped' | 'stopped-off' | 'undone'}` {
  switch (end) {
    case 'done':
      return isDrain ? 'sweep.freed' : 'sweep.checked';
    case 'stopped':
      return 'sweep.stopped';
    case 'switched-off':
      return 'sweep.stopped-off';
    case 'switched-on':
      return 'sweep.undone';
  }
}
