import { LONGEST_TEMPLATE, type TemplateFault } from '@gmbot/core/domain/warning-template';
import { parseUserId } from '@gmbot/core/domain/ids';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderWarning } from '@gmbot/core/i18n/warning-texts';

/** What keeps a text from being a template, and how to mend it. */
export function renderTemplateFault(texts: Texts, fault: TemplateFault): RichText {
  const people = '{people}';
  switch (fault.kind) {
    case 'empty':
      return texts.rich('text.empty');
    case 'too-long':
      return texts.rich('text.too-long', { characters: fault.characters, most: LONGEST_TEMPLATE });
    case 'names-nobody':
      return texts.rich('text.names-nobody', { people });
    case 'unknown-placeholder':
      return texts.rich('text.unknown-placeholder', { name: `{${fault.name}}`, people, channels: '{channels}' });
  }
}

/** The warning as somebody would see it. */
export function renderPreview(texts: Texts, template: string): RichText {
  const person = { userId: parseUserId(1), name: texts.plain('text.example-person') };
  const { content } = renderWarning({
    language: texts.language,
    people: [person],
    othersCount: 0,
    missing: [{ title: texts.plain('text.example-channel'), url: 'https://t.me/telegram' }],
    pressData: 'preview',
    template,
  });
  return { text: content.text, entities: content.entities.filter(({ type }) => type !== 'text_mention') };
}
