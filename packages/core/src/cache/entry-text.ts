/** An entry as the cache keeps it: `y|n <evidence time> <update id or -> <fresh until>`, numbers in base 36. */
import type { Entry } from '../domain/evidence.js';

const ENTRY = /^([yn])([0-9a-z]+),(-?[0-9a-z]+|\*),([0-9a-z]+)$/;

/** About 30 bytes. */
export function writeEntry({ evidence, freshUntilMs }: Entry): string {
  const { answer, atMs, updateId } = evidence;
  const id = updateId === null ? '*' : updateId.toString(36);
  return `${answer === 'yes' ? 'y' : 'n'}${Math.round(atMs).toString(36)},${id},${Math.round(freshUntilMs).toString(36)}`;
}

/** Null when the text is none of ours. */
export function readEntry(text: string | null): Entry | null {
  const match = ENTRY.exec(text ?? '');
  if (match === null) return null;
  const [, answer, at = '', id = '', fresh = ''] = match;
  return {
    evidence: {
      answer: answer === 'y' ? 'yes' : 'no',
      atMs: parseInt(at, 36),
      updateId: id === '*' ? null : parseInt(id, 36),
    },
    freshUntilMs: parseInt(fresh, 36),
  };
}
