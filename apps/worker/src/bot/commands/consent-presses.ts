import { assertNever } from '@gmbot/core/domain/assert-never';
import type { UserId } from '@gmbot/core/domain/ids';
import type { Consent, ConsentReading } from '@gmbot/core/gate/consent';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from './answer.js';

/** What the Agree button carries. */
export function toConsentData(token: string): string {
  return `c:${token}`;
}

/** The token of an Agree button; null iff the press is another one. */
export function readConsentToken(data: string): string | null {
  return /^c:([\w-]{1,40})$/.exec(data)?.[1] ?? null;
}

/** What whoever opens a link of consent is asked, or told. @throws AppError until */
export async function askConsent(texts: Texts, consent: Pick<Consent, 'read'>, wish: Opened): Promise<Answer> {
  return renderReading(texts, await consent.read(wish.token, wish.userId), (named) =>
    toAnswer(texts.rich('consent.ask', named), [
      [{ text: texts.plain('consent.agree-button'), press: toConsentData(wish.token) }],
    ]),
  );
}

/** What came of their agreeing. @throws AppError until */
export async function grantConsent(texts: Texts, consent: Pick<Consent, 'grant'>, wish: Opened): Promise<Answer> {
  return renderReading(texts, await consent.grant(wish.token, wish.userId), (named) => ({
    ...toAnswer(texts.rich('consent.done', named)),
    spends: wish.token,
  }));
}

/** A link, and who opened it. */
interface Opened {
  readonly token: string;
  readonly userId: UserId;
}

type Named = Readonly<Record<'group' | 'channel', ReturnType<Texts['title']>>>;

function renderReading(texts: Texts, reading: ConsentReading, renderAsked: (named: Named) => Answer): Answer {
  switch (reading.kind) {
    case 'asked': {
      const { group, title } = reading.wish;
      return renderAsked({ group: texts.title(group.title), channel: texts.title(title) });
    }
    case 'expired':
    case 'not-yours':
    case 'withdrawn':
      return toAnswer(texts.rich(`consent.${reading.kind}`));
    default:
      return assertNever(reading);
  }
}
