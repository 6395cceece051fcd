/** A group's own words of its warning: plain text with `{people}` and `{channels}` in it. */

/** What stands for something in a template. */
export const PLACEHOLDERS = ['people', 'channels'] as const;
/** Names one of them. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A piece of a template. */
export type TemplatePart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'placeholder'; readonly name: Placeholder };

/** Why a text is no template. */
export type TemplateFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly characters: number }
  /** Nobody would know whom it means. */
  | { readonly kind: 'names-nobody' }
  | { readonly kind: 'unknown-placeholder'; readonly name: string };

/** UTF-16 units that a template may have. */
export const LONGEST_TEMPLATE = 1000;
const IN_BRACES = /\{([^{}]*)\}/g;

/** Null iff the text is a template as it stands. */
export function findTemplateFault(text: string): TemplateFault | null {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > LONGEST_TEMPLATE) return { kind: 'too-long', characters: text.length };
  const names = Array.from(text.matchAll(IN_BRACES), ([, name = '']) => name);
  const unknown = names.find((name) => readPlaceholder(name) === null);
  if (unknown !== undefined) return { kind: 'unknown-placeholder', name: unknown };
  return names.includes('people') ? null : { kind: 'names-nobody' };
}

/** The pieces in their order; what is in braces and no placeholder of ours stays text. */
export function splitTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(IN_BRACES)) {
    const name = readPlaceholder(match[1] ?? '');
    if (name === null) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'placeholder', name });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...parts, { kind: 'text', text: text.slice(from) }] : parts;
}

function readPlaceholder(name: string): Placeholder | null {
  return PLACEHOLDERS.find((known) => known === name) ?? null;
}
