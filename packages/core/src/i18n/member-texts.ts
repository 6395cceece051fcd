import type { MemberTexts } from '../gate/texts-port.js';
import { toLanguage } from './languages.js';
import { noticeSetUp } from './set-up-texts.js';
import * as words from './warning-texts.js';

/** What members meet, in the language of a code; the default language where we speak none of theirs. */
export function memberTextsIn(code: string | null): MemberTexts {
  const language = toLanguage(code);
  return {
    renderWarning: (facts) => words.renderWarning({ ...facts, language }),
    alertFreed: () => words.alertFreed(language),
    alertStillMissing: (facts) => words.alertStillMissing(facts, language),
    alertBlocked: () => words.alertBlocked(language),
    alertNotForYou: () => words.alertNotForYou(language),
    alertCannotTell: () => words.alertCannotTell(language),
    alertChannelLost: () => words.alertChannelLost(language),
    alertProtectionOff: () => words.alertProtectionOff(language),
    noticeSetUp: (facts) => noticeSetUp(facts, language),
    noticePaused: (facts) => words.noticePaused(facts, language),
    noticeChannelLost: (facts) => words.noticeChannelLost(facts, language),
  };
}
