import { findTemplateFault, splitTemplate } from '@gmbot/core/domain/warning-template';
import { describe, expect, it } from 'vitest';

describe('a template of a warning', () => {
  it.each([
    ['', { kind: 'empty' }],
    [' \n ', { kind: 'empty' }],
    ['Please join', { kind: 'names-nobody' }],
    ['Please join {channels}', { kind: 'names-nobody' }],
    ['{people} {chanels}', { kind: 'unknown-placeholder', name: 'chanels' }],
    ['{people} {}', { kind: 'unknown-placeholder', name: '' }],
    [`{people}${'x'.repeat(993)}`, { kind: 'too-long', characters: 1001 }],
    [`{people}${'x'.repeat(992)}`, null],
    ['{people}, join { this', null],
  ])('%j has the fault %j', (text, fault) => {
    expect(findTemplateFault(text)).toEqual(fault);
  });

  it('is split so that its pieces make it up again', () => {
    const text = 'Hi {people}!\n{channels} {people} {other}';

    const parts = splitTemplate(text);

    expect(parts.map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`)).join('')).toBe(text);
    expect(parts.filter(({ kind }) => kind === 'placeholder')).toHaveLength(3);
  });
});
