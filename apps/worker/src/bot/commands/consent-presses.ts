import type { UserId } from '@gmbot/core/domain/ids';
import type { Consent, ConsentGrant, ConsentReading } from '@gmbot/core/gate/consent';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Button, RichText } from '@gmbot/core/gate/telegram-port';
import { wrap } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';
import { type Answer, toAnswer } from './answer.js';

/** What the Agree button carries. */
export function toConsentData(token: string): string {
  return `c:${token}`;
}

/** The token of an Agree button; null iff the press is another one. */
export function readConsentToken(data: string): string | null {
  return /^c:([\w-]{1,40})$/.exec(data)?.[1] ?? null;
}

/** What answers to links of consent are made of. */
export interface ConsentPages<Act extends keyof Consent> {
  readonly consent: Pick<Consent, Act>;
  readonly links: Pick<DeepLinks, 'addToChannel' | 'addToGroup'>;
}

/** A link, and who opened it. */
interface Opened {
  readonly token: string;
  readonly userId: UserId;
}

/** What whoever opens a link of consent is asked, or told. @throws AppError until */
export async function askConsent(
  texts: Texts,
  { consent, links }: ConsentPages<'read'>,
  { token, userId }: Opened,
): Promise<Answer> {
  const reading = await consent.read(token, userId);
  const agree = toAgreeButton(texts, token);
  switch (reading.kind) {
    case 'asked': {
      const { group, title } = reading.wish;
      const named = { group: texts.title(group.title), channel: texts.title(title) };
      return toAnswer(texts.rich('consent.ask', named), [[agree]]);
    }
    case 'bot-absent': {
      const named = { group: texts.title(reading.group.title), channel: renderAbsent(texts, reading) };
      return toAnswer(texts.rich('consent.add-first', named), [[toAddButton(texts, links, reading)], [agree]]);
    }
    default:
      return renderHindrance(texts, reading);
  }
}

/** What came of their agreeing. @throws AppError until */
export async function grantConsent(
  texts: Texts,
  { consent, links }: ConsentPages<'grant'>,
  { token, userId }: Opened,
): Promise<Answer> {
  const granted = await consent.grant(token, userId);
  switch (granted.kind) {
    case 'granted':
      return { ...toAnswer(renderGranted(texts, granted)), spends: token };
    case 'bot-absent': {
      const buttons = [[toAddButton(texts, links, granted)], [toAgreeButton(texts, token)]];
      return toAnswer(texts.rich('consent.not-yet', { channel: renderAbsent(texts, granted) }), buttons);
    }
    default:
      return renderHindrance(texts, granted);
  }
}

function renderGranted(texts: Texts, { wish, standing }: Extract<ConsentGrant, { kind: 'granted' }>): RichText {
  const [group, channel] = [texts.title(wish.group.title), texts.title(wish.title)];
  if (standing.kind !== 'paused') return texts.rich('consent.done', { group, channel });
  return texts.rich('linked.waiting', { group, channels: channel, causes: renderCauses(texts, standing.causes) });
}

type Absent = Extract<ConsentReading, { kind: 'bot-absent' }>;

/** Its public name, as code: it opens nothing and cannot be mistaken for our words. */
function renderAbsent(texts: Texts, { name }: Absent): RichText {
  return name === null ? texts.title('') : wrap(name, 'code');
}

function toAddButton(texts: Texts, links: ConsentPages<never>['links'], { chatKind }: Absent): Button {
  return chatKind === 'channel'
    ? { text: texts.plain('help.add-channel-button'), url: links.addToChannel }
    : { text: texts.plain('help.add-button'), url: links.addToGroup };
}

function toAgreeButton(texts: Texts, token: string): Button {
  return { text: texts.plain('consent.agree-button'), press: toConsentData(token) };
}

function renderHindrance(texts: Texts, hindrance: Exclude<ConsentReading, { kind: 'asked' | 'bot-absent' }>): Answer {
  if (hindrance.kind === 'full')
    return toAnswer(texts.rich('consent.full', { group: texts.title(hindrance.group.title) }));
  return toAnswer(texts.rich(`consent.${hindrance.kind}`));
}
