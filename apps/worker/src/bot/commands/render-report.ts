import type { ObserveReport, WouldBeHeld } from '@gmbot/core/gate/observe-report';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';

/**
 * Who would be held while a group only watches; shown by `/status` and the panel. Where all can read it, people are named
 * without being mentioned: a group that only watches disturbs nobody.
 */
export function renderReport(
  texts: Texts,
  { checked, wouldBeHeld, unsure, people }: ObserveReport,
  where: 'in-group' | 'in-private',
): RichText {
  if (checked === 0) return texts.rich('observe.nobody-seen');
  const more = wouldBeHeld - people.length;
  return join(
    [
      texts.rich('observe.head', { count: wouldBeHeld }),
      ...people.map((one) => renderPerson(texts, one, where)),
      ...(more > 0 ? [texts.rich('observe.more', { count: more })] : []),
      texts.rich('observe.checked', { checked }),
      ...(unsure > 0 ? [texts.rich('observe.unsure', { count: unsure })] : []),
    ],
    '\n',
  );
}

function renderPerson(texts: Texts, one: WouldBeHeld, where: 'in-group' | 'in-private'): RichText {
  const channels = texts.list(one.missing.map(({ title }) => texts.title(title)));
  return texts.rich('observe.person', {
    person: where === 'in-group' ? texts.name(one.name) : texts.person(one),
    channels,
  });
}
