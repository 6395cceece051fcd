import type { PauseCause } from '../domain/group.js';
import { splitTemplate } from '../domain/warning-template.js';
import type { RichText } from '../gate/telegram-port.js';
import type { NamedPeople, RenderedMessage, WarningFacts } from '../gate/texts-port.js';
import { DEFAULT_LANGUAGE, type Language } from './catalogs.js';
import { ALERT_UNITS, concat, cut, cutText, join } from './rich-text.js';
import { getTexts, type Texts } from './texts.js';
import { sanitizeLabel } from './sanitize-name.js';

/** What one warning says, in the group's language. */
export interface WarningInput extends WarningFacts {
  readonly language?: Language;
}

/** Before what is done. */
const DONE = '✓ ';

/**
 * Renders the warning that stands for held members: what is done is ticked off; a button for each missing channel that
 * has an address, then "I have joined". Held by hand, there is nothing to press; beside others, they have a sentence of their own.
 */
export function renderWarning(input: WarningInput): RenderedMessage {
  const { missing, pressData, language } = input;
  const texts = getTexts(language ?? DEFAULT_LANGUAGE);
  if (missing.length === 0) return { content: cut(renderByHand(texts, input)), buttons: [] };
  const first = renderWhatIsMissing(texts, renderPeople(texts, input), input);
  const withoutLink = missing
    .filter(({ url }) => url === null)
    .map(({ title }) => texts.rich('warning.without-link', { title: texts.title(title) }));
  const joined = (input.joined ?? []).map((title) => concat([DONE, texts.title(title)]));
  const warned = renderWarned(texts, input);
  const blocks = [first, ...(joined.length === 0 ? [] : [join(joined, '\n')]), ...(warned === null ? [] : [warned])];
  const { byHand = null } = input;
  const last = [
    ...(withoutLink.length === 0 ? [] : [join(withoutLink, '\n')]),
    ...(byHand === null ? [] : [renderByHand(texts, byHand)]),
  ];
  const content = join([...blocks, ...last], '\n\n');
  const channelRows = missing.flatMap(({ title, url }) => (url === null ? [] : [[{ text: texts.label(title), url }]]));
  const pressRow = [{ text: texts.plain('warning.joined-button'), press: pressData }];
  return { content: cut(content), buttons: [...channelRows, pressRow] };
}

/** The group's own words do not know how many of the channels are enough: where it is not all of them, that is said below. */
function renderWhatIsMissing(
  texts: Texts,
  people: RichText,
  { missing, needed = missing.length, template }: WarningInput,
): RichText {
  if (template !== undefined && template !== null) {
    const channels = texts.list(missing.map(({ title }) => texts.title(title)));
    const own = concat(
      splitTemplate(template).map((part) => (part.kind === 'text' ? part.text : { people, channels }[part.name])),
    );
    return needed >= missing.length ? own : join([own, texts.rich('warning.enough', { needed })], '\n\n');
  }
  if (needed >= missing.length) return texts.rich('warning.missing', { people, channels: missing.length });
  return texts.rich('warning.some-missing', { people, needed });
}

/** What follows if they go on writing. */
function renderWarned(texts: Texts, { warned }: WarningInput): RichText | null {
  if (warned === undefined || warned === null) return null;
  const { left, times } = warned;
  return left === null ? texts.rich('warning.after-times', { times }) : texts.rich('warning.left', { left });
}

/** No joining frees them, and nothing says so. */
function renderByHand(texts: Texts, named: NamedPeople): RichText {
  return texts.rich('warning.blocked', { people: renderPeople(texts, named) });
}

function renderPeople(texts: Texts, { people, othersCount }: NamedPeople): RichText {
  const names = people.map((person) => texts.person(person));
  if (othersCount <= 0) return texts.list(names);
  return texts.rich('warning.people', { people: join(names, ', '), others: othersCount });
}

/** The press freed its presser. */
export function alertFreed(language: Language = DEFAULT_LANGUAGE): string {
  return fitAlert(getTexts(language).plain('alert.freed'));
}

/** Names what is missing, as many titles as an alert holds. */
export function alertStillMissing(
  { titles, needed = titles.length }: { readonly titles: readonly string[]; readonly needed?: number },
  language: Language = DEFAULT_LANGUAGE,
): string {
  const texts = getTexts(language);
  const labels = titles.map((title) => `“${sanitizeLabel(title, texts.plain('untitled'))}”`);
  for (let shown = labels.length; shown > 0; shown -= 1) {
    const alert = renderStillMissing(texts, labels, { shown, needed });
    if (alert.length <= ALERT_UNITS || shown === 1) return fitAlert(alert);
  }
  return alertCannotTell(language);
}

function renderStillMissing(
  texts: Texts,
  labels: readonly string[],
  { shown, needed }: { readonly shown: number; readonly needed: number },
): string {
  const named = texts.list(labels.slice(0, shown)).text;
  const left = labels.length - shown;
  const all =
    left === 0
      ? named
      : texts.plain('alert.still-missing-more', { titles: labels.slice(0, shown).join(', '), count: left });
  if (needed < labels.length) return texts.plain('alert.some-missing', { titles: all, needed });
  return texts.plain('alert.still-missing', { titles: all, count: labels.length });
}

/** The presser is held by hand. */
export function alertBlocked(language: Language = DEFAULT_LANGUAGE): string {
  return fitAlert(getTexts(language).plain('alert.blocked'));
}

/** The warning does not cover the presser. */
export function alertNotForYou(language: Language = DEFAULT_LANGUAGE): string {
  return fitAlert(getTexts(language).plain('alert.not-for-you'));
}

/** Only a channel that we cannot look into holds the presser. */
export function alertChannelLost(language: Language = DEFAULT_LANGUAGE): string {
  return fitAlert(getTexts(language).plain('alert.channel-lost'));
}

/** Telegram did not say whether the presser is in. */
export function alertCannotTell(language: Language = DEFAULT_LANGUAGE): string {
  return fitAlert(getTexts(language).plain('alert.cannot-tell'));
}

/** The group requires nothing any more. */
export function alertProtectionOff(language: Language = DEFAULT_LANGUAGE): string {
  return fitAlert(getTexts(language).plain('alert.protection-off'));
}

/** Which rights are missing and how to mend it. */
export function noticePaused(
  { causes }: { readonly causes: readonly PauseCause[] },
  language: Language = DEFAULT_LANGUAGE,
): RichText {
  const texts = getTexts(language);
  return cut(texts.rich('notice.paused', { causes: renderCauses(texts, causes) }));
}

/** One sentence or two on what enforcement needs. */
export function renderCauses(texts: Texts, causes: readonly PauseCause[]): RichText {
  if (causes.includes('cannot-delete') && causes.includes('cannot-restrict')) {
    const others = causes.filter((cause) => cause !== 'cannot-delete' && cause !== 'cannot-restrict');
    return join(
      [texts.rich('cause.cannot-delete-or-restrict'), ...others.map((cause) => texts.rich(`cause.${cause}`))],
      ' ',
    );
  }
  return join(
    causes.map((cause) => texts.rich(`cause.${cause}`)),
    ' ',
  );
}

/** Which channel was lost and how to mend it. `reference` is what `/unprotect` takes: @name or the id. */
export function noticeChannelLost(
  { title, reference }: { readonly title: string; readonly reference: string },
  language: Language = DEFAULT_LANGUAGE,
): RichText {
  const texts = getTexts(language);
  return cut(texts.rich('notice.channel-lost', { title: texts.title(title), reference }));
}

function fitAlert(text: string): string {
  return cutText(text, ALERT_UNITS);
}
