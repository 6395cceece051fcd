import type { UserId } from '@gmbot/core/domain/ids';
import type { Group } from '@gmbot/core/domain/group';
import type { Consent } from '@gmbot/core/gate/consent';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Judgement } from '@gmbot/core/gate/judge-refs';
import type { Protect } from '@gmbot/core/gate/protect';
import type { Texts } from '@gmbot/core/i18n/texts';
import type { Answer } from './answer.js';
import { renderProtected } from './render-protect.js';

/** Links what is good, and for what is not offers a way: a link to forward, or the picker. */
export interface AnswerProtected {
  /** @throws AppError until */
  (texts: Texts, group: Group, callerId: UserId, judgements: readonly Judgement[]): Promise<Answer>;
}

interface Deps {
  readonly protect: Pick<Protect, 'link'>;
  readonly consent: Pick<Consent, 'offer'>;
  readonly links: Pick<DeepLinks, 'pickFor'>;
}

/** Composes it. */
export function createAnswerProtected({ protect, consent, links }: Deps): AnswerProtected {
  return async function answer(texts, group, callerId, judgements): Promise<Answer> {
    const linked = await protect.link(group, callerId, judgements);
    const consentUrls = await consent.offer(group, callerId, linked.judgements);
    return renderProtected(texts, linked, { consentUrls, pickUrl: links.pickFor(group.key) });
  };
}
